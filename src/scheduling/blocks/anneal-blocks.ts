// One annealing from hot to cold, and what happens beside it: progress, pressure on hard rules, exchange with other searches.
import type { AgendaScore } from '../model.js';
import type { Exchange } from '../search/options.js';
import { type Pace, STRIDE } from '../search/pace.js';
import type { Random } from '../search/random.js';
import type { BlockBest } from './block-best.js';
import { costAt } from './costs.js';
import type { Evaluator } from './evaluator.js';
import { meetsBound } from './lower-bound.js';
import type { MoveMix } from './move-mix.js';
import type { Temperatures } from './temperatures.js';

/** Until then broken hard rules are left to the temperatures; from then on they weigh more and more. */
const SHARE_WITHOUT_PRESSURE = 0.3;
const SHARE_BETWEEN_PRESSES = 0.005;
/** Searches look for different agendas until then; only the rest of the time they all improve the best of them. */
const SHARE_ALONE = 0.85;
const MS_BETWEEN_EXCHANGES = 1000;

export interface BlockTools {
  readonly ev: Evaluator;
  readonly mix: MoveMix;
  readonly random: Random;
  readonly best: BlockBest;
  readonly pace: Pace;
  readonly exchange: Exchange | null;
  /** Of what the tables say; null where nothing is known. */
  readonly bound: AgendaScore | null;
}

/** Runs until the pace says no, the bound is met, or so many changes were tried. Leaves the agenda wherever it is then. */
export function annealBlocks(tools: BlockTools, temperatures: Temperatures, length: number): void {
  const { ev, mix, pace, best, bound } = tools;
  const first = pace.iterations;
  let pressAt = SHARE_WITHOUT_PRESSURE;
  let exchangeAt = (pace.elapsedMs() ?? 0) + MS_BETWEEN_EXCHANGES;
  for (let spent = 0; pace.mayGoOn(spent) && pace.iterations - first < length; spent = STRIDE) {
    const share = pace.spentShare() ?? (pace.iterations - first) / length;
    temperatures.apply(mix.acceptance.coldness, share);
    if (share > pressAt && costAt(ev.score, 0) > 0) {
      temperatures.press();
      pressAt = share + SHARE_BETWEEN_PRESSES;
    }
    const isNew = stride(mix, best);
    if (isNew && best.waiting === 0 && meetsBound(ev, bound)) return;
    pace.reportSometimes(best, isNew);
    const elapsed = pace.elapsedMs();
    if (tools.exchange === null || elapsed === null || elapsed < exchangeAt) continue;
    exchangeAt = elapsed + MS_BETWEEN_EXCHANGES;
    swapBest(tools.exchange, best, share);
  }
}

/** True where an agenda better than the best before was found. */
function stride(mix: MoveMix, best: BlockBest): boolean {
  let isNew = false;
  for (let k = 0; k < STRIDE; k++) {
    if (mix.step() && best.keepIfBetter()) isNew = true;
  }
  return isNew;
}

function swapBest(exchange: Exchange, best: BlockBest, share: number): void {
  exchange.offer(best.standing, best.pack());
  if (share < SHARE_ALONE || !exchange.take(best.standing, best.packed)) return;
  best.load();
  best.keepIfBetter();
}
