import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { createdAt, uuid } from '../../platform/database/columns.js';
import { Account } from '../accounts/account.entity.js';
import { Conference } from '../conferences/conference.entity.js';
import { Session } from './session.entity.js';

/** A reader wants to see this session. Only counts leave this table, never whose star it is. */
@Entity()
@Index('session_star_conference_v1', ['conferenceId', 'sessionId'])
export class SessionStar {
  @ForeignKey(() => Account, { onDelete: 'CASCADE', name: 'session_star_account_fk_v1' })
  @PrimaryColumn({ ...uuid, primaryKeyConstraintName: 'session_star_pk_v1' })
  accountId: string;

  @ForeignKey(() => Session, { onDelete: 'CASCADE', name: 'session_star_session_fk_v1' })
  @PrimaryColumn({ ...uuid, primaryKeyConstraintName: 'session_star_pk_v1' })
  sessionId: string;

  @ForeignKey(() => Conference, { onDelete: 'CASCADE', name: 'session_star_conference_fk_v1' })
  @Column(uuid)
  conferenceId: string;

  @Column(createdAt)
  createdAt: Date;
}
