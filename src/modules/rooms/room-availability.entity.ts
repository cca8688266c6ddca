import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instant, uuid } from '../../platform/database/columns.js';
import { Room } from './room.entity.js';

/** A time at which a room can be used; a room without any can always be used. */
@Entity()
@Index('room_availability_room_v1', ['roomId'])
@Check('room_availability_not_empty_v1', `starts_at < ends_at`)
export class RoomAvailability {
  @PrimaryColumn({ ...uuid, primaryKeyConstraintName: 'room_availability_pk_v1' })
  id: string;

  @ForeignKey(() => Room, { onDelete: 'CASCADE', name: 'room_availability_room_fk_v1' })
  @Column(uuid)
  roomId: string;

  @Column(instant)
  startsAt: Date;

  @Column(instant)
  endsAt: Date;
}
