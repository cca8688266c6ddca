import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { createdAt, instantOrNull, text, textOrNull, uuid, uuidOrNull } from '../../platform/database/columns.js';
import { Conference } from '../conferences/conference.entity.js';
import { Person } from '../people/person.entity.js';
import { Session } from './session.entity.js';

/** A speaker asks for another time. At most one open per session and person. */
@Entity()
@Index('time_request_conference_v1', ['conferenceId', 'state'])
@Index('time_request_one_open_v1', ['sessionId', 'personId'], { unique: true, where: `state = 'open'` })
@Check('time_request_state_v1', `state IN ('open', 'granted', 'declined', 'withdrawn')`)
export class TimeRequest {
  @PrimaryColumn({ ...uuid, primaryKeyConstraintName: 'time_request_pk_v1' })
  id: string;

  @ForeignKey(() => Conference, { onDelete: 'CASCADE', name: 'time_request_conference_fk_v1' })
  @Column(uuid)
  conferenceId: string;

  @ForeignKey(() => Session, { onDelete: 'CASCADE', name: 'time_request_session_fk_v1' })
  @Column(uuid)
  sessionId: string;

  @ForeignKey(() => Person, { onDelete: 'CASCADE', name: 'time_request_person_fk_v1' })
  @Column(uuid)
  personId: string;

  @Column(text)
  reason: string;

  @Column({ ...text, default: 'open' })
  state: 'open' | 'granted' | 'declined' | 'withdrawn';

  @Column(textOrNull)
  answer: string | null;

  @Column(uuidOrNull)
  answeredBy: string | null;

  @Column(instantOrNull)
  answeredAt: Date | null;

  @Column(createdAt)
  createdAt: Date;
}
