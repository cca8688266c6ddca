import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  createdAt,
  instantOrNull,
  integer,
  integerOrNull,
  text,
  textOrNull,
  uuid,
  uuidOrNull,
} from '../../../platform/database/columns.js';
import { Draft } from '../../agenda/draft.entity.js';
import { Conference } from '../../conferences/conference.entity.js';
import type { Programme } from '../programme.js';

/** Where files of a conference come from: a tool whose exports are uploaded, or an address that is read by itself. */
@Entity()
@Index('import_source_conference_v1', ['conferenceId'])
@Index('import_source_due_v1', ['nextRunAt'], { where: 'next_run_at IS NOT NULL' })
@Index('import_source_draft_v1', ['draftId'])
@Check('import_source_interval_v1', `every_minutes IS NULL OR (url IS NOT NULL AND every_minutes BETWEEN 5 AND 10080)`)
@Check('import_source_name_v1', `length(name) BETWEEN 1 AND 200`)
export class ImportSource {
  @PrimaryColumn({ ...uuid, primaryKeyConstraintName: 'import_source_pk_v1' })
  id: string;

  @ForeignKey(() => Conference, { onDelete: 'CASCADE', name: 'import_source_conference_fk_v1' })
  @Column(uuid)
  conferenceId: string;

  @Column(text)
  name: string;

  /** Of the last file; null before the first. */
  @Column(textOrNull)
  format: string | null;

  /** Null where files are uploaded. */
  @Column(textOrNull)
  url: string | null;

  /** IANA zone of times without an offset; null: that of the conference. */
  @Column(textOrNull)
  timeZone: string | null;

  /** What the columns of a table mean, by their headings; null for files that are no tables. */
  @Column({ type: 'jsonb', nullable: true })
  columns: Readonly<Record<string, string>> | null;

  /** The draft that gets the placements; null or not open: the latest open one. */
  @ForeignKey(() => Draft, { onDelete: 'SET NULL', name: 'import_source_draft_fk_v1' })
  @Column(uuidOrNull)
  draftId: string | null;

  /** Null: only when somebody asks for it. */
  @Column(integerOrNull)
  everyMinutes: number | null;

  @Column(instantOrNull)
  nextRunAt: Date | null;

  /** When it was last looked at, whether or not anything changed. */
  @Column(instantOrNull)
  lastRunAt: Date | null;

  /** Code of what went wrong the last time; null where it went well. */
  @Column(textOrNull)
  lastError: string | null;

  /** Runs that failed since the last one that went well. */
  @Column({ ...integer, default: 0 })
  failures: number;

  /** Validators of the last answer, so that nothing is sent twice. */
  @Column(textOrNull)
  etag: string | null;

  @Column(textOrNull)
  lastModified: string | null;

  /** What the last import read, under the ids of the source: the base of the three-way comparison. Large, so only on demand. */
  @Column({ type: 'jsonb', nullable: true, select: false })
  lastProgramme: Programme | null;

  @Column(uuidOrNull)
  createdBy: string | null;

  @Column(createdAt)
  createdAt: Date;
}
