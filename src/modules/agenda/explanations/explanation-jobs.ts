// What may be asked of the thread of explanations: plain data both ways, since it crosses the border of a thread.
import type {
  AgendaPlacement,
  AgendaProblem,
  ConstraintKey,
  Fix,
  Remedies,
  Verdict,
} from '../../../scheduling/index.js';

/** The draft that a question is about. */
export interface AskedDraft {
  readonly problem: AgendaProblem;
  readonly placements: readonly AgendaPlacement[];
}

export interface PlacesQuestion extends AskedDraft {
  readonly sessionId: string;
  /** Minutes; places that start outside are left out. Null for all. */
  readonly within: { readonly start: number; readonly end: number } | null;
  /** Rooms of interest; null for all. */
  readonly roomIds: readonly string[] | null;
  readonly order: PlaceOrder;
  /** Most places in the answer. */
  readonly most: number;
}

/** By start, or by what they would do to the score. */
export type PlaceOrder = 'time' | 'best';

export interface PlacesAnswer {
  readonly places: readonly Verdict[];
  /** How many there are, whether in the answer or not. */
  readonly total: number;
  /** At how many of them each hard rule stands in the way, the most frequent first. */
  readonly blockedBy: readonly { readonly constraint: ConstraintKey; readonly places: number }[];
}

export interface FixesQuestion extends AskedDraft {
  /** As the core knows the issue. */
  readonly issueKey: string;
  readonly most: number;
  /** Ids of the sessions that may move. */
  readonly scope: readonly string[];
}

export interface RemediesQuestion extends AskedDraft {
  /** Most remedies in the answer. */
  readonly most: number;
  /** Milliseconds after which searches end with what they know. */
  readonly budgetMs: number;
}

/** Every kind of question with its answer. */
export interface Explanations {
  readonly places: { readonly question: PlacesQuestion; readonly answer: PlacesAnswer };
  readonly remedies: { readonly question: RemediesQuestion; readonly answer: Remedies | null };
  readonly fixes: { readonly question: FixesQuestion; readonly answer: readonly Fix[] };
}

export type ExplanationKind = keyof Explanations;

export type Job = {
  readonly [K in ExplanationKind]: {
    readonly id: number;
    readonly kind: K;
    readonly question: Explanations[K]['question'];
  };
}[ExplanationKind];

export type JobAnswer =
  | { readonly id: number; readonly answer: Explanations[ExplanationKind]['answer'] }
  | { readonly id: number; readonly error: Error };
