import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../../platform/auth/viewer.js';
import { Transactions } from '../../platform/database/transactions.js';
import { DomainError } from '../../platform/graphql/domain-error.js';
import { forbidden } from '../../platform/graphql/request-errors.js';
import type { Session } from './session.entity.js';
import { columnsOf, SPEAKER_COLUMNS, type SessionChange, type SessionColumns } from './session-fields.js';
import type { SessionKind } from './session-kinds.js';
import { SessionPermissions } from './session-permissions.service.js';
import { SessionPerson } from './session-person.entity.js';
import { requirePeople, requireTags, requireTrack, type PersonPart } from './session-references.js';
import { EDITABLE_BY_SPEAKER, type StepActor } from './session-states.js';
import { SessionTag } from './session-tag.entity.js';
import { SessionWrites } from './session-writes.service.js';

export interface SessionEdit {
  readonly change: SessionChange;
  /** The session must be of this kind; any kind when left out. */
  readonly kind?: SessionKind;
  /** Columns of this kind alone, from the module that keeps it. */
  readonly own?: SessionColumns;
}

interface Revised {
  readonly sessionId: string;
  readonly expectedRevision: number;
}

/**
 * Changes sessions. Words publish at once; duration and people reach readers with the next release,
 * which freezes what is written here.
 */
@Injectable()
export class SessionEditingService {
  constructor(
    private readonly transactions: Transactions,
    private readonly permissions: SessionPermissions,
    private readonly writes: SessionWrites,
  ) {}

  /** Saves the given fields. A speaker may change the words of her session; everything else is the programme's. */
  async updateSession(viewer: Viewer, { change, kind, own = {} }: SessionEdit): Promise<Session> {
    const { session, actors } = await this.permissions.requireActor(viewer, change.sessionId);
    if (kind && session.kind !== kind) throw new DomainError('KIND_MISMATCH', { path: ['sessionId'] });
    const columns = { ...columnsOf(change), ...own };
    return this.transactions.run(async (tx) => {
      const locked = await this.writes.lock(tx, change.sessionId, change.expectedRevision);
      requireColumns(locked, actors, columns);
      await requireTrack(tx, locked.conferenceId, columns.trackId);
      return this.writes.save(tx, locked, { viewer, action: `update_${locked.kind}`, columns });
    });
  }

  /** Replaces the people of a session, in the given order. */
  setPeople(viewer: Viewer, input: Revised & { readonly people: readonly PersonPart[] }): Promise<Session> {
    return this.edit(viewer, input, async (tx, session) => {
      await requirePeople(tx, session.conferenceId, input.people);
      const before = await tx.find(SessionPerson, { where: { sessionId: session.id }, order: { position: 'ASC' } });
      const people = input.people.map(({ personId, role }, position) => ({
        sessionId: session.id,
        personId,
        role,
        position,
      }));
      await tx.delete(SessionPerson, { sessionId: session.id });
      if (people.length > 0) await tx.insert(SessionPerson, people);
      return this.saveLists(tx, session, {
        viewer,
        action: 'set_session_people',
        field: 'people',
        old: parts(before),
        new: parts(people),
      });
    });
  }

  /** Replaces the tags of a session. */
  setTags(viewer: Viewer, input: Revised & { readonly tagIds: readonly string[] }): Promise<Session> {
    return this.edit(viewer, input, async (tx, session) => {
      await requireTags(tx, session.conferenceId, input.tagIds);
      const before = (await tx.findBy(SessionTag, { sessionId: session.id })).map((tag) => tag.tagId).sort();
      await tx.delete(SessionTag, { sessionId: session.id });
      if (input.tagIds.length > 0)
        await tx.insert(
          SessionTag,
          input.tagIds.map((tagId) => ({ sessionId: session.id, tagId })),
        );
      return this.saveLists(tx, session, {
        viewer,
        action: 'set_session_tags',
        field: 'tagIds',
        old: before,
        new: [...input.tagIds].sort(),
      });
    });
  }

  private async edit(
    viewer: Viewer,
    input: Revised,
    work: (tx: EntityManager, session: Session) => Promise<Session>,
  ): Promise<Session> {
    await this.permissions.requireProgramme(viewer, input.sessionId);
    return this.transactions.run(async (tx) =>
      work(tx, await this.writes.lock(tx, input.sessionId, input.expectedRevision)),
    );
  }

  private saveLists(
    tx: EntityManager,
    session: Session,
    list: {
      readonly viewer: Viewer;
      readonly action: string;
      readonly field: string;
      readonly old: unknown;
      readonly new: unknown;
    },
  ): Promise<Session> {
    const isSame = JSON.stringify(list.old) === JSON.stringify(list.new);
    const changes = isSame ? {} : { [list.field]: { old: list.old, new: list.new } };
    return this.writes.save(tx, session, { viewer: list.viewer, action: list.action, changes });
  }
}

function parts(people: readonly PersonPart[]): PersonPart[] {
  return people.map(({ personId, role }) => ({ personId, role }));
}

function requireColumns(session: Session, actors: readonly StepActor[], columns: SessionColumns): void {
  if (actors.includes('programme')) return;
  const asked = Object.keys(columns) as (keyof SessionColumns)[];
  const isWordsOnly = asked.every((column) => SPEAKER_COLUMNS.includes(column));
  if (!isWordsOnly || !EDITABLE_BY_SPEAKER.includes(session.state)) throw forbidden();
}
