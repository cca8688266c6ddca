import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instant, uuid } from '../../platform/database/columns.js';
import { Account } from '../accounts/account.entity.js';
import { Session } from '../sessions/session.entity.js';
import { Draft } from './draft.entity.js';

/**
 * An organizer has a session in her hand: a courtesy towards the others, never a lock. The table is unlogged: after a
 * crash nobody holds anything.
 */
@Entity()
@Index('session_hold_session_v1', ['sessionId'])
@Index('session_hold_account_v1', ['accountId'])
export class SessionHold {
  @ForeignKey(() => Draft, { onDelete: 'CASCADE', name: 'session_hold_draft_fk_v1' })
  @PrimaryColumn({ ...uuid, primaryKeyConstraintName: 'session_hold_pk_v1' })
  draftId: string;

  @ForeignKey(() => Session, { onDelete: 'CASCADE', name: 'session_hold_session_fk_v1' })
  @PrimaryColumn({ ...uuid, primaryKeyConstraintName: 'session_hold_pk_v1' })
  sessionId: string;

  @ForeignKey(() => Account, { onDelete: 'CASCADE', name: 'session_hold_account_fk_v1' })
  @PrimaryColumn({ ...uuid, primaryKeyConstraintName: 'session_hold_pk_v1' })
  accountId: string;

  /** Renewed while she holds on. */
  @Column(instant)
  expiresAt: Date;
}
