import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { text, uuid, uuidOrNull } from '../../platform/database/columns.js';
import { Conference } from '../conferences/conference.entity.js';
import { Person } from '../people/person.entity.js';
import { Release } from './release.entity.js';
import { Session } from '../sessions/session.entity.js';

/**
 * A person is taken: by a released session or an agreed meeting. Two rows may overlap only within one
 * clash group, which a waiver makes. Deferred, because a release swaps sessions within one transaction.
 */
@Entity()
@Index('person_booking_conference_v1', ['conferenceId'])
@Check('person_booking_during_v1', `NOT isempty(during) AND lower_inc(during) AND NOT upper_inc(during)`)
@Exclusion('person_booking_no_overlap_v1', `USING gist (person_id WITH =, clash_group WITH <>, during WITH &&)`, {
  deferrable: 'INITIALLY DEFERRED',
})
export class PersonBooking {
  @PrimaryColumn({ ...uuid, primaryKeyConstraintName: 'person_booking_pk_v1' })
  id: string;

  @ForeignKey(() => Conference, { onDelete: 'CASCADE', name: 'person_booking_conference_fk_v1' })
  @Column(uuid)
  conferenceId: string;

  @ForeignKey(() => Person, { onDelete: 'CASCADE', name: 'person_booking_person_fk_v1' })
  @Column(uuid)
  personId: string;

  @Column(uuid)
  clashGroup: string;

  @Column({ type: 'tstzrange' })
  during: string;

  @Column({ ...text, default: 'session' })
  purpose: 'session';

  @ForeignKey(() => Session, { onDelete: 'CASCADE', name: 'person_booking_session_fk_v1' })
  @Column(uuidOrNull)
  sessionId: string | null;

  @ForeignKey(() => Release, { onDelete: 'CASCADE', name: 'person_booking_release_fk_v1' })
  @Column(uuidOrNull)
  releaseId: string | null;
}
