// How much a re-planning has looked at, and whether it may go on.
import type { ReplanOptions } from './options.js';

/** Iterations between two questions to `shouldStop` and the clock. */
const STRIDE = 256;
/** Where neither iterations nor time are limited. */
const DEFAULT_ITERATIONS = 400_000;

export class Work {
  iterations = 0;
  private isStopped = false;
  private readonly begin: number;
  private readonly limit: number;

  constructor(private readonly options: ReplanOptions) {
    this.begin = options.now?.() ?? 0;
    const hasTime = options.budgetMs !== undefined && options.now !== undefined;
    this.limit = options.maxIterations ?? (hasTime ? Infinity : DEFAULT_ITERATIONS);
  }

  /** Counts places looked at; false once the search has to end. */
  mayGoOn(looked: number): boolean {
    const before = this.iterations;
    this.iterations += looked;
    if (this.isStopped) return false;
    if (this.iterations >= this.limit) this.isStopped = true;
    else if (Math.floor(before / STRIDE) !== Math.floor(this.iterations / STRIDE))
      this.isStopped = this.options.shouldStop() || this.timeShare() >= 1;
    return !this.isStopped;
  }

  /** What part of the iterations or the time is spent, from 0 to 1. */
  spentShare(): number {
    return Math.min(1, this.limit === Infinity ? this.timeShare() : this.iterations / this.limit);
  }

  private timeShare(): number {
    const { budgetMs, now } = this.options;
    return budgetMs === undefined || now === undefined ? 0 : (now() - this.begin) / budgetMs;
  }
}
