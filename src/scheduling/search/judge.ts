// Whether a move is made, by what it costs: always where it costs nothing, and else the more rarely the more it costs
// and the colder it is.
import { exp, IMPOSSIBLE } from '../integers.js';
import type { Random } from './random.js';

/** What a medium minute weighs in soft ones while a search is hot. In what is kept as best any medium minute outweighs all soft ones. */
export const MEDIUM_AS_SOFT = 100;

/** The temperature at which every move that breaks no hard rule is made. */
export const ANYTHING_GOES = IMPOSSIBLE;

export class Judge {
  /** In soft minutes: a move that costs as much is made in 37 of 100 cases. */
  temperature = 0;
  /** Soft minutes to a medium one. */
  mediumWeight = MEDIUM_AS_SOFT;
  /** What the last move judged would have cost or did cost; below 0 it gained. */
  lastDelta = 0;

  constructor(private readonly random: Random) {}

  /** Medium and soft cost as one. */
  energy(medium: number, soft: number): number {
    return medium * this.mediumWeight + soft;
  }

  accepts(delta: number): boolean {
    this.lastDelta = delta;
    return delta <= 0 || this.temperature === ANYTHING_GOES || this.random.fraction() < exp(-delta / this.temperature);
  }
}
