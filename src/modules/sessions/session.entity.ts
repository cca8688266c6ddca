import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  createdAt,
  flag,
  instantOrNull,
  integer,
  integerOrNull,
  text,
  textOrNull,
  uuid,
  uuidOrNull,
} from '../../platform/database/columns.js';
import { Conference } from '../conferences/conference.entity.js';
import { Track } from '../conferences/track.entity.js';
import type { SessionKind, SessionLevel, SessionState } from './session-kinds.js';

export interface SessionLink {
  readonly label: string;
  readonly url: string;
}

export interface SessionTranslation {
  readonly title?: string;
  readonly subtitle?: string;
  readonly abstract?: string;
  readonly description?: string;
}

/** Anything that takes place at a conference. Where and when is a placement of a draft or a release. */
@Entity()
@Index('session_number_unique_v1', ['conferenceId', 'number'], { unique: true })
@Index('session_guid_unique_v1', ['conferenceId', 'guid'], { unique: true })
@Index('session_track_v1', ['trackId'])
@Index('session_repeat_of_v1', ['repeatOfId'])
@Check('session_kind_v1', `kind IN ('keynote', 'workshop', 'talk', 'panel', 'networking', 'break', 'ceremony')`)
@Check(
  'session_state_v1',
  `state IN ('draft', 'submitted', 'accepted', 'confirmed', 'declined', 'withdrawn', 'cancelled')`,
)
@Check('session_duration_v1', `duration_minutes BETWEEN 1 AND 10080`)
@Check(
  'session_workshop_fields_v1',
  `kind = 'workshop' OR (seat_limit IS NULL AND prerequisites IS NULL AND materials = '[]')`,
)
@Check('session_seat_limit_v1', `seat_limit IS NULL OR seat_limit BETWEEN 1 AND 1000000`)
@Check('session_expected_audience_v1', `expected_audience IS NULL OR expected_audience BETWEEN 0 AND 1000000`)
@Check('session_room_count_v1', `room_count BETWEEN 0 AND 100`)
@Check('session_not_its_own_repeat_v1', `repeat_of_id <> id`)
@Check('session_level_v1', `level IS NULL OR level IN ('beginner', 'intermediate', 'advanced')`)
export class Session {
  @PrimaryColumn({ ...uuid, primaryKeyConstraintName: 'session_pk_v1' })
  id: string;

  @ForeignKey(() => Conference, { onDelete: 'CASCADE', name: 'session_conference_fk_v1' })
  @Column(uuid)
  conferenceId: string;

  /** Counts from 1 within its conference; never given twice. */
  @Column(integer)
  number: number;

  /** Identity in feeds; kept from an imported file. */
  @Column(uuid)
  guid: string;

  @Column(text)
  kind: SessionKind;

  /** The word that an imported file had for the kind, kept for export. */
  @Column(textOrNull)
  typeLabel: string | null;

  @Column(text)
  state: SessionState;

  @Column(text)
  title: string;

  @Column(textOrNull)
  subtitle: string | null;

  @Column(textOrNull)
  abstract: string | null;

  @Column(textOrNull)
  description: string | null;

  /** Title, subtitle and people's names folded for search: see foldForSearch. */
  @Column({ ...text, default: '' })
  searchText: string;

  /** Language in which it is held, and of title and abstract; null when unknown. */
  @Column(textOrNull)
  language: string | null;

  @Column({ type: 'jsonb', default: () => "'{}'" })
  translations: Readonly<Record<string, SessionTranslation>>;

  @Column(integer)
  durationMinutes: number;

  @ForeignKey(() => Track, { onDelete: 'SET NULL', name: 'session_track_fk_v1' })
  @Column(uuidOrNull)
  trackId: string | null;

  @Column(textOrNull)
  level: SessionLevel | null;

  /** Null when unknown. */
  @Column(integerOrNull)
  expectedAudience: number | null;

  @Column({ ...text, array: true, default: () => "'{}'" })
  requiredFeatures: string[];

  /** Nothing may run in parallel. */
  @Column({ ...flag, default: false })
  isExclusive: boolean;

  /** How many rooms it fills; 0 for a session without a room. */
  @Column({ ...integer, default: 1 })
  roomCount: number;

  /** Workshops only. */
  @Column(integerOrNull)
  seatLimit: number | null;

  /** Workshops only. */
  @Column(textOrNull)
  prerequisites: string | null;

  /** Workshops only. */
  @Column({ type: 'jsonb', default: () => "'[]'" })
  materials: readonly SessionLink[];

  @Column({ type: 'jsonb', default: () => "'[]'" })
  links: readonly SessionLink[];

  @Column({ ...flag, default: false })
  doNotRecord: boolean;

  @Column(textOrNull)
  recordingLicense: string | null;

  @Column(textOrNull)
  url: string | null;

  /** The session that this one repeats; it has its own seats and guid. */
  @ForeignKey(() => Session, { onDelete: 'SET NULL', name: 'session_repeat_of_fk_v1' })
  @Column(uuidOrNull)
  repeatOfId: string | null;

  /** Rises with every saved change. */
  @Column({ ...integer, default: 1 })
  revision: number;

  @Column(createdAt)
  createdAt: Date;

  @Column(createdAt)
  updatedAt: Date;

  @Column(instantOrNull)
  cancelledAt: Date | null;
}
