// Simulated annealing: moves that cost something are made less and less often, until only better ones are left.
import { ANYTHING_GOES, type LocalSearch } from './local-search.js';
import { type Pace, STRIDE } from './pace.js';
import type { Random } from './random.js';
import type { SearchAgenda } from './search-agenda.js';
import type { Snapshot } from './snapshot.js';

/** A quarter of the smallest soft minute: below it nothing that costs anything is accepted. */
const LAST_TEMPERATURE = 0.25;
/** Moves looked at to find out what a typical move costs. */
const SAMPLES = 400;
/** The first temperature as a share of the cost of a typical move. */
const FIRST_SHARE = 0.15;

export interface AnnealingTools {
  readonly agenda: SearchAgenda;
  readonly localSearch: LocalSearch;
  readonly random: Random;
  readonly pace: Pace;
  readonly best: Snapshot;
}

/**
 * Cools from a typical cost to a quarter of a minute within `iterations`, or where the pace knows its end, by then.
 * Stops early where nothing is left to improve.
 */
export function anneal(tools: AnnealingTools, iterations: number): void {
  const { agenda, localSearch, pace, best } = tools;
  const first = firstTemperature(tools);
  const from = pace.spentShare();
  const begin = pace.iterations;
  while (pace.iterations - begin < iterations && !isPerfect(agenda) && pace.mayGoOn(STRIDE)) {
    const share = shareOfAnnealing(pace, from, (pace.iterations - begin) / iterations);
    localSearch.temperature = first * (LAST_TEMPERATURE / first) ** share;
    let isNew = false;
    for (let move = 0; move < STRIDE; move++) if (localSearch.step() && best.keepIfBetter(agenda)) isNew = true;
    pace.reportSometimes(best, isNew);
  }
  best.keepIfBetter(agenda);
}

/** Whether every session is placed and only those cost anything that may not move. */
export function isPerfect({ state, floor, waiting }: SearchAgenda): boolean {
  return (
    waiting.length === 0 &&
    state.totalHard === floor.hard &&
    state.totalMedium === floor.medium &&
    state.totalSoft === floor.soft
  );
}

function shareOfAnnealing(pace: Pace, from: number | null, shareOfIterations: number): number {
  const spent = pace.spentShare();
  if (from === null || spent === null || from >= 1) return Math.min(1, shareOfIterations);
  return Math.min(1, Math.max(shareOfIterations, (spent - from) / (1 - from)));
}

/** From the mean cost of moves that cost something. */
function firstTemperature({ agenda, localSearch, best }: AnnealingTools): number {
  localSearch.temperature = LAST_TEMPERATURE;
  let sum = 0;
  let costly = 0;
  for (let sample = 0; sample < SAMPLES; sample++) {
    localSearch.step();
    if (localSearch.lastDelta <= 0 || localSearch.lastDelta === ANYTHING_GOES) continue;
    sum += localSearch.lastDelta;
    costly++;
  }
  best.keepIfBetter(agenda);
  return Math.max(1, costly === 0 ? 0 : (sum / costly) * FIRST_SHARE);
}
