import type {
  AgendaPlacement,
  AgendaProblem,
  AgendaScore,
  ArrangeProgress,
  ArrangeResult,
  Keep,
  Reason,
  UnplacedSession,
} from '../../../scheduling/index.js';

/** What a search gets: plain data that crosses the border of a thread. */
export interface ArrangeJob {
  readonly problem: AgendaProblem;
  readonly placements: readonly AgendaPlacement[];
  /** Ids of the sessions that may move. */
  readonly scope: readonly string[];
  readonly keep: Keep;
  readonly seed: number;
  readonly budgetMs: number;
  /** One Int32: 1 asks the search to end with the best so far. */
  readonly stopFlag: SharedArrayBuffer;
}

export interface RunProgress extends ArrangeProgress {
  readonly secondsLeft: number;
}

export interface ArrangeOutcome {
  readonly placements: readonly AgendaPlacement[];
  readonly score: AgendaScore;
  readonly unplaced: readonly UnplacedSession[];
  /** Why no agenda can place every session, whichever were left out; empty where nothing proves that. */
  readonly infeasible: readonly Reason[];
  readonly iterations: number;
  readonly proof: ArrangeResult['proof'];
}

export type ArrangeMessage =
  | { readonly kind: 'progress'; readonly progress: RunProgress }
  | { readonly kind: 'result'; readonly result: ArrangeOutcome };
