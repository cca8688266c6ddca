import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { createdAt, text, uuid, uuidOrNull } from '../../platform/database/columns.js';

export interface FieldChange {
  readonly old: unknown;
  readonly new: unknown;
}

/** Who changed what. People stand here by id only, so that erasing a person erases her name here too. */
@Entity()
@Index('audit_entry_conference_v1', ['conferenceId', 'id'])
@Index('audit_entry_organisation_v1', ['organisationId', 'id'])
@Index('audit_entry_subject_v1', ['subjectKind', 'subjectId', 'id'])
export class AuditEntry {
  @PrimaryColumn({ ...uuid, primaryKeyConstraintName: 'audit_entry_pk_v1' })
  id: string;

  @Column(createdAt)
  at: Date;

  /** Null for the command line and scheduled work. */
  @Column(uuidOrNull)
  accountId: string | null;

  @Column(uuidOrNull)
  organisationId: string | null;

  @Column(uuidOrNull)
  conferenceId: string | null;

  /** Verb and noun, such as "update_session". */
  @Column(text)
  action: string;

  @Column(text)
  subjectKind: string;

  @Column(uuid)
  subjectId: string;

  @Column({ type: 'jsonb' })
  changes: Readonly<Record<string, FieldChange>>;
}
