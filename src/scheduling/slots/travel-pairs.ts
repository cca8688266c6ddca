// Sessions whose people need time to get from one room to the other.
import { at, elementAt } from '../integers.js';
import { type ProblemIndex, travelBetween } from '../problem-index.js';
import { gapBreach } from '../shapes.js';
import type { PairCollector } from './pair-collector.js';
import type { Positions } from './positions.js';
import { NO_SPAN } from './spans.js';
import { rowsOf } from './timed-pairs.js';
import { valueAt } from './values.js';

export class TravelPairs {
  readonly isUsed: boolean;
  private readonly row: Int32Array;
  private readonly other: Int32Array;
  private readonly weight: Float64Array;

  constructor(
    { travel }: PairCollector,
    private readonly index: ProblemIndex,
    private readonly positions: Positions,
  ) {
    const bySession: { other: number; weight: number }[][] = index.sessions.map(() => []);
    for (const { first, second, weight } of travel) {
      elementAt(bySession, first).push({ other: second, weight });
      elementAt(bySession, second).push({ other: first, weight });
    }
    this.isUsed = travel.length > 0 && index.travelMinutes.some((minutes) => minutes > 0);
    this.row = rowsOf(bySession);
    this.other = Int32Array.from(bySession.flat(), ({ other }) => other);
    this.weight = Float64Array.from(bySession.flat(), ({ weight }) => weight);
  }

  /** What the session costs with all its placed partners in this span and room (-1 for none). */
  costAt(session: number, span: number, room: number): number {
    const { spanOf, where } = this.positions;
    let total = 0;
    for (let k = at(this.row, session); k < at(this.row, session + 1); k++) {
      const other = at(this.other, k);
      const otherSpan = at(spanOf, other);
      if (otherSpan !== NO_SPAN)
        total += valueAt(this.weight, k) * this.missing(span, room, otherSpan, at(where.room, other));
    }
    return total;
  }

  /** What two sessions cost each other there. */
  pairCost(a: number, spanOfA: number, roomOfA: number, b: number, spanOfB: number, roomOfB: number): number {
    let total = 0;
    for (let k = at(this.row, a); k < at(this.row, a + 1); k++)
      if (at(this.other, k) === b) total += valueAt(this.weight, k) * this.missing(spanOfA, roomOfA, spanOfB, roomOfB);
    return total;
  }

  /** Minutes that the gap between the two is too short for the way. */
  private missing(spanOfA: number, roomOfA: number, spanOfB: number, roomOfB: number): number {
    const { start, end } = this.positions.spans;
    return at(end, spanOfA) <= at(start, spanOfB)
      ? gapBreach(at(end, spanOfA), at(start, spanOfB), travelBetween(this.index, roomOfA, roomOfB))
      : gapBreach(at(end, spanOfB), at(start, spanOfA), travelBetween(this.index, roomOfB, roomOfA));
  }
}
