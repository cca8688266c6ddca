import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../../platform/auth/viewer.js';
import { Clock } from '../../platform/clock/clock.js';
import { Transactions } from '../../platform/database/transactions.js';
import { DomainError } from '../../platform/graphql/domain-error.js';
import { AuditLog } from '../audit/audit-log.js';
import { Session } from './session.entity.js';
import type { SessionState } from './session-kinds.js';
import { SessionPermissions } from './session-permissions.service.js';
import { nextStates } from './session-states.js';
import { SessionWrites } from './session-writes.service.js';
import { SessionStateChangeRefused } from './sessions.errors.js';

export interface StateChange {
  readonly sessionId: string;
  readonly state: SessionState;
  readonly expectedRevision?: number | null;
}

/** States in which a session may still vanish without a trace. */
const DELETABLE_STATES: readonly SessionState[] = ['draft', 'submitted'];

/** Takes sessions from state to state, and deletes those that never came far. */
@Injectable()
export class SessionStepsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly permissions: SessionPermissions,
    private readonly writes: SessionWrites,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Takes one step of STATE_STEPS. Throws STATE_CHANGE_NOT_ALLOWED with the steps that the viewer may take instead. */
  async changeState(viewer: Viewer, change: StateChange): Promise<Session> {
    const { actors } = await this.permissions.requireActor(viewer, change.sessionId);
    return this.transactions.run(async (tx) => {
      const session = await this.writes.lock(tx, change.sessionId, change.expectedRevision ?? null);
      const allowed = nextStates(session.state, actors);
      if (!allowed.includes(change.state)) throw new SessionStateChangeRefused(session.state, allowed);
      const columns = { state: change.state, cancelledAt: change.state === 'cancelled' ? this.clock.now() : null };
      return this.writes.save(tx, session, { viewer, action: 'change_session_state', columns });
    });
  }

  /**
   * Deletes a draft or submitted session that no release and no draft agenda ever placed; its number stays used.
   * Throws SESSION_NOT_DELETABLE for any other: cancel or decline those.
   */
  async deleteSession(viewer: Viewer, sessionId: string): Promise<string> {
    await this.permissions.requireProgramme(viewer, sessionId);
    return this.transactions.run(async (tx) => {
      const session = await this.writes.lock(tx, sessionId, null);
      if (!DELETABLE_STATES.includes(session.state) || (await isPlacedAnywhere(tx, sessionId))) {
        throw new DomainError('SESSION_NOT_DELETABLE', { path: ['sessionId'] });
      }
      await tx.delete(Session, { id: sessionId });
      await this.audit.record(tx, {
        viewer,
        conferenceId: session.conferenceId,
        action: 'delete_session',
        subjectKind: 'session',
        subjectId: sessionId,
        changes: { number: { old: session.number, new: null }, title: { old: session.title, new: null } },
      });
      return sessionId;
    });
  }
}

async function isPlacedAnywhere(tx: EntityManager, sessionId: string): Promise<boolean> {
  const rows: { readonly isPlaced: boolean }[] = await tx.query(
    `SELECT EXISTS (SELECT 1 FROM released_session WHERE session_id = $1)
         OR EXISTS (SELECT 1 FROM placement WHERE session_id = $1) AS "isPlaced"`,
    [sessionId],
  );
  return rows[0]?.isPlaced ?? false;
}
