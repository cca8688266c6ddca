import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { createdAt, instantOrNull, text, textOrNull, uuid, uuidOrNull } from '../../platform/database/columns.js';
import type { ConstraintKey } from '../../scheduling/model.js';
import { Draft } from './draft.entity.js';

/** An organizer accepts a broken rule for exactly these sessions, with a reason; it ends when one of them moves. */
@Entity()
@Index('waiver_draft_v1', ['draftId'])
@Check('waiver_sessions_v1', `cardinality(session_ids) >= 1 AND length(reason) BETWEEN 1 AND 2000`)
export class Waiver {
  @PrimaryColumn({ ...uuid, primaryKeyConstraintName: 'waiver_pk_v1' })
  id: string;

  @ForeignKey(() => Draft, { onDelete: 'CASCADE', name: 'waiver_draft_fk_v1' })
  @Column(uuid)
  draftId: string;

  @Column(text)
  constraint: ConstraintKey;

  /** Sorted. For a double booking they share a clash group, so that no two of them clash. */
  @Column({ ...uuid, array: true })
  sessionIds: string[];

  @Column(text)
  reason: string;

  @Column(uuidOrNull)
  authorId: string | null;

  @Column(createdAt)
  createdAt: Date;

  @Column(instantOrNull)
  endedAt: Date | null;

  /** moved: one of its sessions moved. lifted: an organizer took it back. */
  @Column(textOrNull)
  endedBy: 'moved' | 'lifted' | null;
}
