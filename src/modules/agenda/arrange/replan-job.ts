import type {
  AgendaPlacement,
  AgendaProblem,
  ReplanEntry,
  ReplanMenu,
  ReplanProgress,
} from '../../../scheduling/index.js';

/** What the thread of a re-plan gets: plain data that crosses the border of a thread. */
export interface ReplanJob {
  readonly problem: AgendaProblem;
  readonly placements: readonly AgendaPlacement[];
  readonly scope: readonly string[];
  readonly budgets: readonly number[];
  readonly seed: number;
  readonly budgetMs: number;
  /** Memory of a SharedExchange, for its stop flag. */
  readonly shared: SharedArrayBuffer;
}

/** An entry of the menu with its agenda as a list. */
export type FoundEntry = Omit<ReplanEntry, 'agenda'> & { readonly placements: readonly AgendaPlacement[] };

export type FoundMenu = Omit<ReplanMenu, 'entries'> & { readonly entries: readonly FoundEntry[] };

export type ReplanMessage =
  | { readonly kind: 'progress'; readonly progress: ReplanProgress; readonly secondsLeft: number }
  | { readonly kind: 'result'; readonly menu: FoundMenu };
