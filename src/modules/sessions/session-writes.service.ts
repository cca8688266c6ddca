import { Injectable } from '@nestjs/common';
import type { EntityManager, QueryDeepPartialEntity } from 'typeorm';
import type { Viewer } from '../../platform/auth/viewer.js';
import { notFound } from '../../platform/graphql/request-errors.js';
import type { FieldChange } from '../audit/audit-entry.entity.js';
import { AuditLog, changedFields } from '../audit/audit-log.js';
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
