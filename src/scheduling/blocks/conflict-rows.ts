// Pairs of sessions as sparse rows: for each session the others and what the pair costs.
import type { Relation } from '../constraints/definition.js';
import { isWaivedForPair } from '../problem-index.js';
import type { BlockConstraint, BlockGrid } from './block-problem.js';

export interface CostRow {
  /** Row of session s: positions row[s] to row[s + 1] - 1 of the other arrays. */
  readonly row: Int32Array;
  readonly other: Int32Array;
  readonly cost: Float64Array;
}

/** Costs of two sessions in different rooms of one block. */
export function conflictRows(grid: BlockGrid, constraints: readonly BlockConstraint[]): CostRow {
  return costRows(grid, constraints, 'parallel_blocks');
}

/** Costs of each minute that two sessions share. */
export function overlapRows(grid: BlockGrid, constraints: readonly BlockConstraint[]): CostRow {
  return costRows(grid, constraints, 'overlap');
}

function costRows(
  grid: BlockGrid,
  constraints: readonly BlockConstraint[],
  shape: 'overlap' | 'parallel_blocks',
): CostRow {
  const bySession: (Map<number, number> | null)[] = grid.index.sessions.map(() => null);
  for (const { definition, weight, relations } of constraints) {
    for (const relation of relations) {
      if (relation.shape !== shape) continue;
      for (const [a, b] of pairsOf(relation)) {
        if (isWaivedForPair(grid.index, definition.key, a, b)) continue;
        add(bySession, a, b, relation.factor * weight);
        add(bySession, b, a, relation.factor * weight);
      }
    }
  }
  return packed(bySession);
}

/** Every pair that the relation compares; with `others` the member comes first. */
export function pairsOf(relation: Relation): readonly (readonly [number, number])[] {
  const { members } = relation;
  const others = 'others' in relation ? relation.others : undefined;
  if (others !== undefined) return members.flatMap((a) => others.map((b) => [a, b] as const));
  return members.flatMap((a, position) => members.slice(position + 1).map((b) => [a, b] as const));
}

function add(bySession: (Map<number, number> | null)[], a: number, b: number, cost: number): void {
  const row = bySession[a] ?? new Map<number, number>();
  bySession[a] = row;
  row.set(b, (row.get(b) ?? 0) + cost);
}

function packed(bySession: readonly (ReadonlyMap<number, number> | null)[]): CostRow {
  const row = new Int32Array(bySession.length + 1);
  bySession.forEach((costs, session) => {
    row[session + 1] = (row[session] ?? 0) + (costs?.size ?? 0);
  });
  const sorted = bySession.map((costs) => [...(costs ?? [])].sort(([a], [b]) => a - b));
  return {
    row,
    other: Int32Array.from(sorted.flatMap((costs) => costs.map(([other]) => other))),
    cost: Float64Array.from(sorted.flatMap((costs) => costs.map(([, cost]) => cost))),
  };
}
