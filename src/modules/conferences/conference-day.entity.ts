import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { instant, uuid } from '../../platform/database/columns.js';
import { Conference } from './conference.entity.js';

/** A day of a conference with its opening hours, which may end after midnight. */
@Entity()
@Check('conference_day_opens_before_closing_v1', `opens_at < closes_at`)
export class ConferenceDay {
  @ForeignKey(() => Conference, { onDelete: 'CASCADE', name: 'conference_day_conference_fk_v1' })
  @PrimaryColumn({ ...uuid, primaryKeyConstraintName: 'conference_day_pk_v1' })
  conferenceId: string;

  /** ISO date in the conference's zone. */
  @PrimaryColumn({ type: 'date', primaryKeyConstraintName: 'conference_day_pk_v1' })
  date: string;

  @Column(instant)
  opensAt: Date;

  @Column(instant)
  closesAt: Date;
}
