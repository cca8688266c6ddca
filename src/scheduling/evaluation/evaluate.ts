// The evaluation from scratch: every broken rule of an agenda, explained, with its score.
import { isDoubleBooking } from '../clash-groups.js';
import { type ActiveConstraint, activeConstraints, CONSTRAINT_KEYS } from '../constraints/index.js';
import type { Agenda, AgendaProblem, AgendaScore, ConstraintKey, ScheduleIssue } from '../model.js';
import { indexProblem, type ProblemIndex } from '../problem-index.js';
import type { Breach, ReportBreach } from './breach.js';
import { reportCellBreaches, reportGroupBreaches } from './groups.js';
import { issueOf, mergeIssues, scoreOf, sortIssues } from './issues.js';
import { type PlacedAgenda, placedAgenda } from './placed-agenda.js';
import { reportRelationBreaches } from './related-sessions.js';
import { reportLaneBreaches } from './room-lanes.js';
import { reportRoomBreaches, reportRoomWindowBreaches, reportTimeBreaches } from './single-sessions.js';

export interface ConstraintTotal {
  /** Open issues, that is without the waived ones. */
  readonly issues: number;
  readonly waived: number;
  /** Of the open issues and the gains. */
  readonly minutes: number;
  readonly cost: number;
}

export interface Evaluation {
  /** By level, constraint, start of the first session, key; waived issues included. */
  readonly issues: readonly ScheduleIssue[];
  /** What some rules reward, each with negative minutes and cost; in the same order. */
  readonly gains: readonly ScheduleIssue[];
  /** The sum of the costs of the issues and the gains. */
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
export function evaluateIndexed(
  index: ProblemIndex,
  agenda: Agenda,
  constraints: readonly ActiveConstraint[] = activeConstraints(index.problem),
): Evaluation {
  const matches = findMatches(index, placedAgenda(index, agenda), constraints);
  const gains = matches.filter(isGain);
  const issues = gains.length === 0 ? matches : matches.filter((match) => !isGain(match));
  return { issues, gains, score: scoreOf(matches), byConstraint: totals(matches) };
}

function isGain({ minutes }: ScheduleIssue): boolean {
  return minutes < 0;
}

/** All issues in listing order, waived ones included. */
export function listIssues(problem: AgendaProblem, agenda: Agenda): readonly ScheduleIssue[] {
  return evaluate(problem, agenda).issues;
}

/** Issues and gains in listing order. */
function findMatches(
  index: ProblemIndex,
  placed: PlacedAgenda,
  constraints: readonly ActiveConstraint[],
): readonly ScheduleIssue[] {
  const matches: ScheduleIssue[] = [];
  const report = (breach: Breach): void => {
    matches.push(issueOf(index, placed, breach));
  };
  for (const constraint of constraints) reportBreaches(index, placed, constraint, report);
  return sortIssues(index, placed, mergeIssues(matches));
}

/** Reports every breach of one constraint, and every gain, whatever shapes its definition has. */
export function reportBreaches(
  index: ProblemIndex,
  placed: PlacedAgenda,
  constraint: ActiveConstraint,
  report: ReportBreach,
): void {
  reportTimeBreaches(index, placed, constraint, report);
  reportRoomBreaches(index, placed, constraint, report);
  reportRoomWindowBreaches(index, placed, constraint, report);
  reportRelationBreaches(index, placed, constraint, report);
  reportLaneBreaches(index, placed, constraint, report);
  reportGroupBreaches(index, placed, constraint, report);
  reportCellBreaches(index, placed, constraint, report);
}

/**
 * The issues of the two booking rules. PostgreSQL accepts the bookings of an agenda exactly where none of these is
 * left that is not waived.
 */
export function doubleBookings(problem: AgendaProblem, agenda: Agenda): readonly ScheduleIssue[] {
  const index = indexProblem(problem);
  const bookingRules = activeConstraints(problem).filter(({ definition }) => isDoubleBooking(definition.key));
  return findMatches(index, placedAgenda(index, agenda), bookingRules);
}

/** Whether no room and no person is double-booked, waivers considered: what PostgreSQL accepts as bookings. */
export function isFreeOfDoubleBookings(problem: AgendaProblem, agenda: Agenda): boolean {
  return doubleBookings(problem, agenda).every((issue) => issue.waived);
}

function totals(matches: readonly ScheduleIssue[]): Readonly<Record<ConstraintKey, ConstraintTotal>> {
  const sums = Object.fromEntries(
    CONSTRAINT_KEYS.map((key) => [key, { issues: 0, waived: 0, minutes: 0, cost: 0 }]),
  ) as Record<ConstraintKey, { -readonly [Part in keyof ConstraintTotal]: ConstraintTotal[Part] }>;
  for (const { constraint, waived, minutes, cost } of matches) {
    const sum = sums[constraint];
    if (waived) {
      sum.waived++;
      continue;
    }
    if (minutes > 0) sum.issues++;
    sum.minutes += minutes;
    sum.cost += cost;
  }
  return sums;
}
