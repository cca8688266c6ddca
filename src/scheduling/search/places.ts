// The places of one session: where it could go in an empty agenda.
import type { CompiledProblem } from '../compiled/compile.js';
import { at, floor } from '../integers.js';
import type { ConstraintKey } from '../model.js';
import { minutesInside } from '../windows.js';

/** The starts and rooms of a session of which every pair, or every open pair, is a place. */
export interface PlaceChoice {
  readonly minutes: number;
  /** Ascending. */
  readonly starts: Int32Array;
  readonly rooms: Int32Array;
}

/** Pairs of start and room by number, room by room, the starts of each ascending. */
export class Places {
  readonly count: number;
  /** Whether every pair of a start and a room is a place. */
  readonly isAll: boolean;

  private constructor(
    private readonly starts: Int32Array,
    private readonly rooms: Int32Array,
    /** The pairs that are places, as position of the room x number of starts + position of the start; null for all. */
    private readonly open: Int32Array | null,
    /** Whether the room is known to be open at every place. */
    readonly areOpen: boolean,
  ) {
    this.count = open?.length ?? starts.length * rooms.length;
    this.isAll = open === null;
  }

  /** Every start, in no particular room: for a session without a room, or of several. */
  static ofStarts(starts: Int32Array): Places {
    return new Places(starts, Int32Array.of(-1), null, false);
  }

  /** Every start in every room. */
  static all({ starts, rooms }: PlaceChoice): Places {
    return new Places(starts, rooms, null, false);
  }

  /** Those at which the room is open to the session as far as that is a hard rule: few where rooms open for an hour or two. */
  static whereOpen(compiled: CompiledProblem, session: number, { minutes, starts, rooms }: PlaceChoice): Places {
    const hasHours = (room: number): boolean =>
      compiled.roomWindows.some(({ windows }) => (windows[room] ?? null) !== null);
    if (!rooms.some(hasHours)) return new Places(starts, rooms, null, true);
    const open: number[] = [];
    rooms.forEach((room, row) => {
      starts.forEach((start, column) => {
        if (closingRule(compiled, room, session, start, start + minutes) === null)
          open.push(row * starts.length + column);
      });
    });
    if (open.length === starts.length * rooms.length) return new Places(starts, rooms, null, true);
    return new Places(starts, rooms, Int32Array.from(open), true);
  }

  /** The start of place `k`, from 0 to `count` - 1. */
  startOf(k: number): number {
    return at(this.starts, this.pair(k) % this.starts.length);
  }

  /** The room of place `k`, from 0 to `count` - 1; -1 where the session does not fill exactly one. */
  roomOf(k: number): number {
    return at(this.rooms, floor(this.pair(k) / this.starts.length));
  }

  private pair(k: number): number {
    return this.open === null ? k : at(this.open, k);
  }
}

/** The hard rule that closes the room to the session at [start, end), or null. */
export function closingRule(
  compiled: CompiledProblem,
  room: number,
  session: number,
  start: number,
  end: number,
): ConstraintKey | null {
  for (const rule of compiled.roomWindows) {
    const windows = rule.windows[room] ?? null;
    if (windows === null || rule.level !== 0 || at(rule.waived, session) === 1) continue;
    if (minutesInside(windows, start, end) < end - start) return rule.key;
  }
  return null;
}
