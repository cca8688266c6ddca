// From hot to cold: at each level from what large steps cost there down to a part of the smallest, in equal ratios, so that
// weights of 1,000,000 and of 1 get their time each. An upper level is never warmer than what makes its smallest step
// outweigh a large one of the levels below.
import { exp } from '../integers.js';
import { type Pace, STRIDE } from '../search/pace.js';
import { costAt } from './costs.js';
import type { MoveMix } from './move-mix.js';

/** Changes that are tried to see what they cost. */
const SAMPLES = 20_000;
/** Of the run, where its end is known. */
const MOST_SHARE = 0.1;
/** Half of the samples that cost something cost at most the temperature to start with. */
const HOT_SHARE = 0.5;
/** Of the smallest cost seen: a step of this size is then taken once in 150 tries. */
const COLD_PART = 0.2;
/** Hard and medium levels are cold after this part of the run, so that the rest improves what they allow. */
const SHARE_OF_UPPER_LEVELS = 0.5;
/** How much more an upper level weighs each time that it is pressed. */
const PRESS = 1.1;
const MOST_PRESSURE = 1e6;
const SOFT = 2;

/** What steps of one level cost; null where none was seen. */
interface Range {
  readonly hot: number;
  readonly smallest: number;
}

export class Temperatures {
  private pressure = 1;

  private constructor(private readonly ranges: readonly (Range | null)[]) {}

  /**
   * Goes downhill for a while and looks at what the changes on the way would have cost. Leaves the agenda better; calls
   * `onMade` after each change.
   */
  static sampled(mix: MoveMix, pace: Pace, onMade: () => void): Temperatures {
    const { acceptance, ev } = mix;
    const seen: number[][] = [[], [], []];
    acceptance.coldness.fill(Infinity);
    for (let k = 0; k < SAMPLES && (pace.spentShare() ?? 0) <= MOST_SHARE && pace.mayGoOn(STRIDE); k += STRIDE) {
      for (let m = 0; m < STRIDE; m++) {
        if (mix.step()) onMade();
        for (let rank = 0; rank <= SOFT; rank++) {
          const cost = costAt(ev.delta, rank);
          if (cost > 0) seen[rank]?.push(cost);
        }
      }
    }
    return new Temperatures(seen.map(rangeOf));
  }

  /** Sets the temperatures for a share of the run from 0 to 1. */
  apply(coldness: Float64Array, share: number): void {
    let coldestBelow = Infinity;
    for (let rank = SOFT; rank >= 0; rank--) {
      const range = this.ranges[rank] ?? null;
      if (range === null) continue;
      const part = rank === SOFT ? share : Math.min(1, share / SHARE_OF_UPPER_LEVELS);
      const cold = range.smallest * COLD_PART;
      const own = range.hot * exp(part * Math.log(cold / range.hot));
      const temperature = Math.min(own, (range.smallest * coldestBelow) / this.pressure);
      coldness[rank] = 1 / temperature;
      // Large steps below, in units of their temperature, are what a step above has to outweigh.
      coldestBelow = temperature / range.hot;
    }
  }

  /** Makes the levels above soft weigh more, for a run that is late and still breaks hard rules. */
  press(): void {
    this.pressure = Math.min(MOST_PRESSURE, this.pressure * PRESS);
  }
}

function rangeOf(costs: readonly number[]): Range | null {
  const sorted = [...costs].sort((a, b) => a - b);
  const [smallest] = sorted;
  if (smallest === undefined) return null;
  return { smallest, hot: sorted[Math.floor(HOT_SHARE * (sorted.length - 1))] ?? smallest };
}
