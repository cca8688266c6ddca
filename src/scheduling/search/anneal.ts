// Simulated annealing: moves that cost something are made less and less often, until only better ones are left.
import { ANYTHING_GOES, MEDIUM_AS_SOFT } from './judge.js';
import { type Pace, STRIDE } from './pace.js';
import type { SearchTools } from './tools.js';

/** A quarter of the smallest soft minute: below it nothing that costs anything is accepted. */
const LAST_TEMPERATURE = 0.25;
/** Moves looked at to find out what a typical move costs. */
const SAMPLES = 400;
/** The first temperature as a share of the cost of a typical move. */
const FIRST_SHARE = 0.15;
/** Soft minutes to a medium one at the end: more than any move gains. */
const LAST_MEDIUM_WEIGHT = 1_000_000;
/** From this share of the time on, the best agenda of all searches replaces one's own. */
const LAST_PART = 0.8;

export interface Annealing {
  /** Moves at most. */
  readonly iterations: number;
  /** Share of the whole time by which it ends, where the pace knows its end. */
  readonly until: number;
  /** How hot it begins, as a share of the usual; less for a reheat. */
  readonly heat: number;
}

/**
 * Cools from a typical cost to a quarter of a minute within `iterations`, or where the pace knows its end, by then.
 * Stops early where nothing is left to improve.
 */
export function anneal(tools: SearchTools, { iterations, until, heat }: Annealing): void {
  const { agenda, localSearch, judge, pace, best } = tools;
  judge.mediumWeight = MEDIUM_AS_SOFT;
  localSearch.lookAtAll();
  const first = Math.max(1, firstTemperature(tools) * heat);
  const from = pace.spentShare();
  const begin = pace.iterations;
  const share = (): number => shareSpent(pace, { from, until }, (pace.iterations - begin) / iterations);
  for (let spent = 0; spent < 1 && !isPerfect(tools) && pace.mayGoOn(STRIDE); spent = share()) {
    judge.temperature = first * (LAST_TEMPERATURE / first) ** spent;
    judge.mediumWeight = MEDIUM_AS_SOFT * (LAST_MEDIUM_WEIGHT / MEDIUM_AS_SOFT) ** spent;
    let isNew = false;
    for (let move = 0; move < STRIDE; move++) if (localSearch.step() && best.keepIfBetter(agenda)) isNew = true;
    pace.reportSometimes(best, isNew);
    exchangeSometimes(tools);
  }
  best.keepIfBetter(agenda);
}

/** Whether every session is placed and no agenda can cost less. */
export function isPerfect({ agenda: { state, waiting }, bound }: Pick<SearchTools, 'agenda' | 'bound'>): boolean {
  return (
    bound !== null &&
    waiting.length === 0 &&
    state.totalHard === bound.hard &&
    state.totalMedium === bound.medium &&
    state.totalSoft === bound.soft
  );
}

function shareSpent(pace: Pace, time: { from: number | null; until: number }, ofIterations: number): number {
  const spent = pace.spentShare();
  if (time.from === null || spent === null) return ofIterations;
  const ofTime = time.from >= time.until ? 1 : (spent - time.from) / (time.until - time.from);
  return Math.max(ofTime, ofIterations);
}

/** Leaves the best agenda for the other searches and goes on from theirs where that is better; false where it is not. */
export function exchangeNow({ agenda, localSearch, best, exchanging }: SearchTools): boolean {
  if (exchanging === null) return false;
  exchanging.offer(best);
  if (!exchanging.take(agenda, best)) return false;
  localSearch.lookAtAll();
  return true;
}

/** Early on each search follows its own path, unless sessions wait that others have placed. */
function exchangeSometimes(tools: SearchTools): void {
  const { agenda, pace, best, exchanging } = tools;
  if (exchanging === null || !exchanging.isDue()) return;
  const isLate = (pace.spentShare() ?? 0) >= LAST_PART || agenda.waiting.length > 0;
  if (isLate) exchangeNow(tools);
  else exchanging.offer(best);
}

/** From the mean cost of moves that cost something. */
function firstTemperature({ agenda, localSearch, judge, best }: SearchTools): number {
  judge.temperature = LAST_TEMPERATURE;
  let sum = 0;
  let costly = 0;
  for (let sample = 0; sample < SAMPLES; sample++) {
    localSearch.step();
    if (judge.lastDelta <= 0 || judge.lastDelta === ANYTHING_GOES) continue;
    sum += judge.lastDelta;
    costly++;
  }
  best.keepIfBetter(agenda);
  return costly === 0 ? 0 : (sum / costly) * FIRST_SHARE;
}
