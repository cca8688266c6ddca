// How long a search runs: iterations, a stop check, a clock that is handed in, and who is told of progress.
import type { AgendaScore } from '../model.js';
import type { ArrangeOptions } from './options.js';

/** Iterations between two questions to `shouldStop` and the clock. */
export const STRIDE = 256;

/** Iterations between two reports of better agendas, and where nothing better was found. */
const REPORT_NEW_EVERY = 8_192;
const REPORT_EVERY = 65_536;

/** The best agenda so far, as far as it is told of. */
export interface Reported {
  readonly score: AgendaScore;
  readonly placed: number;
}

export class Pace {
  iterations = 0;
  private isStopped = false;
  private reportedAt = 0;
  private readonly begin: number;

  constructor(
    private readonly options: ArrangeOptions,
    private readonly total: number,
  ) {
    this.begin = options.now?.() ?? 0;
  }

  /** Counts iterations, and asks at the end of a stride whether to go on. */
  mayGoOn(spent: number): boolean {
    const before = this.iterations;
    this.iterations += spent;
    const limit = this.options.maxIterations ?? Infinity;
    if (this.iterations >= limit) this.isStopped = true;
    if (Math.floor(before / STRIDE) !== Math.floor(this.iterations / STRIDE) && this.options.shouldStop())
      this.isStopped = true;
    return !this.isStopped;
  }

  /** Milliseconds since the beginning; null without a clock. */
  elapsedMs(): number | null {
    const { now } = this.options;
    return now === undefined ? null : now() - this.begin;
  }

  /** How much of the iterations or of the time is spent, from 0 to 1; null where no end is known. */
  spentShare(): number | null {
    const { maxIterations, budgetMs, now } = this.options;
    if (maxIterations !== undefined) return Math.min(1, this.iterations / maxIterations);
    if (budgetMs === undefined || now === undefined) return null;
    return Math.min(1, (now() - this.begin) / budgetMs);
  }

  /** Reports the best agenda soon where it is new, else now and then. */
  reportSometimes(best: Reported, isNew: boolean): void {
    if (this.iterations - this.reportedAt >= (isNew ? REPORT_NEW_EVERY : REPORT_EVERY)) this.report(best);
  }

  /** Reports the best agenda now. */
  report(best: Reported): void {
    const { onProgress, now } = this.options;
    if (onProgress === undefined) return;
    this.reportedAt = this.iterations;
    const elapsed = now === undefined ? 0 : now() - this.begin;
    onProgress({
      score: best.score,
      placed: best.placed,
      total: this.total,
      iterations: this.iterations,
      movesPerSecond: elapsed > 0 ? Math.round((this.iterations * 1000) / elapsed) : null,
    });
  }
}
