import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instantOrNull, text, uuid } from '../../../platform/database/columns.js';
import { Conference } from '../../conferences/conference.entity.js';
import type { LinkedSubject } from '../merge/merge-plan.js';
import { ImportSource } from './import-source.entity.js';

/** Which row a source means by one of its ids. */
@Entity()
@Index('import_link_row_v1', ['rowId'])
@Index('import_link_conference_v1', ['conferenceId'])
@Check('import_link_subject_v1', `subject IN ('room', 'track', 'person', 'session')`)
export class ImportLink {
  @ForeignKey(() => ImportSource, { onDelete: 'CASCADE', name: 'import_link_source_fk_v1' })
  @PrimaryColumn({ ...uuid, primaryKeyConstraintName: 'import_link_pk_v1' })
  sourceId: string;

  @PrimaryColumn({ ...text, primaryKeyConstraintName: 'import_link_pk_v1' })
  subject: LinkedSubject;

  /** See withStableIds. */
  @PrimaryColumn({ ...text, primaryKeyConstraintName: 'import_link_pk_v1' })
  externalId: string;

  @ForeignKey(() => Conference, { onDelete: 'CASCADE', name: 'import_link_conference_fk_v1' })
  @Column(uuid)
  conferenceId: string;

  @Column(uuid)
  rowId: string;

  /** When an import cancelled the session because the file had it no more; null while it has. */
  @Column(instantOrNull)
  goneAt: Date | null;
}
