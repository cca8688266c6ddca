import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { integer, textOrNull, uuid } from '../../platform/database/columns.js';
import { Conference } from '../conferences/conference.entity.js';
import { Room } from './room.entity.js';

/** A conference uses a room, in this place of its columns. */
@Entity()
@Index('conference_room_room_v1', ['roomId'])
export class ConferenceRoom {
  @ForeignKey(() => Conference, { onDelete: 'CASCADE', name: 'conference_room_conference_fk_v1' })
  @PrimaryColumn({ ...uuid, primaryKeyConstraintName: 'conference_room_pk_v1' })
  conferenceId: string;

  @ForeignKey(() => Room, { name: 'conference_room_room_fk_v1' })
  @PrimaryColumn({ ...uuid, primaryKeyConstraintName: 'conference_room_pk_v1' })
  roomId: string;

  @Column({ ...integer, default: 0 })
  position: number;

  /** Identity of the room in an imported programme. */
  @Column(textOrNull)
  externalId: string | null;
}
