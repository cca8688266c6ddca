// What a typical swap changes, by level: what temperatures and weights are measured by.
import { abs, at } from '../integers.js';
import type { Random } from '../search/random.js';
import type { SlotAgenda } from './slot-agenda.js';
import type { SlotMoves } from './slot-moves.js';

/** Pairs looked at. */
const SAMPLES = 1000;

export class TypicalCosts {
  /** Mean size of the changes that are not 0; 0 where no swap changes anything. */
  readonly hard: number;
  readonly medium: number;
  readonly soft: number;

  constructor({
    agenda,
    moves,
    random,
  }: {
    readonly agenda: SlotAgenda;
    readonly moves: SlotMoves;
    readonly random: Random;
  }) {
    const sums = new Float64Array(3);
    const counts = new Int32Array(3);
    const add = (level: number, delta: number): void => {
      if (delta === 0) return;
      sums[level] = (sums[level] ?? 0) + abs(delta);
      counts[level] = at(counts, level) + 1;
    };
    for (let sample = 0; sample < SAMPLES; sample++) {
      if (!moves.measureAny(at(agenda.movable, random.below(agenda.movable.length)))) continue;
      add(0, agenda.hardDelta);
      add(1, agenda.mediumDelta);
      add(2, agenda.softDelta);
    }
    const mean = (level: number): number => (at(counts, level) === 0 ? 0 : (sums[level] ?? 0) / at(counts, level));
    this.hard = mean(0);
    this.medium = mean(1);
    this.soft = mean(2);
  }
}
