import type { ActiveConstraint } from '../constraints/index.js';
import type { IssueSubject } from '../constraints/definition.js';

/** A broken rule in terms of session indexes, before it becomes an issue. */
export interface Breach {
  readonly constraint: ActiveConstraint;
  readonly sessions: readonly number[];
  readonly subject: IssueSubject;
  /** What a reader is told: minutes on the clock. */
  readonly minutes: number;
  /** What the minutes are multiplied with before the weight: readers in common, else 1. */
  readonly factor: number;
  readonly waived: boolean;
}

export type ReportBreach = (breach: Breach) => void;
