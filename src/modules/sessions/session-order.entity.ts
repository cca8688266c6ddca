import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { uuid } from '../../platform/database/columns.js';
import { Conference } from '../conferences/conference.entity.js';
import { Session } from './session.entity.js';

/** The earlier session must end before the later one starts. */
@Entity()
@Index('session_order_conference_v1', ['conferenceId'])
@Index('session_order_after_v1', ['afterId'])
@Check('session_order_two_sessions_v1', `before_id <> after_id`)
export class SessionOrder {
  @ForeignKey(() => Session, { onDelete: 'CASCADE', name: 'session_order_before_fk_v1' })
  @PrimaryColumn({ ...uuid, primaryKeyConstraintName: 'session_order_pk_v1' })
  beforeId: string;

  @ForeignKey(() => Session, { onDelete: 'CASCADE', name: 'session_order_after_fk_v1' })
  @PrimaryColumn({ ...uuid, primaryKeyConstraintName: 'session_order_pk_v1' })
  afterId: string;

  @ForeignKey(() => Conference, { onDelete: 'CASCADE', name: 'session_order_conference_fk_v1' })
  @Column(uuid)
  conferenceId: string;
}
