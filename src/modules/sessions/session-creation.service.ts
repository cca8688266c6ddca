import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../../platform/auth/viewer.js';
import { newId } from '../../platform/database/ids.js';
import { Transactions } from '../../platform/database/transactions.js';
import { IdempotencyKeys } from '../../platform/idempotency/idempotency-keys.js';
import { AuditLog } from '../audit/audit-log.js';
import { Access } from '../organisations/access.js';
import { Session } from './session.entity.js';
import { columnsOf, type NewSession, type SessionColumns } from './session-fields.js';
import { SCHEDULABLE_STATES, type SessionKind, type SessionState } from './session-kinds.js';
import { takeSessionNumbers } from './session-numbers.js';
import { SessionPermissions } from './session-permissions.service.js';
import { SessionPerson } from './session-person.entity.js';
import { requirePeople, requireTags, requireTrack, type PersonPart } from './session-references.js';
import { refreshSearchText } from './session-search-text.js';
import { FIRST_STATES, firstStateOf } from './session-states.js';
import { SessionTag } from './session-tag.entity.js';
import { invalidValue } from './sessions.errors.js';

export interface SessionCreation {
  readonly kind: SessionKind;
  readonly fields: NewSession;
  /** Columns of this kind alone, from the module that keeps it. */
  readonly own?: SessionColumns;
}

interface Surroundings {
  readonly people: readonly PersonPart[];
  readonly tagIds: readonly string[];
}

/** Makes sessions of every kind, and repeats of them. */
@Injectable()
export class SessionCreationService {
  constructor(
    private readonly transactions: Transactions,
    private readonly access: Access,
    private readonly permissions: SessionPermissions,
    private readonly idempotency: IdempotencyKeys,
    private readonly audit: AuditLog,
  ) {}

  /** A new session with the next number of its conference. */
  async createSession(viewer: Viewer, { kind, fields, own = {} }: SessionCreation): Promise<Session> {
    await this.access.requireInConference(viewer, fields.conferenceId, 'editSessions');
    const columns = { ...columnsOf(fields), ...own, kind, state: stateOf(kind, fields.state) };
    return this.once(
      viewer,
      { operation: `create_${kind}`, key: fields.idempotencyKey, request: fields },
      async (tx) => {
        await requireTrack(tx, fields.conferenceId, fields.trackId);
        await requireTags(tx, fields.conferenceId, fields.tagIds);
        await requirePeople(tx, fields.conferenceId, fields.people);
        const id = await this.insert(tx, fields.conferenceId, columns, fields);
        await this.record(tx, viewer, { id, conferenceId: fields.conferenceId, action: `create_${kind}` });
        return id;
      },
    );
  }

  /**
   * The same session once more: a session of its own with its own number, guid and seats, linked to the first.
   * Nobody has agreed to hold it yet, so a confirmed one repeats as accepted; what is not in the agenda, as a draft.
   */
  async repeatSession(viewer: Viewer, sessionId: string, idempotencyKey?: string | null): Promise<Session> {
    const original = await this.permissions.requireProgramme(viewer, sessionId);
    return this.once(
      viewer,
      { operation: 'repeat_session', key: idempotencyKey, request: { sessionId } },
      async (tx) => {
        const id = await this.insert(tx, original.conferenceId, copyOf(original), await surroundingsOf(tx, sessionId));
        await this.record(tx, viewer, { id, conferenceId: original.conferenceId, action: 'repeat_session' });
        return id;
      },
    );
  }

  private async insert(
    tx: EntityManager,
    conferenceId: string,
    columns: SessionColumns,
    around: Surroundings,
  ): Promise<string> {
    const id = newId();
    const number = await takeSessionNumbers(tx, conferenceId);
    await tx.insert(Session, { ...columns, id, conferenceId, number, guid: newId() } as Session);
    const people = around.people.map(({ personId, role }, position) => ({ sessionId: id, personId, role, position }));
    if (people.length > 0) await tx.insert(SessionPerson, people);
    if (around.tagIds.length > 0)
      await tx.insert(
        SessionTag,
        around.tagIds.map((tagId) => ({ sessionId: id, tagId })),
      );
    await refreshSearchText(tx, [id]);
    return id;
  }

  private once(
    viewer: Viewer,
    call: { readonly operation: string; readonly key: string | null | undefined; readonly request: unknown },
    create: (tx: EntityManager) => Promise<string>,
  ): Promise<Session> {
    const accountId = viewer.account?.accountId;
    return this.transactions.run(async (tx) => {
      const id = accountId
        ? await this.idempotency.once(tx, { ...call, accountId }, () => create(tx))
        : await create(tx);
      return tx.findOneByOrFail(Session, { id });
    });
  }

  private record(
    tx: EntityManager,
    viewer: Viewer,
    what: { readonly id: string; readonly conferenceId: string; readonly action: string },
  ): Promise<void> {
    const { id: subjectId, conferenceId, action } = what;
    return this.audit.record(tx, { viewer, conferenceId, action, subjectKind: 'session', subjectId });
  }
}

function stateOf(kind: SessionKind, asked: SessionState | null | undefined): SessionState {
  if (!asked) return firstStateOf(kind);
  if (!(FIRST_STATES as readonly SessionState[]).includes(asked)) throw invalidValue('state');
  return asked;
}

/** Identity, revision and times are the copy's own. */
function copyOf(original: Session): SessionColumns {
  const isSchedulable = (SCHEDULABLE_STATES as readonly SessionState[]).includes(original.state);
  return {
    ...original,
    repeatOfId: original.repeatOfId ?? original.id,
    state: isSchedulable ? 'accepted' : 'draft',
    cancelledAt: null,
    ...FRESH,
  };
}

const FRESH = { revision: undefined, createdAt: undefined, updatedAt: undefined } as const;

async function surroundingsOf(tx: EntityManager, sessionId: string): Promise<Surroundings> {
  const people = await tx.find(SessionPerson, { where: { sessionId }, order: { position: 'ASC' } });
  const tags = await tx.findBy(SessionTag, { sessionId });
  return { people, tagIds: tags.map((tag) => tag.tagId) };
}
