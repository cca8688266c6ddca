// The evaluation from scratch: every broken rule of an agenda, explained, with its score.
import { activeConstraints, CONSTRAINT_KEYS } from '../constraints/index.js';
import type { Agenda, AgendaProblem, AgendaScore, ConstraintKey, ScheduleIssue } from '../model.js';
import { indexProblem, type ProblemIndex } from '../problem-index.js';
import type { Breach } from './breach.js';
import { issueOf, mergeIssues, scoreOf, sortIssues } from './issues.js';
import { type PlacedAgenda, placedAgenda } from './placed-agenda.js';
import { reportRelationBreaches } from './related-sessions.js';
import { reportLaneBreaches } from './room-lanes.js';
import { reportRoomBreaches, reportRoomWindowBreaches, reportTimeBreaches } from './single-sessions.js';

export interface ConstraintTotal {
  /** Open issues, that is without the waived ones. */
  readonly issues: number;
  readonly waived: number;
  /** Of the open issues. */
  readonly minutes: number;
  readonly cost: number;
}

export interface Evaluation {
  /** By level, constraint, start of the first session, key; waived issues included. */
  readonly issues: readonly ScheduleIssue[];
  /** The sum of the costs of the issues. */
  readonly score: AgendaScore;
  readonly byConstraint: Readonly<Record<ConstraintKey, ConstraintTotal>>;
}

/**
 * Finds every broken rule. Sweeps each room, person, track and tag in order of start: O(n log n) plus the number of
 * issues and of sessions beside a plenary.
 */
export function evaluate(problem: AgendaProblem, agenda: Agenda): Evaluation {
  return evaluateIndexed(indexProblem(problem), agenda);
}

/** `evaluate` for callers that look at many agendas of one problem. */
export function evaluateIndexed(index: ProblemIndex, agenda: Agenda): Evaluation {
  const issues = findIssues(index, placedAgenda(index, agenda));
  return { issues, score: scoreOf(issues), byConstraint: totals(issues) };
}

/** All issues in listing order, waived ones included. */
export function listIssues(problem: AgendaProblem, agenda: Agenda): readonly ScheduleIssue[] {
  return evaluate(problem, agenda).issues;
}

function findIssues(
  index: ProblemIndex,
  placed: PlacedAgenda,
  counts: (key: ConstraintKey) => boolean = () => true,
): readonly ScheduleIssue[] {
  const issues: ScheduleIssue[] = [];
  const report = (breach: Breach): void => {
    issues.push(issueOf(index, placed, breach));
  };
  for (const constraint of activeConstraints(index.problem)) {
    if (!counts(constraint.definition.key)) continue;
    reportTimeBreaches(index, placed, constraint, report);
    reportRoomBreaches(index, placed, constraint, report);
    reportRoomWindowBreaches(index, placed, constraint, report);
    reportRelationBreaches(index, placed, constraint, report);
    reportLaneBreaches(index, placed, constraint, report);
  }
  return sortIssues(index, placed, mergeIssues(issues));
}

/**
 * The issues of the two booking rules. PostgreSQL accepts the bookings of an agenda exactly where none of these is
 * left that is not waived.
 */
export function doubleBookings(problem: AgendaProblem, agenda: Agenda): readonly ScheduleIssue[] {
  const index = indexProblem(problem);
  const isBookingRule = (key: ConstraintKey): boolean => key === 'room_double_booked' || key === 'person_double_booked';
  return findIssues(index, placedAgenda(index, agenda), isBookingRule);
}

/** Whether no room and no person is double-booked, waivers considered: what PostgreSQL accepts as bookings. */
export function isFreeOfDoubleBookings(problem: AgendaProblem, agenda: Agenda): boolean {
  return doubleBookings(problem, agenda).every((issue) => issue.waived);
}

function totals(issues: readonly ScheduleIssue[]): Readonly<Record<ConstraintKey, ConstraintTotal>> {
  const totalOf = (key: ConstraintKey): ConstraintTotal => {
    const own = issues.filter((issue) => issue.constraint === key);
    const open = own.filter((issue) => !issue.waived);
    return {
      issues: open.length,
      waived: own.length - open.length,
      minutes: open.reduce((sum, issue) => sum + issue.minutes, 0),
      cost: open.reduce((sum, issue) => sum + issue.cost, 0),
    };
  };
  return Object.fromEntries(CONSTRAINT_KEYS.map((key) => [key, totalOf(key)])) as Record<
    ConstraintKey,
    ConstraintTotal
  >;
}
