// What the threads of a portfolio found, as one. Pure.
import type { ArrangeOutcome } from './portfolio-job.js';
import { earliest, totalSpeed } from './portfolio-progress.js';
import { compareStandings, standingOf } from './standings.js';

/**
 * The best outcome, that of the first thread where they are equal; moves and speed are those of all. A thread that
 * failed, or never came to an end, costs only what it found. Throws what the first threw where all of them failed.
 */
export function bestFound(threads: readonly PromiseSettledResult<ArrangeOutcome>[]): ArrangeOutcome {
  const outcomes = threads.flatMap((thread) => (thread.status === 'fulfilled' ? [thread.value] : []));
  if (outcomes.length === 0) throw threads.find((thread) => thread.status === 'rejected')?.reason;
  const best = outcomes.reduce((a, b) => (compareOutcomes(b, a) < 0 ? b : a));
  return {
    ...best,
    iterations: outcomes.reduce((moves, outcome) => moves + outcome.iterations, 0),
    movesPerSecond: totalSpeed(outcomes),
    firstFeasibleMs: earliest(outcomes),
  };
}

function compareOutcomes(a: ArrangeOutcome, b: ArrangeOutcome): number {
  return compareStandings(standingOf(a.score, a.unplaced.length), standingOf(b.score, b.unplaced.length));
}
