// Where every session is, one column for each question that rules about several sessions ask.
import { UNPLACED, type PlacedAgenda } from '../evaluation/placed-agenda.js';
import { at } from '../integers.js';
import { blockAt, dayAt, type ProblemIndex } from '../problem-index.js';

/** By session. Where it has no placement, `start` is UNPLACED and the other columns say nothing. */
export interface Whereabouts {
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** The first of its rooms, -1 for none. */
  readonly room: Int32Array;
  /** The number of its day, by `dayAt`. */
  readonly day: Int32Array;
  /** The block in which it starts, -1 for none. */
  readonly block: Int32Array;
}

/** Where one session is; the caller may use one object again and again. */
export interface Stand {
  start: number;
  end: number;
  room: number;
  day: number;
  block: number;
}

export function emptyStand(): Stand {
  return { start: UNPLACED, end: UNPLACED, room: -1, day: 0, block: -1 };
}

/** Nobody anywhere, for so many sessions. */
export function emptyWhereabouts(sessionCount: number): Whereabouts {
  return {
    start: new Int32Array(sessionCount).fill(UNPLACED),
    end: new Int32Array(sessionCount).fill(UNPLACED),
    room: new Int32Array(sessionCount).fill(-1),
    day: new Int32Array(sessionCount),
    block: new Int32Array(sessionCount).fill(-1),
  };
}

export function whereaboutsOf(index: ProblemIndex, placed: PlacedAgenda): Whereabouts {
  const { room, day, block } = emptyWhereabouts(index.sessions.length);
  for (const session of placed.byStart) {
    const start = at(placed.start, session);
    room[session] = placed.rooms[session]?.[0] ?? -1;
    day[session] = dayAt(index, start);
    block[session] = blockAt(index, start);
  }
  return { start: placed.start, end: placed.end, room, day, block };
}

/** Copies where a session is into `stand`. */
export function readStand(where: Whereabouts, session: number, stand: Stand): Stand {
  stand.start = at(where.start, session);
  stand.end = at(where.end, session);
  stand.room = at(where.room, session);
  stand.day = at(where.day, session);
  stand.block = at(where.block, session);
  return stand;
}

/** Moves a session to `stand`. */
export function writeStand(where: Whereabouts, session: number, stand: Stand): void {
  where.start[session] = stand.start;
  where.end[session] = stand.end;
  where.room[session] = stand.room;
  where.day[session] = stand.day;
  where.block[session] = stand.block;
}
