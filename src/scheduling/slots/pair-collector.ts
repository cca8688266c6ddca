// Gathers what two sessions cost each other from the relations of a level. Shapes that many pairs have are matrices over
// sessions; all others are entries that point to a table over pairs of spans.
import type { GapRelation, OverlapRelation, PairRelation, Relation } from '../constraints/definition.js';
import type { ActiveConstraint } from '../constraints/index.js';
import { at, elementAt } from '../integers.js';
import { isWaivedForPair, type ProblemIndex } from '../problem-index.js';
import { gapBreach, orderBreach, overlapBreach, pairBreach } from '../shapes.js';
import { PairMatrix } from './pair-matrix.js';
import type { Spans } from './spans.js';

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
export type SpanBreach = (a: number, b: number) => number;

export class PairCollector {
  /** Cost for each shared minute, for each minute of a slot that both fill, by day and room. */
  readonly overlap: PairMatrix;
  readonly sameSlot: PairMatrix;
  readonly otherRoom: PairMatrix;
  readonly otherDay: PairMatrix;
  readonly timed: TimedEntry[] = [];
  readonly travel: TravelEntry[] = [];
  /** What all pairs together could gain at most. */
  mostGain = 0;
  /** By table the cost of span times span, row by row. */
  readonly tables: Int32Array[] = [];
  private readonly tableNumbers = new Map<string, number>();

  constructor(
    private readonly index: ProblemIndex,
    private readonly spans: Spans,
  ) {
    const matrix = (): PairMatrix => new PairMatrix(index.sessions.length);
    this.overlap = matrix();
    this.sameSlot = matrix();
    this.otherRoom = matrix();
    this.otherDay = matrix();
  }

  /** Takes in one relation of an active constraint; `minutes` is the length of each session. */
  add(constraint: ActiveConstraint, relation: Relation, minutes: (session: number) => number): void {
    const { key } = constraint.definition;
    const mayBeWaived = this.index.problem.waivers.length > 0;
    const factor = 'factor' in relation ? relation.factor * constraint.weight : 0;
    const matrix = this.matrixOf(relation.shape);
    if (matrix !== null && factor > 0 && !mayBeWaived) {
      matrix.addAll(relation.members, othersOf(relation), factor);
      return;
    }
    forEachPair(relation, (a, b) => {
      if (a === b || (mayBeWaived && isWaivedForPair(this.index, key, a, b))) return;
      if (factor < 0) this.mostGain -= factor * (minutes(a) + minutes(b));
      if (matrix !== null) matrix.add(a, b, factor);
      else this.addTimed(relation, a, b, constraint.weight);
    });
  }

  /** Takes in a pair that costs `breach` times the weight by its spans; equal keys mean equal costs. */
  addPair(key: string, breach: SpanBreach, first: number, second: number, weight: number): void {
    this.timed.push({ first, second, table: this.tableOf(key, breach), weight });
  }

  private matrixOf(shape: Relation['shape']): PairMatrix | null {
    switch (shape) {
      case 'overlap':
        return this.overlap;
      case 'same_slot':
        return this.sameSlot;
      case 'same_day_other_room':
        return this.otherRoom;
      case 'other_day':
        return this.otherDay;
      default:
        return null;
    }
  }

  private addTimed(relation: Relation, a: number, b: number, weight: number): void {
    switch (relation.shape) {
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
      default:
        return;
    }
  }

  private addGap({ required }: GapRelation, first: number, second: number, weight: number): void {
    if (required === 'travel') this.travel.push({ first, second, weight });
    else this.timed.push({ first, second, table: this.gapTable(required), weight });
  }

  /** Few pairs overlap or share a slot: their matrices become entries like all others, which are updated faster. */
  sparsify(most: number): void {
    const { start, end } = this.spans;
    const overlaps: SpanBreach = (a, b) => overlapBreach(at(start, a), at(end, a), at(start, b), at(end, b));
    const together: SpanBreach = (a, b) => this.standing('same_slot', 0, a, b);
    if (this.overlap.countPairs() <= most)
      this.overlap.drain((a, b, cost) => this.addPair('overlap', overlaps, a, b, cost));
    if (this.sameSlot.countPairs() <= most)
      this.sameSlot.drain((a, b, cost) => this.addPair('same_slot', together, a, b, cost));
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
    const table = Int32Array.from({ length: count * count }, (_, cell) =>
      breach(Math.floor(cell / count), cell % count),
    );
    this.tableNumbers.set(key, this.tables.length);
    return this.tables.push(table) - 1;
  }
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
