// What the threads of a portfolio report, as one.
import type { RunProgress, ThreadProgress } from './portfolio-job.js';
import { compareStandings, standingOf } from './standings.js';

/** The latest report of each thread, merged: the best score, moves and speed of all, the first to be feasible. */
export class PortfolioProgress {
  private readonly latest = new Map<number, ThreadProgress>();

  /** Takes the report of a thread; answers the state of the whole portfolio. */
  update(thread: number, progress: ThreadProgress, secondsLeft: number): RunProgress {
    this.latest.set(thread, progress);
    const reports = [...this.latest.values()];
    const best = reports.reduce((a, b) => (compareReports(b, a) < 0 ? b : a));
    return {
      score: best.score,
      placed: best.placed,
      total: best.total,
      iterations: sum(reports.map((report) => report.iterations)),
      movesPerSecond: totalSpeed(reports),
      firstFeasibleMs: earliest(reports),
      secondsLeft,
    };
  }
}

/** The sum of the speeds that are known; null where none is. */
export function totalSpeed(reports: readonly Pick<ThreadProgress, 'movesPerSecond'>[]): number | null {
  const known = reports.flatMap((report) => report.movesPerSecond ?? []);
  return known.length === 0 ? null : sum(known);
}

/** When the first thread was feasible; null where none is. */
export function earliest(reports: readonly Pick<ThreadProgress, 'firstFeasibleMs'>[]): number | null {
  const known = reports.flatMap((report) => report.firstFeasibleMs ?? []);
  return known.length === 0 ? null : Math.min(...known);
}

function compareReports(a: ThreadProgress, b: ThreadProgress): number {
  return compareStandings(standingOf(a.score, a.total - a.placed), standingOf(b.score, b.total - b.placed));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
