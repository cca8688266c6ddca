import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instant, integer, text, uuid } from '../../platform/database/columns.js';
import type { PersonRole } from '../../scheduling/model.js';
import { Session } from '../sessions/session.entity.js';
import { Release } from './release.entity.js';

export interface ReleasedPerson {
  readonly personId: string;
  readonly role: PersonRole;
}

/** A session as one release froze it: title, time, rooms, people by id in their order. */
@Entity()
@Index('released_session_session_v1', ['sessionId'])
@Index('released_session_time_v1', ['releaseId', 'startsAt', 'sessionId'])
@Check('released_session_not_empty_v1', `starts_at < ends_at`)
export class ReleasedSession {
  @ForeignKey(() => Release, { onDelete: 'CASCADE', name: 'released_session_release_fk_v1' })
  @PrimaryColumn({ ...uuid, primaryKeyConstraintName: 'released_session_pk_v1' })
  releaseId: string;

  @ForeignKey(() => Session, { onDelete: 'CASCADE', name: 'released_session_session_fk_v1' })
  @PrimaryColumn({ ...uuid, primaryKeyConstraintName: 'released_session_pk_v1' })
  sessionId: string;

  @Column(instant)
  startsAt: Date;

  @Column(instant)
  endsAt: Date;

  @Column(text)
  title: string;

  @Column({ ...uuid, array: true })
  roomIds: string[];

  @Column({ type: 'jsonb' })
  people: readonly ReleasedPerson[];

  /** How often title, time, rooms or people of this session changed by a release. SEQUENCE in calendars is that of CalendarEvent. */
  @Column({ ...integer, default: 0 })
  sequence: number;
}
