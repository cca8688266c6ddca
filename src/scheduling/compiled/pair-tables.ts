// Related sessions as sparse rows: for each session the sessions it is related to. All overlap rules of a pair add up
// to one cost per shared minute and level; all other shapes keep an entry each.
import type { OverlapRelation, PairShape, Relation } from '../constraints/definition.js';
import type { ActiveConstraint } from '../constraints/index.js';
import { counterpartsOf, othersOf } from '../evaluation/counterparts.js';
import type { ScheduleIssue } from '../model.js';
import { isWaivedForPair, type ProblemIndex } from '../problem-index.js';

export interface OverlapTable {
  /** Row of session s: positions row[s] to row[s + 1] - 1 of the other arrays. */
  readonly row: Int32Array;
  readonly other: Int32Array;
  /** Cost per shared minute, by level. */
  readonly hard: Int32Array;
  readonly medium: Int32Array;
  readonly soft: Int32Array;
}

export const GAP = 0;
export const TRAVEL = 1;
/** The session of the row is the earlier one. */
export const BEFORE = 2;
/** The session of the row is the later one. */
export const AFTER = 3;
/** The pair shapes follow, in the order of PAIR_SHAPES. */
export const FIRST_PAIR_SHAPE = 4;
/** Added to a pair shape where the session of the row is the other and its neighbour the member. */
export const REVERSED = 16;

export const PAIR_SHAPES: readonly PairShape[] = [
  'same_slot',
  'short_pause',
  'not_over_before',
  'same_day_other_room',
  'other_day',
  'parallel_blocks',
  'apart',
];

export interface TimedTable {
  readonly row: Int32Array;
  readonly other: Int32Array;
  readonly shape: Int32Array;
  readonly level: Int32Array;
  /** Factor included; below 0 for a gain. */
  readonly weight: Int32Array;
  /** Minutes, for GAP and the pair shapes that ask for some. */
  readonly required: Int32Array;
}

export const LEVELS: readonly ScheduleIssue['level'][] = ['hard', 'medium', 'soft'];

export interface WeightedRelation<R = Relation> {
  readonly relation: R;
  readonly constraint: ActiveConstraint;
}

/** The relations of all constraints. */
export function weightedRelations(
  index: ProblemIndex,
  constraints: readonly ActiveConstraint[],
): readonly WeightedRelation[] {
  return constraints.flatMap((constraint) =>
    (constraint.definition.relations?.(index) ?? []).map((relation) => ({ relation, constraint })),
  );
}

/** Costs per shared minute of every related pair; O(sum of squared relation sizes). */
export function overlapTable(index: ProblemIndex, relations: readonly WeightedRelation[]): OverlapTable {
  const bySession = relationsBySession(index, relations, isOverlapRelation);
  const row = new Int32Array(bySession.length + 1);
  const others: number[] = [];
  const costs: [number[], number[], number[]] = [[], [], []];
  const sums = LEVELS.map(() => new Int32Array(bySession.length)) as [Int32Array, Int32Array, Int32Array];
  bySession.forEach((relations, session) => {
    const touched = sumRow(index, session, relations, sums);
    for (const other of touched) {
      others.push(other);
      for (const level of [0, 1, 2] as const) {
        costs[level].push(sums[level][other] ?? 0);
        sums[level][other] = 0;
      }
    }
    row[session + 1] = others.length;
  });
  const [hard, medium, soft] = costs;
  return {
    row,
    other: Int32Array.from(others),
    hard: Int32Array.from(hard),
    medium: Int32Array.from(medium),
    soft: Int32Array.from(soft),
  };
}

/** Adds the costs of one session's relations into `sums`, and returns whom it is related to, in ascending order. */
function sumRow(
  index: ProblemIndex,
  session: number,
  relations: readonly WeightedRelation<OverlapRelation>[],
  sums: readonly [Int32Array, Int32Array, Int32Array],
): readonly number[] {
  const touched = new Set<number>();
  for (const { relation, constraint } of relations) {
    const costs = sums[rankOfLevel(constraint)];
    for (const other of counterpartsOf(relation, session)) {
      if (other === session || isWaivedForPair(index, constraint.definition.key, session, other)) continue;
      costs[other] = (costs[other] ?? 0) + relation.factor * constraint.weight;
      touched.add(other);
    }
  }
  return [...touched].sort((a, b) => a - b);
}

/** Every related pair but the overlaps. Rules of one pair, level and shape add up to one entry. */
export function timedTable(index: ProblemIndex, relations: readonly WeightedRelation[]): TimedTable {
  const bySession = relationsBySession(index, relations, isTimedRelation);
  const row = new Int32Array(bySession.length + 1);
  const entries: TimedEntry[] = [];
  bySession.forEach((relations, session) => {
    entries.push(...timedRow(index, session, relations));
    row[session + 1] = entries.length;
  });
  return {
    row,
    other: Int32Array.from(entries, (entry) => entry.other),
    shape: Int32Array.from(entries, (entry) => entry.shape),
    level: Int32Array.from(entries, (entry) => entry.level),
    weight: Int32Array.from(entries, (entry) => entry.weight),
    required: Int32Array.from(entries, (entry) => entry.required),
  };
}

interface TimedEntry {
  readonly other: number;
  readonly shape: number;
  readonly level: number;
  weight: number;
  readonly required: number;
}

function timedRow(
  index: ProblemIndex,
  session: number,
  relations: readonly WeightedRelation<TimedRelation>[],
): readonly TimedEntry[] {
  const entries = new Map<string, TimedEntry>();
  for (const { relation, constraint } of relations) {
    const level = rankOfLevel(constraint);
    const weight = constraint.weight * ('factor' in relation ? relation.factor : 1);
    const { shape, required } = shapeOf(relation, session);
    for (const other of counterpartsOf(relation, session)) {
      if (other === session || isWaivedForPair(index, constraint.definition.key, session, other)) continue;
      const key = `${other}|${shape}|${level}|${required}`;
      const same = entries.get(key);
      if (same === undefined) entries.set(key, { other, shape, level, weight, required });
      else same.weight += weight;
    }
  }
  return [...entries.values()];
}

function shapeOf(relation: TimedRelation, session: number): Pick<TimedEntry, 'shape' | 'required'> {
  if (relation.shape === 'order') return { shape: relation.members[0] === session ? BEFORE : AFTER, required: 0 };
  if (relation.shape === 'gap')
    return relation.required === 'travel'
      ? { shape: TRAVEL, required: 0 }
      : { shape: GAP, required: relation.required };
  const isOther = relation.others?.includes(session) ?? false;
  const shape = FIRST_PAIR_SHAPE + PAIR_SHAPES.indexOf(relation.shape) + (isOther ? REVERSED : 0);
  return { shape, required: relation.required ?? 0 };
}

type TimedRelation = Exclude<Relation, OverlapRelation>;

function isOverlapRelation(relation: Relation): relation is OverlapRelation {
  return relation.shape === 'overlap';
}

function isTimedRelation(relation: Relation): relation is TimedRelation {
  return relation.shape !== 'overlap';
}

function relationsBySession<R extends Relation>(
  index: ProblemIndex,
  relations: readonly WeightedRelation[],
  isWanted: (relation: Relation) => relation is R,
): readonly (readonly WeightedRelation<R>[])[] {
  const bySession: WeightedRelation<R>[][] = index.sessions.map(() => []);
  for (const { relation, constraint } of relations) {
    if (!isWanted(relation)) continue;
    for (const member of relation.members) bySession[member]?.push({ relation, constraint });
    for (const other of othersOf(relation) ?? []) bySession[other]?.push({ relation, constraint });
  }
  return bySession;
}

/** 0 hard, 1 medium, 2 soft. */
export function rankOfLevel(constraint: ActiveConstraint): 0 | 1 | 2 {
  switch (constraint.level) {
    case 'hard':
      return 0;
    case 'medium':
      return 1;
    case 'soft':
      return 2;
  }
}
