import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { integer, text, uuid, uuidOrNull } from '../../platform/database/columns.js';
import { Conference } from '../conferences/conference.entity.js';
import { Room } from '../rooms/room.entity.js';
import { Release } from './release.entity.js';
import { Session } from '../sessions/session.entity.js';

/**
 * A room is taken: by a released session or an agreed meeting. Two rows of one lane may overlap only within one
 * clash group, which a waiver makes. Deferred, because a release swaps sessions within one transaction.
 */
@Entity()
@Index('room_booking_conference_v1', ['conferenceId'])
@Check('room_booking_during_v1', `NOT isempty(during) AND lower_inc(during) AND NOT upper_inc(during) AND lane >= 1`)
@Exclusion(
  'room_booking_no_overlap_v1',
  `USING gist (room_id WITH =, lane WITH =, clash_group WITH <>, during WITH &&)`,
  { deferrable: 'INITIALLY DEFERRED' },
)
export class RoomBooking {
  @PrimaryColumn({ ...uuid, primaryKeyConstraintName: 'room_booking_pk_v1' })
  id: string;

  @ForeignKey(() => Conference, { onDelete: 'CASCADE', name: 'room_booking_conference_fk_v1' })
  @Column(uuid)
  conferenceId: string;

  @ForeignKey(() => Room, { name: 'room_booking_room_fk_v1' })
  @Column(uuid)
  roomId: string;

  /** 1 to the lanes of the room. */
  @Column({ ...integer, default: 1 })
  lane: number;

  @Column(uuid)
  clashGroup: string;

  @Column({ type: 'tstzrange' })
  during: string;

  @Column({ ...text, default: 'session' })
  purpose: 'session';

  @ForeignKey(() => Session, { onDelete: 'CASCADE', name: 'room_booking_session_fk_v1' })
  @Column(uuidOrNull)
  sessionId: string | null;

  @ForeignKey(() => Release, { onDelete: 'CASCADE', name: 'room_booking_release_fk_v1' })
  @Column(uuidOrNull)
  releaseId: string | null;
}
