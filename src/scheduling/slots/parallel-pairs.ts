// Pairs of sessions that cost something while they overlap, where so many do that each session has to do with most
// others. For every span and session the sum over all sessions that are there now is kept up to date.
import { at } from '../integers.js';
import type { PairCollector } from './pair-collector.js';
import { exact } from './pair-matrix.js';
import { NO_SPAN, type Spans } from './spans.js';
import { valueAt } from './values.js';

export class ParallelPairs {
  readonly isUsed: boolean;
  /** By span and session. */
  private readonly sums: Float64Array;
  /** By session times session: cost for each minute in one span, and for each shared minute of different ones. */
  private readonly together: Int32Array;
  private readonly overlapping: Int32Array;

  constructor(
    { overlap, sameSlot }: PairCollector,
    private readonly sessionCount: number,
    private readonly spans: Spans,
  ) {
    this.isUsed = overlap.cells !== null || sameSlot.cells !== null;
    const size = this.isUsed ? sessionCount ** 2 : 0;
    this.overlapping = overlap.cells ?? new Int32Array(size);
    this.together = sameSlot.cells === null ? this.overlapping : sumOf(this.overlapping, sameSlot.cells);
    this.sums = new Float64Array(this.isUsed ? spans.count * sessionCount : 0);
  }

  /** What the session costs with all sessions that are in the span or overlap it. */
  costAt(session: number, span: number): number {
    return valueAt(this.sums, span * this.sessionCount + session);
  }

  /** What two sessions cost each other in these spans. */
  pairCost(a: number, spanOfA: number, b: number, spanOfB: number): number {
    const { start, end } = this.spans;
    const shared = min(at(end, spanOfA), at(end, spanOfB)) - max(at(start, spanOfA), at(start, spanOfB));
    if (shared <= 0) return 0;
    const cell = a * this.sessionCount + b;
    return shared * (spanOfA === spanOfB ? at(this.together, cell) : at(this.overlapping, cell));
  }

  /** Moves a session between spans; NO_SPAN for no place. */
  shift(session: number, from: number, to: number): void {
    if (from === to) return;
    if (from !== NO_SPAN) this.addAround(session, from, -1);
    if (to !== NO_SPAN) this.addAround(session, to, 1);
  }

  /** Two sessions take each other's span. */
  exchange(a: number, spanOfA: number, b: number, spanOfB: number): void {
    if (spanOfA === spanOfB) return;
    this.replaceAround(spanOfA, a, b);
    this.replaceAround(spanOfB, b, a);
  }

  private addAround(session: number, span: number, sign: number): void {
    const { row, other, shared } = this.spans;
    const costs = session * this.sessionCount;
    for (let k = at(row, span); k < at(row, span + 1); k++) {
      const table = at(other, k) === span ? this.together : this.overlapping;
      const sums = at(other, k) * this.sessionCount;
      const minutes = sign * at(shared, k);
      for (let s = 0; s < this.sessionCount; s++)
        this.sums[sums + s] = valueAt(this.sums, sums + s) + minutes * at(table, costs + s);
    }
  }

  /** One session leaves the span, another comes. */
  private replaceAround(span: number, leaving: number, coming: number): void {
    const { row, other, shared } = this.spans;
    const { sums, sessionCount } = this;
    const before = leaving * sessionCount;
    const after = coming * sessionCount;
    for (let k = at(row, span); k < at(row, span + 1); k++) {
      const table = at(other, k) === span ? this.together : this.overlapping;
      const first = at(other, k) * sessionCount;
      const minutes = at(shared, k);
      for (let s = 0; s < sessionCount; s++)
        sums[first + s] = valueAt(sums, first + s) + minutes * (at(table, after + s) - at(table, before + s));
    }
  }
}

function sumOf(a: Int32Array, b: Int32Array): Int32Array {
  const sum = new Int32Array(a.length);
  for (let k = 0; k < a.length; k++) sum[k] = exact(at(a, k) + at(b, k));
  return sum;
}

function min(a: number, b: number): number {
  return a < b ? a : b;
}

function max(a: number, b: number): number {
  return a > b ? a : b;
}
