import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { integer, uuid } from '../../platform/database/columns.js';
import { Venue } from './venue.entity.js';

/** Minutes on foot or by shuttle from one venue to another; each direction is a row. */
@Entity()
@Check('venue_travel_minutes_v1', `minutes BETWEEN 0 AND 1440 AND from_venue_id <> to_venue_id`)
export class VenueTravel {
  @ForeignKey(() => Venue, { onDelete: 'CASCADE', name: 'venue_travel_from_fk_v1' })
  @PrimaryColumn({ ...uuid, primaryKeyConstraintName: 'venue_travel_pk_v1' })
  fromVenueId: string;

  @ForeignKey(() => Venue, { onDelete: 'CASCADE', name: 'venue_travel_to_fk_v1' })
  @PrimaryColumn({ ...uuid, primaryKeyConstraintName: 'venue_travel_pk_v1' })
  toVenueId: string;

  @Column(integer)
  minutes: number;
}
