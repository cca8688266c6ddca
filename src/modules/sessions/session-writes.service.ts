import { Injectable } from '@nestjs/common';
import { In, type EntityManager, type QueryDeepPartialEntity } from 'typeorm';
import type { Viewer } from '../../platform/auth/viewer.js';
import { groupBy } from '../../platform/graphql/group-by.js';
import { notFound } from '../../platform/graphql/request-errors.js';
import type { FieldChange } from '../audit/audit-entry.entity.js';
import { AuditLog, changedFields } from '../audit/audit-log.js';
import type { BulkStep } from './session-bulk.js';
import { Session } from './session.entity.js';
import type { SessionColumns } from './session-fields.js';
import { refreshSearchText } from './session-search-text.js';
import { SessionRevisionConflict } from './sessions.errors.js';

export interface SessionWrite {
  readonly viewer: Viewer;
  readonly action: string;
  readonly columns?: SessionColumns;
  /** Changes outside the session's own row: people, tags. */
  readonly changes?: Readonly<Record<string, FieldChange>>;
}

/** How every change of a session is written: locked, compared with what the caller had read, numbered, logged. */
@Injectable()
export class SessionWrites {
  constructor(private readonly audit: AuditLog) {}

  /**
   * The session's row, locked until the transaction ends, so that two writers are compared one after the other.
   * Throws REVISION_CONFLICT with the session as it is now; null for `expectedRevision` compares nothing.
   */
  async lock(tx: EntityManager, sessionId: string, expectedRevision: number | null): Promise<Session> {
    const session = await tx.findOne(Session, { where: { id: sessionId }, lock: { mode: 'pessimistic_write' } });
    if (!session) throw notFound();
    if (expectedRevision !== null && session.revision !== expectedRevision) throw new SessionRevisionConflict(session);
    return session;
  }

  /** The rows of sessions in this order, locked as lock does; in the order of ids, so that two calls never wait in a circle. */
  async lockAll(tx: EntityManager, sessionIds: readonly string[]): Promise<Session[]> {
    const rows = await tx
      .createQueryBuilder(Session, 'session')
      .where('session.id = ANY(:sessionIds)', { sessionIds: [...sessionIds] })
      .orderBy('session.id')
      .setLock('pessimistic_write')
      .getMany();
    return inOrderOf(sessionIds, rows);
  }

  /** The rows of sessions in this order, as they are now. */
  async findAll(tx: EntityManager, sessionIds: readonly string[]): Promise<Session[]> {
    return inOrderOf(sessionIds, await tx.findBy(Session, { id: In([...sessionIds]) }));
  }

  /** Saves what becomes of locked sessions: one revision each, however much of it changes; none where nothing does. */
  async saveAll(tx: EntityManager, viewer: Viewer, steps: readonly BulkStep[]): Promise<void> {
    const changed = steps.filter(({ entries }) => entries.length > 0);
    // Sessions that are in the asked state already get other columns than the rest: two groups at most.
    for (const alike of groupBy(changed, ({ columns }) => JSON.stringify(columns)).values()) {
      const next = { ...alike[0]?.columns, revision: () => 'revision + 1', updatedAt: () => 'now()' };
      const ids = alike.map(({ session }) => session.id);
      await tx.update(Session, { id: In(ids) }, next as QueryDeepPartialEntity<Session>);
    }
    const records = changed.flatMap(({ session, entries }) =>
      entries.map((entry) => ({
        ...entry,
        viewer,
        conferenceId: session.conferenceId,
        subjectKind: 'session',
        subjectId: session.id,
      })),
    );
    await this.audit.recordAll(tx, records);
  }

  /** Saves a change of a locked session and returns it as it is then; one that changes nothing raises no revision. */
  async save(tx: EntityManager, session: Session, write: SessionWrite): Promise<Session> {
    const columns = write.columns ?? {};
    const changes = { ...changedFields<SessionColumns>(session, columns), ...write.changes };
    if (Object.keys(changes).length === 0) return session;
    const next = { ...columns, revision: session.revision + 1, updatedAt: () => 'now()' };
    await tx.update(Session, { id: session.id }, next as QueryDeepPartialEntity<Session>);
    await refreshSearchText(tx, [session.id]);
    await this.audit.record(tx, {
      viewer: write.viewer,
      conferenceId: session.conferenceId,
      action: write.action,
      subjectKind: 'session',
      subjectId: session.id,
      changes,
    });
    return tx.findOneByOrFail(Session, { id: session.id });
  }
}

/** NOT_FOUND where one of them is gone. */
function inOrderOf(ids: readonly string[], sessions: readonly Session[]): Session[] {
  const byId = new Map(sessions.map((session) => [session.id, session]));
  return ids.map((id) => {
    const session = byId.get(id);
    if (!session) throw notFound();
    return session;
  });
}
