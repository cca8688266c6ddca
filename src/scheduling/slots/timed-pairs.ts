// Pairs of sessions that cost something by their spans. For every session and span the sum over all its partners where
// they are now is kept up to date, so that a look-up measures a move.
import { at, elementAt } from '../integers.js';
import type { PairCollector } from './pair-collector.js';
import { NO_SPAN } from './spans.js';
import { valueAt } from './values.js';

export class TimedPairs {
  /** False where the level has no such pairs. */
  readonly isUsed: boolean;
  /** By session and span. */
  readonly sums: Float64Array;
  private readonly row: Int32Array;
  private readonly other: Int32Array;
  /** By entry where in `tables` the spans of this session times those of the other begin. */
  private readonly table: Int32Array;
  private readonly weight: Float64Array;
  private readonly tables: Int32Array;
  /** By session times session: 1 where they are partners. */
  private readonly arePartners: Uint8Array;

  constructor(
    collector: PairCollector,
    private readonly sessionCount: number,
    private readonly spanCount: number,
  ) {
    const size = spanCount * spanCount;
    this.isUsed = collector.timed.length > 0;
    this.tables = new Int32Array(2 * collector.tables.length * size);
    collector.tables.forEach((table, number) => {
      this.tables.set(table, 2 * number * size);
      this.tables.set(transposed(table, spanCount), (2 * number + 1) * size);
    });
    const bySession = partnersBySession(collector, sessionCount, size);
    const entries = bySession.flat();
    this.row = rowsOf(bySession);
    this.other = Int32Array.from(entries, (entry) => entry.other);
    this.table = Int32Array.from(entries, (entry) => entry.table);
    this.weight = Float64Array.from(entries, (entry) => entry.weight);
    this.sums = new Float64Array(this.isUsed ? sessionCount * spanCount : 0);
    this.arePartners = new Uint8Array(this.isUsed ? sessionCount * sessionCount : 0);
    bySession.forEach((own, session) => {
      for (const { other } of own) this.arePartners[session * sessionCount + other] = 1;
    });
  }

  /** What the session costs with all its placed partners in the span. */
  costAt(session: number, span: number): number {
    return valueAt(this.sums, session * this.spanCount + span);
  }

  /** What two sessions cost each other in these spans. */
  pairCost(a: number, spanOfA: number, b: number, spanOfB: number): number {
    if (this.arePartners[a * this.sessionCount + b] !== 1) return 0;
    let cost = 0;
    for (let k = at(this.row, a); k < at(this.row, a + 1); k++) {
      if (at(this.other, k) !== b) continue;
      cost += valueAt(this.weight, k) * at(this.tables, at(this.table, k) + spanOfA * this.spanCount + spanOfB);
    }
    return cost;
  }

  /** Moves a session between spans; NO_SPAN for no place. */
  shift(session: number, from: number, to: number): void {
    if (from === to) return;
    if (from !== NO_SPAN && to !== NO_SPAN) this.shiftPlaced(session, from, to);
    else if (to !== NO_SPAN) this.add(session, to, 1);
    else this.add(session, from, -1);
  }

  private shiftPlaced(session: number, from: number, to: number): void {
    const { sums, tables, spanCount } = this;
    const end = at(this.row, session + 1);
    for (let k = at(this.row, session); k < end; k++) {
      const first = at(this.other, k) * spanCount;
      const weight = valueAt(this.weight, k);
      const before = at(this.table, k) + from * spanCount;
      const after = at(this.table, k) + to * spanCount;
      for (let span = 0; span < spanCount; span++)
        sums[first + span] =
          valueAt(sums, first + span) + weight * (at(tables, after + span) - at(tables, before + span));
    }
  }

  private add(session: number, span: number, sign: number): void {
    for (let k = at(this.row, session); k < at(this.row, session + 1); k++) {
      const first = at(this.other, k) * this.spanCount;
      const weight = sign * valueAt(this.weight, k);
      const costs = at(this.table, k) + span * this.spanCount;
      for (let s = 0; s < this.spanCount; s++)
        this.sums[first + s] = valueAt(this.sums, first + s) + weight * at(this.tables, costs + s);
    }
  }
}

interface Partner {
  readonly other: number;
  readonly table: number;
  readonly weight: number;
}

/** Every pair twice: as its first session sees it, and as its second does. */
function partnersBySession(
  { timed }: PairCollector,
  sessionCount: number,
  tableSize: number,
): readonly (readonly Partner[])[] {
  const bySession: Partner[][] = Array.from({ length: sessionCount }, () => []);
  for (const { first, second, table, weight } of timed) {
    elementAt(bySession, first).push({ other: second, table: 2 * table * tableSize, weight });
    elementAt(bySession, second).push({ other: first, table: (2 * table + 1) * tableSize, weight });
  }
  return bySession.map((partners) => merged(partners));
}

/** Several entries of one table with one partner (several contents in common) are one. */
function merged(partners: readonly Partner[]): readonly Partner[] {
  const byKey = new Map<string, Partner>();
  for (const partner of partners) {
    const key = `${partner.other} ${partner.table}`;
    const weight = (byKey.get(key)?.weight ?? 0) + partner.weight;
    byKey.set(key, { ...partner, weight });
  }
  return [...byKey.values()];
}

/** Where the entries of each session begin, and after the last where they end. */
export function rowsOf(bySession: readonly (readonly unknown[])[]): Int32Array {
  const rows = new Int32Array(bySession.length + 1);
  bySession.forEach((entries, session) => {
    rows[session + 1] = at(rows, session) + entries.length;
  });
  return rows;
}

function transposed(table: Int32Array, count: number): Int32Array {
  return Int32Array.from(table, (_, cell) => table[(cell % count) * count + Math.floor(cell / count)] ?? 0);
}
