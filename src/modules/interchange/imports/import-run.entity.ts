import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { createdAt, text, uuid, uuidOrNull } from '../../../platform/database/columns.js';
import { Conference } from '../../conferences/conference.entity.js';
import type { ShownDifference } from './shown-difference.js';
import type { QualityFinding } from '../programme.js';
import { ImportSource } from './import-source.entity.js';

/** One file that went in: what was missing, repaired, guessed or dropped, and what it changed. */
@Entity()
@Index('import_run_conference_v1', ['conferenceId'])
@Index('import_run_source_v1', ['sourceId'])
export class ImportRun {
  @PrimaryColumn({ ...uuid, primaryKeyConstraintName: 'import_run_pk_v1' })
  id: string;

  @ForeignKey(() => Conference, { onDelete: 'CASCADE', name: 'import_run_conference_fk_v1' })
  @Column(uuid)
  conferenceId: string;

  @ForeignKey(() => ImportSource, { onDelete: 'SET NULL', name: 'import_run_source_fk_v1' })
  @Column(uuidOrNull)
  sourceId: string | null;

  @Column(text)
  fileName: string;

  @Column(text)
  format: string;

  @Column({ type: 'jsonb' })
  counts: Readonly<Record<string, number>>;

  @Column({ type: 'jsonb' })
  findings: readonly QualityFinding[];

  /** Against what was there; none for the file that made the conference. */
  @Column({ type: 'jsonb', default: () => "'[]'" })
  differences: readonly ShownDifference[];

  @Column(uuidOrNull)
  draftId: string | null;

  @Column(uuidOrNull)
  importedBy: string | null;

  @Column(createdAt)
  createdAt: Date;
}
