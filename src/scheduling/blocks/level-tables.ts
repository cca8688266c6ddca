// What sessions and cells cost, one set of tables for each level that any rule uses. All are compiled from the shapes of
// the constraint definitions; the search reads nothing else.
import type { ActiveConstraint } from '../constraints/index.js';
import type { BlockConstraint, BlockGrid } from './block-problem.js';
import { type CostRow, conflictRows } from './conflict-rows.js';
import { type TimedTables, timedTables } from './timed-tables.js';
import { roomCosts, timeCosts } from './session-costs.js';

export type Rank = 0 | 1 | 2;

/** Tables are empty where no rule of the level needs them; costs are whole numbers. */
export interface LevelTables {
  readonly rank: Rank;
  /** By session and block, of rules that judge every start in a block alike. */
  readonly sessionBlock: Float64Array;
  /** By session and room. */
  readonly sessionRoom: Float64Array;
  /** By track and cell, for a cell that holds the track. */
  readonly trackCell: Float64Array;
  /** By track and track, for each pair of cells of one block. */
  readonly trackPair: Float64Array;
  /** The tracks with a cost beside each track. */
  readonly trackNeighbours: readonly Int32Array[];
  /** Pairs of sessions in different rooms of one block. */
  readonly conflicts: CostRow;
  /** By the number of sessions in a cell. */
  readonly size: Float64Array;
  /** What depends on the minute, null where nothing does. */
  readonly timed: TimedTables | null;
}

const RANKS: readonly Rank[] = [0, 1, 2];
const LEVEL_OF_RANK = ['hard', 'medium', 'soft'] as const;

export function rankOf({ level }: ActiveConstraint): Rank {
  return level === 'hard' ? 0 : level === 'medium' ? 1 : 2;
}

/** Levels without any cost are left out. */
export function levelTables(grid: BlockGrid): readonly LevelTables[] {
  return RANKS.map((rank) => tablesOf(grid, rank)).filter(isNeeded);
}

function tablesOf(grid: BlockGrid, rank: Rank): LevelTables {
  const constraints = grid.constraints.filter(({ level }) => level === LEVEL_OF_RANK[rank]);
  const { byBlock, byPosition } = timeCosts(grid, constraints);
  const trackPair = trackPairs(grid, constraints);
  return {
    rank,
    sessionBlock: orEmpty(byBlock),
    sessionRoom: orEmpty(roomCosts(grid, constraints)),
    trackCell: orEmpty(trackCells(grid, constraints)),
    trackPair: orEmpty(trackPair),
    trackNeighbours: neighbours(trackPair, grid.trackCount),
    conflicts: conflictRows(grid, constraints),
    size: orEmpty(sizeCosts(grid, constraints)),
    timed: timedTables(grid, constraints, byPosition),
  };
}

function isNeeded({ timed, conflicts, ...tables }: LevelTables): boolean {
  const { sessionBlock, sessionRoom, trackCell, trackPair, size } = tables;
  const length = sessionBlock.length + sessionRoom.length + trackCell.length + trackPair.length + size.length;
  return timed !== null || conflicts.other.length > 0 || length > 0;
}

function orEmpty(costs: Float64Array): Float64Array {
  return costs.some((cost) => cost !== 0) ? costs : new Float64Array(0);
}

function trackCells(grid: BlockGrid, constraints: readonly BlockConstraint[]): Float64Array {
  const { trackCount, cellCount, blockCount, roomCount } = grid;
  const costs = new Float64Array(trackCount * cellCount);
  for (const { definition, weight } of constraints) {
    for (const { track, block, room, penalty } of definition.cells?.(grid.index) ?? []) {
      const tracks = rangeOf(track, trackCount);
      const blocks = rangeOf(block, blockCount);
      const rooms = rangeOf(room, roomCount);
      for (let t = tracks.first; t <= tracks.last; t++)
        for (let b = blocks.first; b <= blocks.last; b++)
          for (let r = rooms.first; r <= rooms.last; r++)
            addTo(costs, t * cellCount + b * roomCount + r, penalty * weight);
    }
  }
  return costs;
}

/** One position, or all where none is said. */
function rangeOf(position: number | null, count: number): { readonly first: number; readonly last: number } {
  return position === null ? { first: 0, last: count - 1 } : { first: position, last: position };
}

function addTo(costs: Float64Array, position: number, cost: number): void {
  costs[position] = (costs[position] ?? 0) + cost;
}

function trackPairs({ trackCount, index }: BlockGrid, constraints: readonly BlockConstraint[]): Float64Array {
  const costs = new Float64Array(trackCount * trackCount);
  for (const { definition, weight } of constraints) {
    for (const { firstTrack, secondTrack, penalty } of definition.cellPairs?.(index) ?? []) {
      const cost = (costs[firstTrack * trackCount + secondTrack] ?? 0) + penalty * weight;
      costs[firstTrack * trackCount + secondTrack] = cost;
      costs[secondTrack * trackCount + firstTrack] = cost;
    }
  }
  return costs;
}

function neighbours(trackPair: Float64Array, trackCount: number): readonly Int32Array[] {
  return Array.from({ length: trackCount }, (_, track) => {
    const row = trackPair.subarray(track * trackCount, (track + 1) * trackCount);
    return Int32Array.from(row.keys()).filter((other) => row[other] !== 0);
  });
}

function sizeCosts({ width, index }: BlockGrid, constraints: readonly BlockConstraint[]): Float64Array {
  const costs = new Float64Array(width + 1);
  for (const { definition, weight } of constraints) {
    const rule = definition.cellContent?.(index) ?? null;
    if (rule?.kind !== 'sizes') continue;
    for (let size = 1; size <= width; size++)
      costs[size] = (costs[size] ?? 0) + weight * distanceToNearest(rule.allowed, size);
  }
  return costs;
}

function distanceToNearest(allowed: readonly number[], size: number): number {
  return Math.min(...allowed.map((number) => Math.abs(number - size)));
}
