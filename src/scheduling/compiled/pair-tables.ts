// Related sessions as sparse rows: for each session the sessions it is related to. All overlap rules of a pair add up
// to one cost per shared minute and level; gaps and orders keep one row each.
import type { GapRelation, OrderRelation, OverlapRelation } from '../constraints/definition.js';
import type { ActiveConstraint } from '../constraints/index.js';
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

export interface TimedTable {
  readonly row: Int32Array;
  readonly other: Int32Array;
  readonly shape: Int32Array;
  readonly level: Int32Array;
  readonly weight: Int32Array;
  /** Minutes, for GAP. */
  readonly required: Int32Array;
}

export const LEVELS: readonly ScheduleIssue['level'][] = ['hard', 'medium', 'soft'];

interface WeightedRelation<R> {
  readonly relation: R;
  readonly constraint: ActiveConstraint;
}

/** Costs per shared minute of every related pair; O(sum of squared relation sizes). */
export function overlapTable(index: ProblemIndex, constraints: readonly ActiveConstraint[]): OverlapTable {
  const bySession = relationsBySession(index, constraints, (relation) => relation.shape === 'overlap');
  const row = new Int32Array(bySession.length + 1);
  const others: number[] = [];
  const costs: [number[], number[], number[]] = [[], [], []];
  const sums = LEVELS.map(() => new Int32Array(bySession.length)) as [Int32Array, Int32Array, Int32Array];
  bySession.forEach((relations, session) => {
    const touched = sumRow(index, session, relations as readonly WeightedRelation<OverlapRelation>[], sums);
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
    for (const other of relation.members) {
      if (other === session || isWaivedForPair(index, constraint.definition.key, session, other)) continue;
      costs[other] = (costs[other] ?? 0) + relation.factor * constraint.weight;
      touched.add(other);
    }
  }
  return [...touched].sort((a, b) => a - b);
}

/** Gaps and orders of every related pair. */
export function timedTable(index: ProblemIndex, constraints: readonly ActiveConstraint[]): TimedTable {
  const bySession = relationsBySession(index, constraints, (relation) => relation.shape !== 'overlap');
  const row = new Int32Array(bySession.length + 1);
  const entries: TimedEntry[] = [];
  bySession.forEach((relations, session) => {
    for (const { relation, constraint } of relations as readonly WeightedRelation<GapRelation | OrderRelation>[]) {
      for (const other of relation.members) {
        if (other === session || isWaivedForPair(index, constraint.definition.key, session, other)) continue;
        entries.push({
          other,
          level: rankOfLevel(constraint),
          weight: constraint.weight,
          ...shapeOf(relation, session),
        });
      }
    }
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
  readonly weight: number;
  readonly required: number;
}

function shapeOf(relation: GapRelation | OrderRelation, session: number): Pick<TimedEntry, 'shape' | 'required'> {
  if (relation.shape === 'order') return { shape: relation.members[0] === session ? BEFORE : AFTER, required: 0 };
  if (relation.required === 'travel') return { shape: TRAVEL, required: 0 };
  return { shape: GAP, required: relation.required };
}

type AnyRelation = OverlapRelation | GapRelation | OrderRelation;

function relationsBySession(
  index: ProblemIndex,
  constraints: readonly ActiveConstraint[],
  isWanted: (relation: AnyRelation) => boolean,
): readonly (readonly WeightedRelation<AnyRelation>[])[] {
  const bySession: WeightedRelation<AnyRelation>[][] = index.sessions.map(() => []);
  for (const constraint of constraints) {
    for (const relation of constraint.definition.relations?.(index) ?? []) {
      if (!isWanted(relation)) continue;
      for (const member of relation.members) bySession[member]?.push({ relation, constraint });
    }
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
