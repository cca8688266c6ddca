import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { flag, instant, integer, uuid } from '../../platform/database/columns.js';
import { Session } from '../sessions/session.entity.js';
import { Draft } from './draft.entity.js';

/** Where and when a session is in one draft; its rooms are rows of placement_room. */
@Entity()
@Index('placement_session_v1', ['sessionId'])
@Check('placement_duration_v1', `duration_minutes BETWEEN 1 AND 10080`)
@Check('placement_whole_minute_v1', `mod(extract(epoch from starts_at), 60) = 0`)
export class Placement {
  @ForeignKey(() => Draft, { onDelete: 'CASCADE', name: 'placement_draft_fk_v1' })
  @PrimaryColumn({ ...uuid, primaryKeyConstraintName: 'placement_pk_v1' })
  draftId: string;

  @ForeignKey(() => Session, { onDelete: 'CASCADE', name: 'placement_session_fk_v1' })
  @PrimaryColumn({ ...uuid, primaryKeyConstraintName: 'placement_pk_v1' })
  sessionId: string;

  @Column(instant)
  startsAt: Date;

  @Column(integer)
  durationMinutes: number;

  /** The scheduler must not move it in time. */
  @Column({ ...flag, default: false })
  isTimePinned: boolean;

  /** The scheduler must not move it to other rooms. */
  @Column({ ...flag, default: false })
  isRoomPinned: boolean;

  /** The scheduler must not move it to another day. */
  @Column({ ...flag, default: false })
  isDayPinned: boolean;
}
