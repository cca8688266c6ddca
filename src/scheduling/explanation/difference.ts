// How two agendas differ: by rule and level, which issues came and went, and which sessions are elsewhere.
import { evaluateChange, type IssueChange } from '../evaluation/change.js';
import type { Agenda, AgendaPlacement, AgendaProblem, AgendaScore, ConstraintKey } from '../model.js';
import { indexProblem } from '../problem-index.js';
import { analyseIndexed, dayIdAt, type ScoreAnalysis, type ScoreShare } from './analysis.js';
import { compareScores, minus, NO_COST } from './scores.js';

export interface ConstraintDifference {
  readonly constraint: ConstraintKey;
  /** After less before: below 0 where it got better. */
  readonly score: AgendaScore;
  readonly minutes: AgendaScore;
  readonly issues: number;
}

/** After less before, everywhere. `appeared` and `vanished` contain gains as well, with costs below 0. */
export interface AnalysisDifference extends IssueChange {
  readonly score: AgendaScore;
  /** Only the rules that differ, the one that got worst first. */
  readonly byConstraint: readonly ConstraintDifference[];
}

/** How a session is elsewhere: 'day' and 'time' exclude each other, and 'room', 'length' may stand beside either. */
export type PlacementChange = 'placed' | 'unplaced' | 'day' | 'time' | 'room' | 'length';

export interface SessionDifference {
  readonly sessionId: string;
  /** Null where it had no placement before. */
  readonly from: AgendaPlacement | null;
  /** Null where it has none after. */
  readonly to: AgendaPlacement | null;
  /** At least one. */
  readonly changes: readonly PlacementChange[];
}

export interface AgendaDifference extends AnalysisDifference {
  /** In the order of the sessions of the problem. */
  readonly moved: readonly SessionDifference[];
}

/** Compares two analyses of one conference, which need not be of the same problem: weights may differ. */
export function compareAnalyses(before: ScoreAnalysis, after: ScoreAnalysis): AnalysisDifference {
  return {
    ...evaluateChange([...before.issues, ...before.gains], [...after.issues, ...after.gains]),
    score: minus(after.score, before.score),
    byConstraint: differencesOf(before.byConstraint, after.byConstraint),
  };
}

/** Compares two agendas of one problem. */
export function differenceOf(problem: AgendaProblem, before: Agenda, after: Agenda): AgendaDifference {
  const index = indexProblem(problem);
  const moved = problem.sessions.flatMap(({ id }): readonly SessionDifference[] => {
    const from = before.get(id) ?? null;
    const to = after.get(id) ?? null;
    const changes = changesOf(from, to, (start) => dayIdAt(index, start));
    return changes.length === 0 ? [] : [{ sessionId: id, from, to, changes }];
  });
  return { ...compareAnalyses(analyseIndexed(index, before), analyseIndexed(index, after)), moved };
}

function changesOf(
  from: AgendaPlacement | null,
  to: AgendaPlacement | null,
  dayOf: (start: number) => string,
): readonly PlacementChange[] {
  if (from === null) return to === null ? [] : ['placed'];
  if (to === null) return ['unplaced'];
  const changes: PlacementChange[] = [];
  if (from.start !== to.start) changes.push(dayOf(from.start) === dayOf(to.start) ? 'time' : 'day');
  if (!sameRooms(from.roomIds, to.roomIds)) changes.push('room');
  if (from.durationMinutes !== to.durationMinutes) changes.push('length');
  return changes;
}

function sameRooms(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id));
}

function differencesOf(
  before: readonly ScoreShare<ConstraintKey>[],
  after: readonly ScoreShare<ConstraintKey>[],
): readonly ConstraintDifference[] {
  const was = new Map(before.map((share) => [share.id, share]));
  const is = new Map(after.map((share) => [share.id, share]));
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((constraint) => differenceOfShares(constraint, was.get(constraint), is.get(constraint)))
    .filter(({ score, minutes, issues }) => issues !== 0 || !isNothing(score) || !isNothing(minutes))
    .sort((a, b) => compareScores(b.score, a.score) || (a.constraint < b.constraint ? -1 : 1));
}

function differenceOfShares(
  constraint: ConstraintKey,
  before: ScoreShare | undefined,
  after: ScoreShare | undefined,
): ConstraintDifference {
  return {
    constraint,
    score: minus(after?.score ?? NO_COST, before?.score ?? NO_COST),
    minutes: minus(after?.minutes ?? NO_COST, before?.minutes ?? NO_COST),
    issues: (after?.issues ?? 0) - (before?.issues ?? 0),
  };
}

function isNothing({ hard, medium, soft }: AgendaScore): boolean {
  return hard === 0 && medium === 0 && soft === 0;
}
