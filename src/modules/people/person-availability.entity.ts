import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instant, uuid } from '../../platform/database/columns.js';
import { Conference } from '../conferences/conference.entity.js';
import { Person } from './person.entity.js';

/** A time at which a person can be on site; who states none breaks no rule. */
@Entity()
@Index('person_availability_person_v1', ['conferenceId', 'personId'])
@Check('person_availability_not_empty_v1', `starts_at < ends_at`)
export class PersonAvailability {
  @PrimaryColumn({ ...uuid, primaryKeyConstraintName: 'person_availability_pk_v1' })
  id: string;

  @ForeignKey(() => Conference, { onDelete: 'CASCADE', name: 'person_availability_conference_fk_v1' })
  @Column(uuid)
  conferenceId: string;

  @ForeignKey(() => Person, { onDelete: 'CASCADE', name: 'person_availability_person_fk_v1' })
  @Column(uuid)
  personId: string;

  @Column(instant)
  startsAt: Date;

  @Column(instant)
  endsAt: Date;
}
