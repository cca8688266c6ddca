// Which changes are made: all that cost nothing more, and others the more rarely the more they cost. Each level has a
// temperature of its own, so that weights of different levels never have to be compared.
import { exp } from '../integers.js';
import type { Random } from '../search/random.js';
import { costAt } from './costs.js';

export class Acceptance {
  /** By rank: 1 / temperature; costs are in the unit of the weights. */
  readonly coldness = new Float64Array(3).fill(Infinity);

  constructor(private readonly random: Random) {}

  accepts(delta: Float64Array): boolean {
    const energy = this.energy(delta, 0) + this.energy(delta, 1) + this.energy(delta, 2);
    return energy <= 0 || this.random.fraction() < exp(-energy);
  }

  private energy(delta: Float64Array, rank: number): number {
    const cost = costAt(delta, rank);
    return cost === 0 ? 0 : cost * costAt(this.coldness, rank);
  }
}
