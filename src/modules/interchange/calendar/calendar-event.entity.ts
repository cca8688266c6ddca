import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instant, integer, uuid } from '../../../platform/database/columns.js';
import { Conference } from '../../conferences/conference.entity.js';
import { Session } from '../../sessions/session.entity.js';

/**
 * What calendars were last told of a session: SEQUENCE and LAST-MODIFIED, and of which content. Written on reading, and
 * only where the content is another one than before, whatever changed it.
 */
@Entity()
@Index('calendar_event_session_v1', ['sessionId'])
@Check('calendar_event_sequence_v1', `sequence >= 0 AND octet_length(digest) = 32`)
export class CalendarEvent {
  @ForeignKey(() => Conference, { onDelete: 'CASCADE', name: 'calendar_event_conference_fk_v1' })
  @PrimaryColumn({ ...uuid, primaryKeyConstraintName: 'calendar_event_pk_v1' })
  conferenceId: string;

  @ForeignKey(() => Session, { onDelete: 'CASCADE', name: 'calendar_event_session_fk_v1' })
  @PrimaryColumn({ ...uuid, primaryKeyConstraintName: 'calendar_event_pk_v1' })
  sessionId: string;

  /** SHA-256 of the content. */
  @Column({ type: 'bytea' })
  digest: Buffer;

  /** How often the content changed since it was first read. */
  @Column({ ...integer, default: 0 })
  sequence: number;

  @Column(instant)
  lastModified: Date;
}
