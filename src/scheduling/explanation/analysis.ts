// Where the score of an agenda comes from: the same breaches added up by rule, session, person, room and day.
import type { Interval } from '../../intervals/index.js';
import { evaluateIndexed } from '../evaluation/evaluate.js';
import { elementAt } from '../integers.js';
import type { Agenda, AgendaPlacement, AgendaProblem, AgendaScore, ConstraintKey, ScheduleIssue } from '../model.js';
import { indexProblem, type ProblemIndex } from '../problem-index.js';
import { NO_COST, plus } from './scores.js';

const MS_PER_MINUTE = 60_000;

/** What one rule, session, person, room or day has to do with the score. */
export interface ScoreShare<Id extends string = string> {
  readonly id: Id;
  /** Open issues it is part of; waived ones count nowhere. */
  readonly issues: number;
  readonly gains: number;
  /** Cost by level, gains deducted. */
  readonly score: AgendaScore;
  /** Size of the breaches by level, before weights: minutes for nearly all rules. */
  readonly minutes: AgendaScore;
}

/**
 * The score of one agenda in shares, each list with the worst first. The shares of the rules add up to the score. An
 * issue counts whole for each of its sessions and days, for the person it names or else all who must be present, and
 * for the room it names or else all rooms of its sessions: those shares add up to more than the score.
 */
export interface ScoreAnalysis {
  readonly score: AgendaScore;
  /** In listing order, waived ones included. */
  readonly issues: readonly ScheduleIssue[];
  readonly gains: readonly ScheduleIssue[];
  readonly byConstraint: readonly ScoreShare<ConstraintKey>[];
  readonly bySession: readonly ScoreShare[];
  readonly byPerson: readonly ScoreShare[];
  readonly byRoom: readonly ScoreShare[];
  /** By the id of the conference day, or the UTC date where no day contains the start of a session. */
  readonly byDay: readonly ScoreShare[];
}

/** Breaks the score of the agenda down; O(evaluation). */
export function analyse(problem: AgendaProblem, agenda: Agenda): ScoreAnalysis {
  return analyseIndexed(indexProblem(problem), agenda);
}

/** `analyse` for callers that look at many agendas of one problem. */
export function analyseIndexed(index: ProblemIndex, agenda: Agenda): ScoreAnalysis {
  const { issues, gains, score } = evaluateIndexed(index, agenda);
  const counted = [...issues, ...gains].filter((match) => !match.waived);
  return {
    score,
    issues,
    gains,
    byConstraint: sharesBy(counted, ({ constraint }) => [constraint]),
    bySession: sharesBy(counted, ({ sessionIds }) => sessionIds),
    byPerson: sharesBy(counted, (issue) => peopleOf(index, issue)),
    byRoom: sharesBy(counted, (issue) => roomsOf(agenda, issue)),
    byDay: sharesBy(counted, ({ sessionIds }) =>
      placementsOf(agenda, sessionIds).map(({ start }) => dayIdAt(index, start)),
    ),
  };
}

/** The id of the conference day that the minute belongs to, or its UTC date where no day contains it. */
export function dayIdAt(index: ProblemIndex, minute: number): string {
  const contains = (times: Interval | null | undefined): boolean =>
    times !== null && times !== undefined && times.start <= minute && minute < times.end;
  const { days } = index.problem;
  const day = days.find(({ span }) => contains(span)) ?? days.find(({ open }) => contains(open));
  return day?.id ?? new Date(minute * MS_PER_MINUTE).toISOString().slice(0, 10);
}

function sharesBy<Id extends string>(
  issues: readonly ScheduleIssue[],
  idsOf: (issue: ScheduleIssue) => readonly Id[],
): readonly ScoreShare<Id>[] {
  const shares = new Map<Id, ScoreShare<Id>>();
  for (const issue of issues) {
    for (const id of new Set(idsOf(issue))) shares.set(id, withIssue(shares.get(id) ?? emptyShare(id), issue));
  }
  return [...shares.values()].sort(
    (a, b) =>
      b.score.hard - a.score.hard ||
      b.score.medium - a.score.medium ||
      b.score.soft - a.score.soft ||
      (a.id < b.id ? -1 : 1),
  );
}

function emptyShare<Id extends string>(id: Id): ScoreShare<Id> {
  return { id, issues: 0, gains: 0, score: NO_COST, minutes: NO_COST };
}

function withIssue<Id extends string>(share: ScoreShare<Id>, issue: ScheduleIssue): ScoreShare<Id> {
  const isGain = issue.cost < 0;
  return {
    id: share.id,
    issues: share.issues + (isGain ? 0 : 1),
    gains: share.gains + (isGain ? 1 : 0),
    score: plus(share.score, { ...NO_COST, [issue.level]: issue.cost }),
    minutes: plus(share.minutes, { ...NO_COST, [issue.level]: issue.minutes }),
  };
}

function peopleOf(index: ProblemIndex, { personId, sessionIds }: ScheduleIssue): readonly string[] {
  if (personId !== null) return [personId];
  return sessionIds.flatMap((id) => {
    const session = index.sessionIndex.get(id);
    return session === undefined ? [] : elementAt(index.presentPeople, session);
  });
}

function roomsOf(agenda: Agenda, { roomId, sessionIds }: ScheduleIssue): readonly string[] {
  if (roomId !== null) return [roomId];
  return placementsOf(agenda, sessionIds).flatMap((placement) => placement.roomIds);
}

function placementsOf(agenda: Agenda, sessionIds: readonly string[]): readonly AgendaPlacement[] {
  return sessionIds.flatMap((id) => agenda.get(id) ?? []);
}
