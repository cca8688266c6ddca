// How good a plan is: first by score, then by how little it disturbs readers.
import type { Standing } from '../search/options.js';

export interface Rank extends Standing {
  /** Known sessions that this search put elsewhere. */
  readonly moved: number;
  readonly disturbance: number;
}

/** Below 0 where `a` has the better score: hard cost, sessions without a place, medium, soft. */
export function compareStandings(a: Standing, b: Standing): number {
  return a.hard - b.hard || a.waiting - b.waiting || a.medium - b.medium || a.soft - b.soft;
}

/** Below 0 where `a` is better: by score, then fewer moves, then lighter ones. */
export function compareRanks(a: Rank, b: Rank): number {
  return compareStandings(a, b) || a.moved - b.moved || a.disturbance - b.disturbance;
}
