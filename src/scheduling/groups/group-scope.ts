// Which part of a group is measured: all of it, or only what a session at one place can change. Holds the working
// memory of the measures as well, so that none of them allocates.
import { UNPLACED } from '../evaluation/placed-agenda.js';
import { at } from '../integers.js';
import type { ProblemIndex } from '../problem-index.js';
import type { PackedGroup } from './packed-group.js';
import type { Stand, Whereabouts } from './whereabouts.js';

/** Later than any minute. */
export const NEVER = 0x7fffffff;

export class GroupScope {
  /** False where only what the session at `start` to `end` can change is measured. */
  isWhole = true;
  start = UNPLACED;
  end = NEVER;
  day = 0;
  block = -1;
  /** The session itself and its place among the members of the group. */
  session = -1;
  position = -1;
  /** Sessions that a measure gathered, and their places among the members. */
  readonly gathered: Int32Array;
  readonly positions: Int32Array;
  /** Sessions of one breach. */
  readonly together: Int32Array;
  /** When the units in use change, in order of time, and by how many. */
  readonly changeTimes: Int32Array;
  readonly changeUnits: Int32Array;
  private readonly marks: Int32Array;
  private mark = 0;

  constructor(index: ProblemIndex) {
    const { sessions, rooms, blocks } = index;
    this.gathered = new Int32Array(sessions.length);
    this.positions = new Int32Array(sessions.length);
    this.together = new Int32Array(sessions.length);
    this.changeTimes = new Int32Array(2 * sessions.length);
    this.changeUnits = new Int32Array(2 * sessions.length);
    this.marks = new Int32Array(Math.max(rooms.length, blocks.length));
  }

  /** From now on only what the session can change there. */
  narrow(session: number, stand: Stand): void {
    this.isWhole = false;
    this.session = session;
    this.start = stand.start;
    this.end = stand.end;
    this.day = stand.day;
    this.block = stand.block;
  }

  /** Forgets which rooms or blocks were seen. */
  forget(): void {
    this.mark++;
  }

  /** Whether the room or block was not seen since `forget`; it is from now on. */
  isNew(number: number): boolean {
    if (at(this.marks, number) === this.mark) return false;
    this.marks[number] = this.mark;
    return true;
  }
}

/** Gathers the members that take place at some minute of [from, to); answers how many. */
export function gatherWithin(
  group: PackedGroup,
  where: Whereabouts,
  scope: GroupScope,
  from: number,
  to: number,
): number {
  let count = 0;
  for (let k = 0; k < group.members.length; k++) {
    const session = at(group.members, k);
    if (at(where.start, session) >= to || at(where.end, session) <= from) continue;
    scope.gathered[count] = session;
    scope.positions[count++] = k;
  }
  return count;
}

/** Gathers the placed members whose `column` says `value`; answers how many. */
export function gatherBy(
  group: PackedGroup,
  where: Whereabouts,
  scope: GroupScope,
  column: Int32Array,
  value: number,
): number {
  let count = 0;
  for (let k = 0; k < group.members.length; k++) {
    const session = at(group.members, k);
    if (at(column, session) !== value || at(where.start, session) === UNPLACED) continue;
    scope.gathered[count] = session;
    scope.positions[count++] = k;
  }
  return count;
}

/** Whether no placed member before the k-th has its value in the column. */
export function isFirstWith(group: PackedGroup, where: Whereabouts, column: Int32Array, k: number): boolean {
  const value = at(column, at(group.members, k));
  for (let before = 0; before < k; before++) {
    const session = at(group.members, before);
    if (at(column, session) === value && at(where.start, session) !== UNPLACED) return false;
  }
  return true;
}
