// Which kind of move comes next: those that gained more for their work lately come more often.
import type { Random } from './random.js';

export interface MoveKind {
  readonly name: string;
  /** How often it comes while nothing is known of its use. */
  readonly share: number;
  /** What one try takes, in measurements. */
  readonly work: number;
  readonly attempt: (session: number) => boolean;
}

/** Tries between two looks at what each kind gained. */
const TRIES_TO_LEARN_FROM = 8192;
/** Part of its share that every kind keeps, whatever it gains. */
const KEPT = 0.4;
/** What was gained before counts half after each look. */
const MEMORY = 0.5;

export class MoveChoice {
  private readonly shares: Float64Array;
  private readonly gained: Float64Array;
  private readonly worked: Float64Array;
  private tries = 0;

  constructor(
    private readonly kinds: readonly MoveKind[],
    private readonly random: Random,
  ) {
    this.shares = Float64Array.from(kinds, ({ share }) => share);
    this.gained = new Float64Array(kinds.length);
    this.worked = new Float64Array(kinds.length);
  }

  /** The position of the next kind. */
  draw(): number {
    if (++this.tries % TRIES_TO_LEARN_FROM === 0) this.learn();
    let rest = this.random.fraction();
    for (let kind = 0; kind < this.shares.length - 1; kind++) {
      rest -= this.shares[kind] ?? 0;
      if (rest < 0) return kind;
    }
    return this.shares.length - 1;
  }

  /** Tells what a try of a kind gained, from 0. */
  note(kind: number, gain: number): void {
    this.worked[kind] = (this.worked[kind] ?? 0) + (this.kinds[kind]?.work ?? 1);
    this.gained[kind] = (this.gained[kind] ?? 0) + gain;
  }

  private learn(): void {
    const rates = this.gained.map((gain, kind) => (this.worked[kind] === 0 ? 0 : gain / (this.worked[kind] ?? 1)));
    const best = rates.reduce((most, rate) => Math.max(most, rate), 0);
    if (best > 0) {
      this.kinds.forEach(({ share }, kind) => {
        this.shares[kind] = share * (KEPT + (1 - KEPT) * ((rates[kind] ?? 0) / best));
      });
      this.normalise();
    }
    for (let kind = 0; kind < this.kinds.length; kind++) {
      this.gained[kind] = (this.gained[kind] ?? 0) * MEMORY;
      this.worked[kind] = (this.worked[kind] ?? 0) * MEMORY;
    }
  }

  private normalise(): void {
    const sum = this.shares.reduce((total, share) => total + share, 0);
    for (let kind = 0; kind < this.shares.length; kind++) this.shares[kind] = (this.shares[kind] ?? 0) / sum;
  }
}
