// A first agenda: track by track, the longest sessions first, each into the fullest cell of its track with room for it, or
// into an empty cell that leaves little of its block over.
import { at } from '../integers.js';
import type { Random } from '../search/random.js';
import { NONE } from './block-state.js';
import { costAt } from './costs.js';
import type { Evaluator } from './evaluator.js';
import { canMove, listsFit, mayEnter } from './fitting.js';

/** How often an empty cell is chosen by what it leaves over; else any will do, which breaks up what does not fit. */
const CHANCE_OF_BEST_FIT = 0.8;
/** Cells that waste alike of which the cheapest is taken. */
const MOST_ALIKE = 2;
/** An empty cell comes after every cell of the track that has room. */
const EMPTY_CELL = 1e9;
/** A block that is too short for the rest of the track is better than one that is too long by this factor. */
const SHORT_PART = 0.5;

interface Candidate {
  readonly session: number;
  readonly rank: number;
}

/** Places what it can of the sessions that may move and have no place. O(sessions x cells). */
export function constructBlocks(ev: Evaluator, random: Random): void {
  for (const sessions of waitingByTrack(ev, random)) {
    let left = sessions.reduce((sum, session) => sum + at(ev.grid.minutes, session), 0);
    for (const session of sessions) {
      const cell = bestCell(ev, random, session, left);
      if (cell !== NONE) {
        ev.evaluateMove(session, cell, at(ev.state.size, cell));
        ev.move(session, cell, at(ev.state.size, cell));
      }
      left -= at(ev.grid.minutes, session);
    }
  }
}

/** Large tracks first and long or bound sessions first, each shuffled a little. */
function waitingByTrack(ev: Evaluator, random: Random): readonly (readonly number[])[] {
  const { grid, state, domain } = ev;
  const tracks = Array.from({ length: grid.trackCount }, (_, track) => {
    const members = grid.trackMembers.subarray(at(grid.trackRow, track), at(grid.trackRow, track + 1));
    const waiting = [...members].filter((s) => domain.isMovable[s] === 1 && at(state.cellOf, s) === NONE);
    const minutes = waiting.map((session) => at(grid.minutes, session));
    const demand = Math.max(0, ...minutes) * grid.sessionCount + minutes.reduce((sum, length) => sum + length, 0);
    return { waiting, rank: demand * (random.fraction() + SHORT_PART) };
  });
  tracks.sort((a, b) => b.rank - a.rank);
  return tracks.map(({ waiting }) => longestFirst(ev, random, waiting));
}

function longestFirst({ grid, domain }: Evaluator, random: Random, waiting: readonly number[]): readonly number[] {
  const candidates = waiting.map((session): Candidate => {
    const bound = domain.isFree[session] === 0 ? EMPTY_CELL : 0;
    return { session, rank: bound + at(grid.minutes, session) + random.fraction() };
  });
  return candidates.sort((a, b) => b.rank - a.rank).map(({ session }) => session);
}

/** `left` minutes of its track have no place yet, its own included. */
function bestCell(ev: Evaluator, random: Random, session: number, left: number): number {
  const { grid, state } = ev;
  const fitsBest = random.fraction() < CHANCE_OF_BEST_FIT;
  const offset = random.below(grid.cellCount);
  let best = NONE;
  let leastWaste = Infinity;
  let leastCost = Infinity;
  let alike = 0;
  for (let k = 0; k < grid.cellCount; k++) {
    const cell = (k + offset) % grid.cellCount;
    if (!canMove(state, session, cell) || !mayEnter(state, session, cell)) continue;
    const waste = wasteOf(ev, session, cell, left, fitsBest);
    if (waste > leastWaste) continue;
    alike = waste < leastWaste ? 0 : alike + 1;
    if (alike > MOST_ALIKE) continue;
    ev.evaluateMove(session, cell, at(state.size, cell));
    const cost = costAt(ev.delta, 0) * EMPTY_CELL + costAt(ev.delta, 1) + costAt(ev.delta, 2);
    const isPossible = listsFit(state, ev.lists) && ev.isWithinLimit();
    if (!isPossible || (waste === leastWaste && cost >= leastCost)) continue;
    best = cell;
    leastWaste = waste;
    leastCost = cost;
  }
  return best;
}

function wasteOf({ grid, state }: Evaluator, session: number, cell: number, left: number, fitsBest: boolean): number {
  const block = at(grid.blockOfCell, cell);
  const free = at(grid.capacity, block) - at(state.used, cell);
  if (at(state.size, cell) > 0) return free - at(grid.span, session * grid.blockCount + block);
  if (!fitsBest) return EMPTY_CELL;
  return EMPTY_CELL + (free >= left ? free - left : (left - free) * SHORT_PART);
}
