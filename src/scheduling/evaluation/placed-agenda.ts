// An agenda by session index: what every evaluation reads.
import { elementAt } from '../integers.js';
import type { Agenda } from '../model.js';
import type { ProblemIndex } from '../problem-index.js';

/** Start and end of a session without a placement: earlier than any real minute, so that it overlaps nothing. */
export const UNPLACED = -0x40000000;

export interface PlacedAgenda {
  /** Per session, UNPLACED where it has no placement. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Per session the indexes of its rooms, each once. */
  readonly rooms: readonly (readonly number[])[];
  /** Placed sessions by start, then id. */
  readonly byStart: readonly number[];
}

/** Placements of sessions and rooms that the problem does not contain are ignored. */
export function placedAgenda(index: ProblemIndex, agenda: Agenda): PlacedAgenda {
  const start = new Int32Array(index.sessions.length).fill(UNPLACED);
  const end = new Int32Array(index.sessions.length).fill(UNPLACED);
  const rooms: (readonly number[])[] = index.sessions.map(() => []);
  const placed: number[] = [];
  for (const placement of agenda.values()) {
    const session = index.sessionIndex.get(placement.sessionId);
    if (session === undefined) continue;
    start[session] = placement.start;
    end[session] = placement.start + placement.durationMinutes;
    rooms[session] = roomIndexes(index, placement.roomIds);
    placed.push(session);
  }
  return { start, end, rooms, byStart: placed.sort(compareSessions(index, start)) };
}

export function roomIndexes(index: ProblemIndex, roomIds: readonly string[]): readonly number[] {
  const known = roomIds.flatMap((roomId) => index.roomIndex.get(roomId) ?? []);
  return [...new Set(known)];
}

/** By start, then id. */
export function compareSessions(index: ProblemIndex, start: Int32Array): (a: number, b: number) => number {
  return (a, b) =>
    (start[a] ?? 0) - (start[b] ?? 0) || (elementAt(index.sessions, a).id < elementAt(index.sessions, b).id ? -1 : 1);
}
