// What somebody asks of a draft, and what comes of it: pure, decided under the draft's lock with its present placements.
import type { DraftChangeKind, PlacementChange, PlacementState } from '../draft-change.entity.js';
import { isSamePlacement, type Placements } from '../clash-model/placement-state.js';

/** Where a session goes, given where it and the others are; undefined where the session would have to be placed for it. */
export type Placing = (current: PlacementState | null, all: Placements) => PlacementState | null | undefined;

export interface DesiredPlacement {
  readonly sessionId: string;
  /** Null takes the session out of the agenda. */
  readonly after: PlacementState | null | Placing;
}

export interface DraftEdit {
  readonly kind: DraftChangeKind;
  /** The revision that the editor saw; null for programs that mean the draft as it is now. */
  readonly expectedRevision: number | null;
  /** Revisions since then that the editor made herself, so that she knows of them. */
  readonly ownRevisions?: readonly number[];
  /** Each session at most once. */
  readonly changes: readonly DesiredPlacement[];
  /** Moves pinned sessions too; without it they are refused. */
  readonly evenIfPinned?: boolean;
  /** For an undo or redo: the revision of the change that it takes back or brings back. */
  readonly ofRevision?: number;
}

export interface PlannedChanges {
  /** What really changes; sessions that stay as they are have no part in it. */
  readonly changes: readonly PlacementChange[];
  /** Sessions that would have to be placed for what is asked. */
  readonly unplacedIds: readonly string[];
}

/** What an edit comes to with these placements. */
export function planChanges(edit: DraftEdit, placements: Placements): PlannedChanges {
  const unplacedIds: string[] = [];
  const changes: PlacementChange[] = [];
  for (const { sessionId, after: wish } of edit.changes) {
    const before = placements.get(sessionId) ?? null;
    const after = typeof wish === 'function' ? wish(before, placements) : wish;
    if (after === undefined) unplacedIds.push(sessionId);
    else if (!isSamePlacement(before, after)) changes.push({ sessionId, before, after });
  }
  return { changes, unplacedIds };
}

/** The placements after the changes. */
export function applyChanges(placements: Placements, changes: readonly PlacementChange[]): Placements {
  const next = new Map(placements);
  for (const { sessionId, after } of changes) {
    if (after === null) next.delete(sessionId);
    else next.set(sessionId, after);
  }
  return next;
}

/** The changes that take these back. */
export function inverseOf(changes: readonly PlacementChange[]): readonly PlacementChange[] {
  return changes.map(({ sessionId, before, after }) => ({ sessionId, before: after, after: before }));
}
