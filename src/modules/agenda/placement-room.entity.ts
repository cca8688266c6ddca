import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { integer, uuid } from '../../platform/database/columns.js';
import { Room } from '../rooms/room.entity.js';
import { Draft } from './draft.entity.js';

/** One room of a placement; a break or plenary may fill several, an online session none. */
@Entity()
@Index('placement_room_room_v1', ['roomId'])
export class PlacementRoom {
  @ForeignKey(() => Draft, { onDelete: 'CASCADE', name: 'placement_room_draft_fk_v1' })
  @PrimaryColumn({ ...uuid, primaryKeyConstraintName: 'placement_room_pk_v1' })
  draftId: string;

  @PrimaryColumn({ ...uuid, primaryKeyConstraintName: 'placement_room_pk_v1' })
  sessionId: string;

  @ForeignKey(() => Room, { name: 'placement_room_room_fk_v1' })
  @PrimaryColumn({ ...uuid, primaryKeyConstraintName: 'placement_room_pk_v1' })
  roomId: string;

  @Column({ ...integer, default: 0 })
  position: number;
}
