// What no agenda that places every session can avoid: each session in its cheapest cell, each track in as many cells as
// its sessions need, the cheapest ones.
import { at } from '../integers.js';
import type { AgendaScore } from '../model.js';
import { NONE } from './block-state.js';
import { costAt, flagAt } from './costs.js';
import type { Evaluator } from './evaluator.js';
import type { LevelTables } from './level-tables.js';
import { ownCost } from './session-deltas.js';
import type { TrackRule } from './track-rules.js';

/**
 * The bound of what the tables say, level by level; null where some rule is a gain, for then costs have no floor.
 * O(sessions x cells).
 */
export function lowerBound(ev: Evaluator): AgendaScore | null {
  if (ev.levels.some(hasGains)) return null;
  const bound = new Float64Array(3);
  for (const tables of ev.levels) bound[tables.rank] = sessionsBound(ev, tables);
  for (let track = 0; track < ev.grid.trackCount; track++) addTrack(ev, track, bound);
  return { hard: costAt(bound, 0), medium: costAt(bound, 1), soft: costAt(bound, 2) };
}

function hasGains({ conflicts, timed }: LevelTables): boolean {
  if (conflicts.cost.some((cost) => cost < 0)) return true;
  if (timed === null) return false;
  return timed.overlaps.cost.some((cost) => cost < 0) || timed.pairs.some((row) => row.some(({ cost }) => cost < 0));
}

function sessionsBound(ev: Evaluator, tables: LevelTables): number {
  const { grid, state, domain } = ev;
  let bound = 0;
  for (let session = 0; session < grid.sessionCount; session++) {
    if (flagAt(domain.isMovable, session) === 0) {
      bound += ownCost(state, tables, session, at(state.cellOf, session));
      continue;
    }
    let least = Infinity;
    for (let cell = 0; cell < grid.cellCount && least > 0; cell++) {
      if (flagAt(domain.allowed, session * grid.cellCount + cell) === 1)
        least = Math.min(least, ownCost(state, tables, session, cell));
    }
    if (least !== Infinity) bound += least;
  }
  return bound;
}

function addTrack(ev: Evaluator, track: number, bound: Float64Array): void {
  const { grid, levels, rules } = ev;
  const needed = cellsNeeded(ev, track);
  for (const { trackCell, rank } of levels) {
    if (trackCell.length === 0) continue;
    const costs = trackCell.slice(track * grid.cellCount, (track + 1) * grid.cellCount).sort();
    for (let k = 0; k < needed; k++) bound[rank] = costAt(bound, rank) + (costs[k] ?? 0);
  }
  // With more cells than blocks, some block holds the track twice, in two rooms.
  const extra = Math.max(0, needed - grid.blockCount);
  const rooms = grid.blockCount === 0 ? 0 : Math.max(0, Math.ceil(needed / grid.blockCount) - 1);
  addRules(rules.parallel, track, extra, bound);
  addRules(rules.rooms, track, rooms, bound);
}

function addRules(trackRules: readonly TrackRule[], track: number, count: number, bound: Float64Array): void {
  for (const { rank, weights } of trackRules) bound[rank] = costAt(bound, rank) + count * costAt(weights, track);
}

/** Cells that the sessions of a track fill at least, were all blocks as long as the longest. */
function cellsNeeded({ grid, state, domain }: Evaluator, track: number): number {
  const longest = grid.capacity.reduce((most, minutes) => Math.max(most, minutes), 1);
  let minutes = 0;
  for (let k = at(grid.trackRow, track); k < at(grid.trackRow, track + 1); k++) {
    const session = at(grid.trackMembers, k);
    const counts = flagAt(domain.isMovable, session) === 1 || at(state.cellOf, session) !== NONE;
    if (counts) minutes += at(grid.minutes, session);
  }
  return Math.ceil(minutes / longest);
}

/** Whether the costs of the agenda are the bound: nothing can be better. */
export function meetsBound({ score }: Evaluator, bound: AgendaScore | null): boolean {
  if (bound === null) return false;
  const { hard, medium, soft } = bound;
  return costAt(score, 0) === hard && costAt(score, 1) === medium && costAt(score, 2) === soft;
}
