import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  createdAt,
  flag,
  instantOrNull,
  integer,
  integerOrNull,
  text,
  uuid,
  uuidOrNull,
} from '../../platform/database/columns.js';
import { Organisation } from '../organisations/organisation.entity.js';
import { Venue } from './venue.entity.js';

/** A room of an organisation; conferences use it. Never deleted once used, but retired. */
@Entity()
@Index('room_organisation_v1', ['organisationId', 'name', 'id'])
@Index('room_name_unique_v1', ['venueId', 'name'], {
  unique: true,
  where: 'venue_id IS NOT NULL AND retired_at IS NULL',
})
@Check('room_bounds_v1', `(capacity IS NULL OR capacity BETWEEN 1 AND 1000000) AND lanes BETWEEN 1 AND 100`)
export class Room {
  @PrimaryColumn({ ...uuid, primaryKeyConstraintName: 'room_pk_v1' })
  id: string;

  @ForeignKey(() => Organisation, { onDelete: 'CASCADE', name: 'room_organisation_fk_v1' })
  @Column(uuid)
  organisationId: string;

  @ForeignKey(() => Venue, { name: 'room_venue_fk_v1' })
  @Column(uuidOrNull)
  venueId: string | null;

  @Column(text)
  name: string;

  /** Seats; null when unknown. */
  @Column(integerOrNull)
  capacity: number | null;

  /** Folded names of what the room offers, such as "projector". */
  @Column({ ...text, array: true, default: () => "'{}'" })
  features: string[];

  /** Null: as its venue. */
  @Column({ ...flag, nullable: true })
  isStepFree: boolean | null;

  /** How many sessions may share the room at once. */
  @Column({ ...integer, default: 1 })
  lanes: number;

  @Column(createdAt)
  createdAt: Date;

  @Column(instantOrNull)
  retiredAt: Date | null;
}
