import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { requireAccount, type Viewer } from '../../../platform/auth/viewer.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { DomainError } from '../../../platform/graphql/domain-error.js';
import { Session } from '../../sessions/session.entity.js';
import { DraftAccess } from '../drafts/draft-access.js';
import { type Hold, HOLDS_OF_DRAFT } from './hold-rows.js';

/** Who has which session of a draft in her hand. It says so to others and hinders nobody. */
@Injectable()
export class SessionHolds {
  constructor(
    private readonly transactions: Transactions,
    private readonly access: DraftAccess,
  ) {}

  /** Holds a session for 20 seconds from now. Throws DRAFT_NOT_OPEN; NOT_OF_CONFERENCE for one of another conference. */
  async hold(viewer: Viewer, draftId: string, sessionId: string): Promise<Hold[]> {
    const { accountId } = requireAccount(viewer);
    const { conferenceId, state } = await this.access.require(viewer, draftId, 'editDrafts');
    if (state !== 'open') throw new DomainError('DRAFT_NOT_OPEN', { path: ['draftId'] });
    return this.transactions.run(async (tx) => {
      if (!(await tx.existsBy(Session, { id: sessionId, conferenceId })))
        throw new DomainError('NOT_OF_CONFERENCE', { path: ['sessionId'] });
      await tx.query(FORGET_EXPIRED);
      await tx.query(HOLD, [draftId, sessionId, accountId]);
      return holdsOf(tx, draftId);
    });
  }

  /** Ends her own hold; where she has none, nothing changes. */
  async letGo(viewer: Viewer, draftId: string, sessionId: string): Promise<Hold[]> {
    const { accountId } = requireAccount(viewer);
    await this.access.require(viewer, draftId, 'editDrafts');
    return this.transactions.run(async (tx) => {
      await tx.query(LET_GO, [draftId, sessionId, accountId]);
      return holdsOf(tx, draftId);
    });
  }
}

function holdsOf(tx: EntityManager, draftId: string): Promise<Hold[]> {
  return tx.query<Hold[]>(HOLDS_OF_DRAFT, [draftId]);
}

/** Of all drafts: nobody else tidies up. What somebody renews at this moment is not waited for. */
const FORGET_EXPIRED = `
DELETE FROM session_hold WHERE ctid = ANY(ARRAY(
  SELECT ctid FROM session_hold WHERE expires_at <= now() FOR UPDATE SKIP LOCKED
))`;

/** Long enough for a renewal that was lost on the way, short enough for a browser that was closed. */
const HOLD = `
INSERT INTO session_hold (draft_id, session_id, account_id, expires_at) VALUES ($1, $2, $3, now() + interval '20 seconds')
ON CONFLICT (draft_id, session_id, account_id) DO UPDATE SET expires_at = excluded.expires_at`;

const LET_GO = 'DELETE FROM session_hold WHERE draft_id = $1 AND session_id = $2 AND account_id = $3';
