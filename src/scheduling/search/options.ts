import type { Reason } from '../infeasibility/reason.js';
import type { Agenda, AgendaScore } from '../model.js';

/** Minutes: fine enough for any programme seen, coarse enough to be read from a printed one. */
export const DEFAULT_STEP_MINUTES = 5;

/**
 * What stays of sessions in scope that are placed already: nothing; their day; their start; their rooms; or the whole
 * placement, so that only unplaced sessions are placed.
 */
export type Keep = 'nothing' | 'days' | 'times' | 'rooms' | 'placements';

export interface ArrangeProgress {
  /** Of the best agenda so far. */
  readonly score: AgendaScore;
  /** Sessions placed in it, those out of scope included. */
  readonly placed: number;
  /** Sessions of the agenda that should be placed: placed at the start or in scope. */
  readonly total: number;
  readonly iterations: number;
  /** Only where a clock is handed in. */
  readonly movesPerSecond: number | null;
}

/**
 * Where searches of one portfolio leave their best agendas for each other. Handed in by whoever runs the threads; a search
 * without one is repeatable to the bit.
 */
export interface Exchange {
  /** Leaves an agenda that is better than the searcher's last. `packed` may be reused by the caller afterwards. */
  offer(standing: Standing, packed: Int32Array): void;
  /** Copies the best agenda of all searches into `packed` where it is better than `standing`; false where none is. */
  take(standing: Standing, packed: Int32Array): boolean;
}

/** How good an agenda is, in this order: hard cost, sessions without a place, medium, soft. */
export interface Standing extends AgendaScore {
  readonly waiting: number;
}

export interface ArrangeOptions {
  /** Ids of sessions that may be placed or moved. All others stay as they are. */
  readonly scope: readonly string[];
  /** 'nothing' if left out. Pins count whatever is kept. */
  readonly keep?: Keep;
  /** The same seed and iteration limit give the same agenda on every machine. */
  readonly seed: number;
  /** Asked every few hundred iterations; true ends the search with the best agenda so far. */
  readonly shouldStop: () => boolean;
  /** Milliseconds from any fixed point; used for `movesPerSecond` and for cooling within `budgetMs`. */
  readonly now?: () => number;
  /** How long the caller means to let it run; paces the search where no `maxIterations` is given. Needs `now`. */
  readonly budgetMs?: number;
  readonly maxIterations?: number;
  readonly onProgress?: (progress: ArrangeProgress) => void;
  /** Starts are multiples of this many minutes, or the opening of a day. 5 if left out. */
  readonly stepMinutes?: number;
  readonly exchange?: Exchange;
  /** Most sessions of `problem.known` that may be elsewhere than readers know them; any number if left out. */
  readonly mostMoved?: number;
}

export interface UnplacedSession {
  readonly sessionId: string;
  /** At least one; what stands in its way everywhere, or else what stands in its way most often. */
  readonly reasons: readonly Reason[];
}

export interface ArrangeResult {
  readonly agenda: Agenda;
  readonly score: AgendaScore;
  /** Sessions in scope without a placement, by id. */
  readonly unplaced: readonly UnplacedSession[];
  /** Why no agenda can hold every session of the problem, whether this one left them out or others; empty where nothing proves it. */
  readonly infeasible: readonly Reason[];
  readonly iterations: number;
  /**
   * 'optimal': every session is placed and none that may move costs anything, so nothing can be better.
   * 'infeasible': no agenda places every session without breaking a hard rule; the reasons are with the sessions.
   */
  readonly proof: 'optimal' | 'infeasible' | null;
  /** No agenda that places every session costs less; null where nothing is known but that costs are not negative. */
  readonly lowerBound?: AgendaScore | null;
}
