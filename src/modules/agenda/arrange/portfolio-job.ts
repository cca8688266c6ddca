import type {
  AgendaPlacement,
  AgendaProblem,
  AgendaScore,
  ArrangeOptions,
  ArrangeProgress,
  ArrangeResult,
  Reason,
  UnplacedSession,
} from '../../../scheduling/index.js';

/** What an organizer or a measurement says about a search; plain data that crosses the border of a thread. */
export interface SearchOptions extends Pick<
  ArrangeOptions,
  'scope' | 'keep' | 'seed' | 'maxIterations' | 'stepMinutes' | 'mostMoved'
> {
  /** How long to search, in milliseconds. */
  readonly budgetMs: number;
}

/** What one thread of a portfolio gets. */
export interface SearchJob {
  readonly problem: AgendaProblem;
  readonly placements: readonly AgendaPlacement[];
  readonly options: SearchOptions;
  /** Further paths of this thread take every so manieth seed, so that no two threads search along the same one. */
  readonly seedStep: number;
  /** Memory of a SharedExchange. */
  readonly shared: SharedArrayBuffer;
  /** False for a run that must be repeatable: then the threads do not learn from each other. */
  readonly exchanges: boolean;
}

export interface ThreadProgress extends ArrangeProgress {
  /** Milliseconds of search until every session had a place and no hard rule was broken; null before. */
  readonly firstFeasibleMs: number | null;
}

export interface RunProgress extends ThreadProgress {
  readonly secondsLeft: number;
}

export interface ArrangeOutcome {
  readonly placements: readonly AgendaPlacement[];
  readonly score: AgendaScore;
  readonly unplaced: readonly UnplacedSession[];
  /** Why no agenda can place every session, whichever were left out; empty where nothing proves that. */
  readonly infeasible: readonly Reason[];
  /** Of all threads. */
  readonly iterations: number;
  /** Of all threads together; null where no thread ran long enough to tell. */
  readonly movesPerSecond: number | null;
  /** As in ThreadProgress, of the first thread to get there. */
  readonly firstFeasibleMs: number | null;
  readonly proof: ArrangeResult['proof'];
  readonly lowerBound: AgendaScore | null;
}

export type ThreadMessage =
  | { readonly kind: 'progress'; readonly progress: ThreadProgress }
  | { readonly kind: 'result'; readonly result: ArrangeOutcome };
