// Gathers what two sessions cost each other from the relations of a level. Shapes that many pairs have are matrices over
// sessions; all others are entries that point to a table over pairs of spans.
import type { GapRelation, OverlapRelation, PairRelation, Relation } from '../constraints/definition.js';
import type { ActiveConstraint } from '../constraints/index.js';
import { at, elementAt } from '../integers.js';
import { isWaivedForPair, type ProblemIndex } from '../problem-index.js';
import { gapBreach, orderBreach, overlapBreach, pairBreach } from '../shapes.js';
import type { Spans } from './spans.js';
import { valueAt } from './values.js';

/** A pair of sessions and the table that says what they cost, by the span of the first and the span of the second. */
export interface TimedEntry {
  readonly first: number;
  readonly second: number;
  readonly table: number;
  readonly weight: number;
}

/** Two sessions whose people travel between their rooms. */
export interface TravelEntry {
  readonly first: number;
  readonly second: number;
  readonly weight: number;
}

/** What a pair costs by the spans of both, in minutes. */
type SpanBreach = (a: number, b: number) => number;

export class PairCollector {
  /** Cost for each shared minute, for each minute of a slot that both fill, by day and room; null where no pair has any. */
  overlap: Float64Array | null = null;
  sameSlot: Float64Array | null = null;
  otherRoom: Float64Array | null = null;
  otherDay: Float64Array | null = null;
  readonly timed: TimedEntry[] = [];
  readonly travel: TravelEntry[] = [];
  /** What all pairs together could gain at most. */
  mostGain = 0;
  /** By table the cost of span times span, row by row. */
  readonly tables: Float64Array[] = [];
  private readonly tableNumbers = new Map<string, number>();

  constructor(
    private readonly index: ProblemIndex,
    private readonly spans: Spans,
  ) {}

  /** Takes in one relation of an active constraint; `minutes` is the length of each session. */
  add(constraint: ActiveConstraint, relation: Relation, minutes: (session: number) => number): void {
    const mayBeWaived = this.index.problem.waivers.length > 0;
    const factor = 'factor' in relation ? relation.factor * constraint.weight : 0;
    forEachPair(relation, (a, b) => {
      if (a === b || (mayBeWaived && isWaivedForPair(this.index, constraint.definition.key, a, b))) return;
      if (factor < 0) this.mostGain -= factor * (minutes(a) + minutes(b));
      this.addPair(relation, a, b, constraint.weight);
    });
  }

  private addPair(relation: Relation, a: number, b: number, weight: number): void {
    switch (relation.shape) {
      case 'overlap':
        this.overlap = this.raised(this.overlap, a, b, weight * relation.factor);
        return;
      case 'same_slot':
        this.sameSlot = this.raised(this.sameSlot, a, b, weight * relation.factor);
        return;
      case 'same_day_other_room':
        this.otherRoom = this.raised(this.otherRoom, a, b, weight * relation.factor);
        return;
      case 'other_day':
        this.otherDay = this.raised(this.otherDay, a, b, weight * relation.factor);
        return;
      case 'order':
        this.timed.push({ first: a, second: b, table: this.orderTable(), weight });
        return;
      case 'gap':
        this.addGap(relation, a, b, weight);
        return;
      case 'short_pause':
      case 'not_over_before':
      case 'apart':
        this.timed.push({ first: a, second: b, table: this.pairTable(relation), weight: weight * relation.factor });
        return;
      case 'parallel_blocks':
        return;
    }
  }

  private addGap({ required }: GapRelation, first: number, second: number, weight: number): void {
    if (required === 'travel') this.travel.push({ first, second, weight });
    else this.timed.push({ first, second, table: this.gapTable(required), weight });
  }

  private raised(matrix: Float64Array | null, a: number, b: number, by: number): Float64Array {
    const count = this.index.sessions.length;
    const raised = matrix ?? new Float64Array(count * count);
    raised[a * count + b] = valueAt(raised, a * count + b) + by;
    raised[b * count + a] = valueAt(raised, b * count + a) + by;
    return raised;
  }

  /** Few pairs overlap or share a slot: their matrices become entries like all others, which are updated faster. */
  sparsify(most: number): void {
    const { start, end } = this.spans;
    if (this.overlap !== null && countPairs(this.overlap) <= most) {
      const overlaps: SpanBreach = (a, b) => overlapBreach(at(start, a), at(end, a), at(start, b), at(end, b));
      this.overlap = this.moveToEntries(this.overlap, this.tableOf('overlap', overlaps));
    }
    if (this.sameSlot !== null && countPairs(this.sameSlot) <= most)
      this.sameSlot = this.moveToEntries(
        this.sameSlot,
        this.tableOf('same_slot', (a, b) => this.standing('same_slot', 0, a, b)),
      );
  }

  private moveToEntries(matrix: Float64Array, table: number): null {
    const count = this.index.sessions.length;
    for (let first = 0; first < count; first++) {
      for (let second = first + 1; second < count; second++) {
        const weight = matrix[first * count + second] ?? 0;
        if (weight !== 0) this.timed.push({ first, second, table, weight });
      }
    }
    return null;
  }

  private orderTable(): number {
    const { start, end } = this.spans;
    return this.tableOf('order', (a, b) => orderBreach(at(end, a), at(start, b)));
  }

  private gapTable(required: number): number {
    const { start, end } = this.spans;
    return this.tableOf(`gap ${required}`, (a, b) =>
      at(end, a) <= at(start, b)
        ? gapBreach(at(end, a), at(start, b), required)
        : gapBreach(at(end, b), at(start, a), required),
    );
  }

  private pairTable({ shape, required = 0 }: PairRelation): number {
    return this.tableOf(`${shape} ${required}`, (a, b) => this.standing(shape, required, a, b));
  }

  private standing(shape: PairRelation['shape'], required: number, a: number, b: number): number {
    const { start, end, day } = this.spans;
    const stand = (span: number) => ({
      start: at(start, span),
      end: at(end, span),
      day: at(day, span),
      room: -1,
      block: -1,
    });
    return pairBreach(shape, required, stand(a), stand(b));
  }

  private tableOf(key: string, breach: SpanBreach): number {
    const known = this.tableNumbers.get(key);
    if (known !== undefined) return known;
    const { count } = this.spans;
    const table = Float64Array.from({ length: count * count }, (_, cell) =>
      breach(Math.floor(cell / count), cell % count),
    );
    this.tableNumbers.set(key, this.tables.length);
    return this.tables.push(table) - 1;
  }
}

function countPairs(matrix: Float64Array): number {
  let count = 0;
  for (let cell = 0; cell < matrix.length; cell++) if (valueAt(matrix, cell) !== 0) count++;
  return count / 2;
}

/** Each pair once, in the direction of the relation. */
function forEachPair(relation: Relation, visit: (a: number, b: number) => void): void {
  const { members } = relation;
  const others = othersOf(relation);
  for (let first = 0; first < members.length; first++) {
    const member = elementAt(members, first);
    if (others !== undefined) for (const other of others) visit(member, other);
    else for (let second = first + 1; second < members.length; second++) visit(member, elementAt(members, second));
  }
}

function othersOf(relation: Relation): readonly number[] | undefined {
  if (relation.shape === 'order') return undefined;
  return (relation as OverlapRelation | PairRelation).others;
}
