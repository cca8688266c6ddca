// What a re-planning is asked, and the menu that it answers.
import type { Agenda, AgendaScore, ScheduleIssue } from '../model.js';
import type { Standing } from '../search/options.js';

/** Numbers of moved sessions for which the menu has an entry, unless the caller names others. */
export const DEFAULT_BUDGETS: readonly number[] = [0, 1, 2, 3, 5, 10];

export interface ReplanOptions {
  /** Ids of sessions that may be placed or moved. All others stay as they are. */
  readonly scope: readonly string[];
  /** The same seed and iteration limit give the same menu on every machine. */
  readonly seed: number;
  /** Asked every few hundred iterations; true ends the search with the best menu so far. */
  readonly shouldStop: () => boolean;
  /** Milliseconds from any fixed point. */
  readonly now?: () => number;
  /** Most milliseconds; needs `now`. It ends before where it finds nothing better any more. */
  readonly budgetMs?: number;
  /** Places looked at. Where neither this nor a time is given, 400,000: about a second for 300 sessions. */
  readonly maxIterations?: number;
  /** Most moved sessions of each entry, whole numbers from 0; `DEFAULT_BUDGETS` if left out. */
  readonly budgets?: readonly number[];
  /** Starts are multiples of this many minutes, or the opening of a day. 5 if left out; slots and blocks have their own. */
  readonly stepMinutes?: number;
  /** Told after each stage of the search. */
  readonly onProgress?: (progress: ReplanProgress) => void;
}

export interface ReplanProgress {
  readonly iterations: number;
  /** The best of each entry so far, in the order of the menu. */
  readonly best: readonly (Standing & { readonly mostMoved: number; readonly moved: number })[];
}

/** How far a session is from where readers know it: other rooms at the same start, another time of the day, another day. */
export type MoveGrade = 'room' | 'time' | 'day';

export interface PlaceOfSession {
  readonly start: number;
  readonly roomIds: readonly string[];
}

export interface MovedSession {
  readonly sessionId: string;
  readonly from: PlaceOfSession;
  readonly to: PlaceOfSession;
  readonly grade: MoveGrade;
  /** How much it disturbs: 1 for other rooms, 2 for another time, 4 for another day, 1 more for other rooms beside these; times the weight of the session. */
  readonly disturbance: number;
}

export interface ReplanEntry {
  /** At most so many sessions that readers know are elsewhere. */
  readonly mostMoved: number;
  readonly agenda: Agenda;
  readonly score: AgendaScore;
  /** Known sessions that are elsewhere now, by start, then id. */
  readonly moved: readonly MovedSession[];
  /** Sum over the moved sessions. */
  readonly disturbance: number;
  /** Sessions that had no place and have one now, by id: readers did not know them, so they count as no move. */
  readonly placed: readonly string[];
  /** Sessions in scope that have no place, by id. */
  readonly unplaced: readonly string[];
  /** Hard rules still broken, in listing order. */
  readonly broken: readonly ScheduleIssue[];
  /** True where it is the agenda of the entry before: the further moves bring nothing that was found. */
  readonly bringsNothingNew: boolean;
  /** True where no agenda within the budget is better: all were looked at, or nothing is left to gain. */
  readonly isProven: boolean;
}

export interface ReplanMenu {
  /** By budget; no entry is worse than the one before. */
  readonly entries: readonly ReplanEntry[];
  /** The agenda as readers know it, judged by the problem as it is now. */
  readonly before: Standing;
  /** Known sessions that a pin or the scope holds elsewhere than readers know them; they count in no budget. */
  readonly heldElsewhere: readonly string[];
  readonly iterations: number;
}
