import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { createdAt, integer, integerOrNull, text, uuid, uuidOrNull } from '../../platform/database/columns.js';
import { Draft } from './draft.entity.js';

/** A session's placement as a change remembers it; null stands for "unplaced". */
export interface PlacementState {
  readonly startsAt: string;
  readonly durationMinutes: number;
  readonly roomIds: readonly string[];
  readonly isTimePinned: boolean;
  readonly isRoomPinned: boolean;
  /** Absent in changes made before days could be pinned; then it was not. */
  readonly isDayPinned?: boolean;
}

export interface PlacementChange {
  readonly sessionId: string;
  readonly before: PlacementState | null;
  readonly after: PlacementState | null;
}

/** `branch` is the copy with which a branch begins: the only kind, besides undo and redo, that cannot be undone. */
export const DRAFT_CHANGE_KINDS = [
  'place',
  'move',
  'swap',
  'resize',
  'unplace',
  'pin',
  'arrange',
  'import',
  'restore',
  'branch',
  'undo',
  'redo',
] as const;
export type DraftChangeKind = (typeof DRAFT_CHANGE_KINDS)[number];

/** One step in the life of a draft, with its inverse: undo is on the server and survives a reload. */
@Entity()
@Check(
  'draft_change_kind_v1',
  `kind IN ('place', 'move', 'swap', 'resize', 'unplace', 'pin', 'arrange', 'import', 'restore', 'branch', 'undo', 'redo')`,
)
@Index('draft_change_revision_unique_v1', ['draftId', 'revision'], { unique: true })
export class DraftChange {
  @PrimaryColumn({ ...uuid, primaryKeyConstraintName: 'draft_change_pk_v1' })
  id: string;

  @ForeignKey(() => Draft, { onDelete: 'CASCADE', name: 'draft_change_draft_fk_v1' })
  @Column(uuid)
  draftId: string;

  /** The revision that this change made. */
  @Column(integer)
  revision: number;

  @Column(text)
  kind: DraftChangeKind;

  @Column({ type: 'jsonb' })
  placements: readonly PlacementChange[];

  /** For an undo or redo: the revision of the change that it takes back or brings back. */
  @Column(integerOrNull)
  ofRevision: number | null;

  /** Null for the command line. */
  @Column(uuidOrNull)
  authorId: string | null;

  @Column(createdAt)
  createdAt: Date;
}
