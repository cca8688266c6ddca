// The cheapest ways out of one open issue: single moves or swaps, each with what it costs elsewhere.
import { activeConstraints } from '../constraints/index.js';
import { evaluateIndexed } from '../evaluation/evaluate.js';
import { elementAt } from '../integers.js';
import type { Agenda, AgendaProblem, AgendaScore, ScheduleIssue } from '../model.js';
import { indexProblem, type ProblemIndex } from '../problem-index.js';
import { type FixCandidate, type FixKind, FixSearch } from './fix-candidates.js';
import { IssueGauge } from './issue-gauge.js';
import { LocalIssues, type Move } from './local-issues.js';
import type { Place } from './verdict.js';

export interface FixMove {
  readonly sessionId: string;
  readonly from: Place;
  readonly to: Place;
}

export interface Fix {
  readonly kind: FixKind;
  /** One, or the two of a swap. */
  readonly moves: readonly FixMove[];
  /** True where nothing of the issue is left, false where it only gets smaller. */
  readonly removesIssue: boolean;
  /** How the score of the whole agenda changes: hard falls where the issue is hard, and never rises. */
  readonly change: AgendaScore;
  /** Everything that comes and goes, the issue itself included. */
  readonly appeared: readonly ScheduleIssue[];
  readonly vanished: readonly ScheduleIssue[];
}

export interface FixOptions {
  /** Three where left out. */
  readonly most?: number;
  /** Sessions that may move; all where left out. Pins hold in any case. */
  readonly scope?: readonly string[];
  /** Grid of free starts in minutes; the search's own where left out. */
  readonly stepMinutes?: number;
}

/** Sessions of one issue that are tried; rules that name more are about sums, which any of them can lower. */
const MOST_SESSIONS = 8;

/**
 * The best fixes of an open issue: those that remove it before those that shrink it, then the cheapest for the whole
 * agenda; of different kinds where there are any, and each the best of its kind for its session. Empty where the agenda
 * has no such open issue or nothing helps. O(sessions of the issue x (places + sessions)).
 */
export function cheapestFixes(
  problem: AgendaProblem,
  agenda: Agenda,
  issueKey: string,
  options: FixOptions = {},
): readonly Fix[] {
  const index = indexProblem(problem);
  const constraint = activeConstraints(problem).find(({ definition }) => issueKey.startsWith(`${definition.key}|`));
  if (constraint === undefined) return [];
  const { issues } = evaluateIndexed(index, agenda, [constraint]);
  const issue = issues.find(({ key, waived }) => key === issueKey && !waived);
  if (issue === undefined) return [];
  const search = new FixSearch(index, agenda, new IssueGauge(index, agenda, constraint, issue), options.stepMinutes);
  tryAll(search, index, issue, options.scope);
  const local = new LocalIssues(index, agenda);
  return ofDifferentKinds(search.found(), options.most ?? 3).map((candidate) => fixOf(index, agenda, local, candidate));
}

function tryAll(
  search: FixSearch,
  index: ProblemIndex,
  issue: ScheduleIssue,
  scope: readonly string[] | undefined,
): void {
  const isInScope = scope === undefined ? null : new Set(scope);
  const mayMove = (id: string): boolean => isInScope === null || isInScope.has(id);
  const all = index.sessions.flatMap(({ id }, session) => (mayMove(id) ? [session] : []));
  const own = issue.sessionIds.filter(mayMove).flatMap((id) => index.sessionIndex.get(id) ?? []);
  const tried = new Set<number>();
  for (const session of own.slice(0, MOST_SESSIONS)) {
    search.tryMoves(session);
    tried.add(session);
    for (const other of all) if (!tried.has(other)) search.trySwap(session, other);
  }
}

/** The best first, then the best of every other kind, then whatever is next; in order of merit. */
function ofDifferentKinds(candidates: readonly FixCandidate[], most: number): readonly FixCandidate[] {
  const firstOfKind = new Map<FixKind, FixCandidate>();
  for (const candidate of candidates) if (!firstOfKind.has(candidate.kind)) firstOfKind.set(candidate.kind, candidate);
  const leaders = [...firstOfKind.values()];
  const others = candidates.filter((candidate) => !leaders.includes(candidate));
  const chosen = new Set([...leaders, ...others].slice(0, most));
  return candidates.filter((candidate) => chosen.has(candidate));
}

function fixOf(index: ProblemIndex, agenda: Agenda, local: LocalIssues, candidate: FixCandidate): Fix {
  return {
    kind: candidate.kind,
    moves: candidate.moves.flatMap((move) => fixMove(index, agenda, move)),
    removesIssue: candidate.left === 0,
    change: candidate.change,
    ...local.changeBy(candidate.moves),
  };
}

function fixMove(index: ProblemIndex, agenda: Agenda, { session, start, end, rooms }: Move): readonly FixMove[] {
  const sessionId = elementAt(index.sessions, session).id;
  const now = agenda.get(sessionId);
  if (now === undefined) return [];
  const from = { start: now.start, durationMinutes: now.durationMinutes, roomIds: now.roomIds };
  const roomIds = rooms.map((room) => elementAt(index.rooms, room).id);
  return [{ sessionId, from, to: { start, durationMinutes: end - start, roomIds } }];
}
