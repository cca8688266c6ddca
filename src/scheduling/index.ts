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
export { explainInfeasible } from './infeasibility/explain-infeasible.js';
export type { Reason } from './infeasibility/reason.js';
export { indexProblem, type ProblemIndex } from './problem-index.js';
export { arrange, DEFAULT_STEP_MINUTES } from './search/arrange.js';
export type { ArrangeOptions, ArrangeProgress, ArrangeResult, Keep, UnplacedSession } from './search/options.js';
