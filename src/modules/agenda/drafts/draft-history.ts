// What undo takes back and redo brings back, read from the history alone: so it survives a reload and is the same
// for everybody. Pure.
import type { DraftChange } from '../draft-change.entity.js';

/** What the history needs to know of a change. */
export type Step = Pick<DraftChange, 'revision' | 'kind' | 'ofRevision'>;

export interface UndoState {
  /** Revisions of changes in force, the latest to be in force last; undo takes the last. */
  readonly undoable: readonly number[];
  /** Revisions of changes taken back; redo brings back the last. Any new change clears it. */
  readonly redoable: readonly number[];
}

/** Follows the steps, given in order of revision. O(n) but for undos of a change that is not the last. */
export function undoState(steps: readonly Step[]): UndoState {
  const undoable: number[] = [];
  const redoable: number[] = [];
  for (const { kind, revision, ofRevision } of steps) {
    if (kind === 'undo') moveRevision(ofRevision, undoable, redoable);
    else if (kind === 'redo') moveRevision(ofRevision, redoable, undoable);
    else {
      redoable.length = 0;
      if (kind !== 'branch') undoable.push(revision);
    }
  }
  return { undoable, redoable };
}

function moveRevision(revision: number | null, from: number[], to: number[]): void {
  if (revision === null) return;
  const place = from.lastIndexOf(revision);
  if (place >= 0) from.splice(place, 1);
  to.push(revision);
}

/** The state that an editor saw who knows the draft up to a revision. */
export function undoStateAt(steps: readonly Step[], revision: number): UndoState {
  return undoState(steps.filter((step) => step.revision <= revision));
}
