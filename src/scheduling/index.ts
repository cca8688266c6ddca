// The clash model and the scheduler: pure functions over plain data, for the server, the worker and the browser.
export * from './model.js';
export { clashGroups } from './clash-groups.js';
export { CONSTRAINT_KEYS, CONSTRAINTS, type ConstraintEntry, settingOf } from './constraints/index.js';
export { evaluateChange, type IssueChange } from './evaluation/change.js';
export {
  type ConstraintTotal,
  doubleBookings,
  evaluate,
  evaluateIndexed,
  type Evaluation,
  isFreeOfDoubleBookings,
  listIssues,
} from './evaluation/evaluate.js';
export { analyse, dayIdAt, type ScoreAnalysis, type ScoreShare } from './explanation/analysis.js';
export {
  type AgendaDifference,
  type AnalysisDifference,
  compareAnalyses,
  type ConstraintDifference,
  differenceOf,
  type PlacementChange,
  type SessionDifference,
} from './explanation/difference.js';
export type { FixKind } from './explanation/fix-candidates.js';
export { cheapestFixes, type Fix, type FixMove, type FixOptions } from './explanation/fixes.js';
export { type JudgeOptions, PlaceJudge, type PlaceShades, whyNotThere } from './explanation/place-judge.js';
export type { Place, RuleChange, Verdict, VerdictKind } from './explanation/verdict.js';
export type { Demand } from './infeasibility/demand-list.js';
export { explainInfeasible } from './infeasibility/explain-infeasible.js';
export type { Reason } from './infeasibility/reason.js';
export type { Relaxation } from './infeasibility/relaxation.js';
export { relaxations, type Remedies, type Remedy, type RemedyOptions } from './infeasibility/relaxations.js';
export { type Conflict, type ConflictOptions, conflicts, smallestConflict } from './infeasibility/smallest-conflict.js';
export { indexProblem, type ProblemIndex } from './problem-index.js';
export { knownPlacements, type MoveNotice } from './replanning/known-placements.js';
export {
  DEFAULT_BUDGETS,
  type MovedSession,
  type MoveGrade,
  type PlaceOfSession,
  type ReplanEntry,
  type ReplanMenu,
  type ReplanProgress,
} from './replanning/options.js';
export { replan } from './replanning/replan.js';
export { arrange, DEFAULT_STEP_MINUTES } from './search/arrange.js';
export type { ArrangeOptions, ArrangeProgress, ArrangeResult, Keep, UnplacedSession } from './search/options.js';
export type { Exchange, Standing } from './search/options.js';
export { emptyPackedAgenda, packedWidth } from './search/packed-agenda.js';
