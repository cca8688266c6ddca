import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { createdAt, text, uuid, uuidOrNull } from '../../platform/database/columns.js';
import { Conference } from '../conferences/conference.entity.js';
import type { QualityFinding } from './programme.js';

/** One file that went in, with what was missing, repaired, guessed or dropped. */
@Entity()
@Index('import_run_conference_v1', ['conferenceId'])
export class ImportRun {
  @PrimaryColumn({ ...uuid, primaryKeyConstraintName: 'import_run_pk_v1' })
  id: string;

  @ForeignKey(() => Conference, { onDelete: 'CASCADE', name: 'import_run_conference_fk_v1' })
  @Column(uuid)
  conferenceId: string;

  @Column(text)
  fileName: string;

  @Column(text)
  format: string;

  @Column({ type: 'jsonb' })
  counts: Readonly<Record<string, number>>;

  @Column({ type: 'jsonb' })
  findings: readonly QualityFinding[];

  @Column(uuidOrNull)
  draftId: string | null;

  @Column(uuidOrNull)
  importedBy: string | null;

  @Column(createdAt)
  createdAt: Date;
}
