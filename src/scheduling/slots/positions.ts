// Where every session is: its span and its choice of rooms, who else is in a span, and whether a room is free there.
// Every layer of rules reads these; only the agenda changes them.
import { emptyWhereabouts, type Whereabouts } from '../groups/whereabouts.js';
import { UNPLACED } from '../evaluation/placed-agenda.js';
import { at, elementAt } from '../integers.js';
import type { ProblemIndex } from '../problem-index.js';
import { minutesInside, packIntervals } from '../windows.js';
import type { SlotDomains } from './domains.js';
import type { RoomChoices } from './room-choices.js';
import { NO_SPAN, type Spans } from './spans.js';

/** No choice of rooms: not placed. */
export const NO_CHOICE = -1;

export class Positions {
  readonly sessionCount: number;
  readonly spans: Spans;
  readonly choices: RoomChoices;
  /** By session, NO_SPAN and NO_CHOICE where it is not placed. */
  readonly spanOf: Int32Array;
  readonly choiceOf: Int32Array;
  /** Length by session, in minutes. */
  readonly minutes: Int32Array;
  /** Sessions in a span: `occupants[span * sessionCount]` and the `crowd[span]` that follow. */
  readonly occupants: Int32Array;
  readonly crowd: Int32Array;
  readonly where: Whereabouts;
  placedCount = 0;
  private readonly placeInSpan: Int32Array;
  /** Lanes left by slice of time and room; the slices that a span fills as rows. */
  private readonly lanesLeft: Int32Array;
  private readonly sliceRow: Int32Array;
  private readonly slices: Int32Array;
  private readonly roomCount: number;

  constructor(index: ProblemIndex, { spans, choices, bySession }: SlotDomains) {
    this.sessionCount = index.sessions.length;
    this.roomCount = index.rooms.length;
    this.spans = spans;
    this.choices = choices;
    this.spanOf = new Int32Array(this.sessionCount).fill(NO_SPAN);
    this.choiceOf = new Int32Array(this.sessionCount).fill(NO_CHOICE);
    this.minutes = Int32Array.from(bySession, ({ minutes }) => minutes);
    this.occupants = new Int32Array(spans.count * this.sessionCount);
    this.crowd = new Int32Array(spans.count);
    this.placeInSpan = new Int32Array(this.sessionCount);
    this.where = emptyWhereabouts(this.sessionCount);
    const bounds = [...new Set([...spans.start, ...spans.end])].sort((a, b) => a - b);
    const filled = Array.from({ length: spans.count }, (_, span) =>
      bounds.flatMap((bound, slice) => (at(spans.start, span) <= bound && bound < at(spans.end, span) ? [slice] : [])),
    );
    this.slices = Int32Array.from(filled.flat());
    this.sliceRow = Int32Array.from([0, ...runningTotals(filled.map((each) => each.length))]);
    this.lanesLeft = lanesBySlice(index, bounds);
  }

  isPlaced(session: number): boolean {
    return at(this.spanOf, session) !== NO_SPAN;
  }

  /** Whether every room of the choice has a lane left throughout the span. */
  isFree(span: number, choice: number): boolean {
    const rooms = elementAt(this.choices.rooms, choice);
    for (let k = at(this.sliceRow, span); k < at(this.sliceRow, span + 1); k++) {
      const slice = at(this.slices, k) * this.roomCount;
      for (let r = 0; r < rooms.length; r++) if (at(this.lanesLeft, slice + at(rooms, r)) <= 0) return false;
    }
    return true;
  }

  /** Gives a session's lanes back, or takes them again (`sign` -1). */
  vacate(session: number, sign: 1 | -1): void {
    if (this.isPlaced(session)) this.addLanes(at(this.spanOf, session), at(this.choiceOf, session), sign);
  }

  /** Puts a session there, from wherever it was; NO_SPAN takes it out. Whether the rooms are free is not asked. */
  set(session: number, span: number, choice: number): void {
    const before = at(this.spanOf, session);
    if (before !== NO_SPAN) this.addLanes(before, at(this.choiceOf, session), 1);
    if (before !== span) {
      if (before !== NO_SPAN) this.leave(session, before);
      if (span !== NO_SPAN) this.enter(session, span);
    }
    if (span !== NO_SPAN) this.addLanes(span, choice, -1);
    this.spanOf[session] = span;
    this.choiceOf[session] = choice;
    this.where.room[session] = choice === NO_CHOICE ? -1 : at(this.choices.first, choice);
  }

  private enter(session: number, span: number): void {
    const place = at(this.crowd, span);
    this.occupants[span * this.sessionCount + place] = session;
    this.placeInSpan[session] = place;
    this.crowd[span] = place + 1;
    this.where.start[session] = at(this.spans.start, span);
    this.where.end[session] = at(this.spans.end, span);
    this.where.day[session] = at(this.spans.day, span);
    this.placedCount++;
  }

  private leave(session: number, span: number): void {
    const last = at(this.crowd, span) - 1;
    const place = at(this.placeInSpan, session);
    const moved = at(this.occupants, span * this.sessionCount + last);
    this.occupants[span * this.sessionCount + place] = moved;
    this.placeInSpan[moved] = place;
    this.crowd[span] = last;
    this.where.start[session] = UNPLACED;
    this.where.end[session] = UNPLACED;
    this.placedCount--;
  }

  private addLanes(span: number, choice: number, by: number): void {
    const rooms = elementAt(this.choices.rooms, choice);
    for (let k = at(this.sliceRow, span); k < at(this.sliceRow, span + 1); k++) {
      const slice = at(this.slices, k) * this.roomCount;
      for (let r = 0; r < rooms.length; r++)
        this.lanesLeft[slice + at(rooms, r)] = at(this.lanesLeft, slice + at(rooms, r)) + by;
    }
  }
}

function runningTotals(counts: readonly number[]): readonly number[] {
  let total = 0;
  return counts.map((count) => (total += count));
}

/** Lanes of each room from each bound to the next, without those that bookings of others take. */
function lanesBySlice({ rooms }: ProblemIndex, bounds: readonly number[]): Int32Array {
  return Int32Array.from(
    bounds.flatMap((from, slice) => {
      const to = bounds[slice + 1] ?? from + 1;
      return rooms.map(({ lanes, busy }) => {
        const taken = busy.filter((booking) => minutesInside(packIntervals([booking]), from, to) > 0);
        return lanes - taken.length;
      });
    }),
  );
}
