// Breaches as issues: stable keys, one issue per key, in an order that does not depend on how they were found.
import { CONSTRAINT_KEYS } from '../constraints/index.js';
import { elementAt } from '../integers.js';
import type { AgendaScore, ConstraintKey, ScheduleIssue } from '../model.js';
import type { ProblemIndex } from '../problem-index.js';
import type { Breach } from './breach.js';
import { compareSessions, type PlacedAgenda } from './placed-agenda.js';

const LEVEL_RANK = { hard: 0, medium: 1, soft: 2 } as const;
const CONSTRAINT_RANK = new Map(CONSTRAINT_KEYS.map((key, rank) => [key, rank]));

/** Says a breach by ids; `sessionIds` are sorted by start, then id, the key is independent of times. */
export function issueOf(index: ProblemIndex, placed: PlacedAgenda, breach: Breach): ScheduleIssue {
  const { constraint, subject, factor, waived } = breach;
  const sessionIds = [...breach.sessions]
    .sort(compareSessions(index, placed.start))
    .map((session) => elementAt(index.sessions, session).id);
  const minutes = breach.minutes * factor;
  const key = constraint.definition.key;
  return {
    key: issueKey(key, breach, sessionIds),
    constraint: key,
    level: constraint.level,
    sessionIds,
    roomId: subject.roomId,
    personId: subject.personId,
    minutes,
    cost: waived ? 0 : minutes * constraint.weight,
    message: { key: `issue.${key}`, args: messageArgs(breach, sessionIds) },
    waived,
  };
}

/** Sums issues with the same key, such as a session that meets two engagements of one person; a waived one is dropped. */
export function mergeIssues(issues: readonly ScheduleIssue[]): readonly ScheduleIssue[] {
  const byKey = new Map<string, ScheduleIssue>();
  for (const issue of issues) {
    const same = byKey.get(issue.key);
    if (same === undefined || (same.waived && !issue.waived)) byKey.set(issue.key, issue);
    else if (same.waived === issue.waived) byKey.set(issue.key, sumOf(same, issue));
  }
  return byKey.size === issues.length ? issues : [...byKey.values()];
}

/** By level, constraint, start of the first session, key. */
export function sortIssues(
  index: ProblemIndex,
  placed: PlacedAgenda,
  issues: readonly ScheduleIssue[],
): readonly ScheduleIssue[] {
  const startOf = (issue: ScheduleIssue): number => placed.start[firstSession(index, issue)] ?? 0;
  const rows = issues.map((issue) => ({ issue, rank: rankOf(issue), start: startOf(issue) }));
  rows.sort((a, b) => a.rank - b.rank || a.start - b.start || (a.issue.key < b.issue.key ? -1 : 1));
  return rows.map((row) => row.issue);
}

/** The sum of what is not waived, by level. */
export function scoreOf(issues: readonly ScheduleIssue[]): AgendaScore {
  const score = { hard: 0, medium: 0, soft: 0 };
  for (const issue of issues) score[issue.level] += issue.cost;
  return score;
}

function firstSession(index: ProblemIndex, issue: ScheduleIssue): number {
  return index.sessionIndex.get(issue.sessionIds[0] ?? '') ?? -1;
}

function rankOf(issue: ScheduleIssue): number {
  return LEVEL_RANK[issue.level] * CONSTRAINT_KEYS.length + (CONSTRAINT_RANK.get(issue.constraint) ?? 0);
}

function issueKey(constraint: ConstraintKey, { subject }: Breach, sessionIds: readonly string[]): string {
  const scope = Object.values(subject.args).filter((value) => typeof value === 'string');
  return [constraint, subject.roomId ?? '', subject.personId ?? '', ...scope, ...[...sessionIds].sort()].join('|');
}

/** What the rule says comes last: one form of object for nearly all issues keeps a long list quick. */
function messageArgs(breach: Breach, sessionIds: readonly string[]): Readonly<Record<string, string | number>> {
  const { subject, minutes } = breach;
  const [first, second] = sessionIds;
  const args: Record<string, string | number> = { minutes, sessionCount: sessionIds.length };
  if (first !== undefined) args['firstSessionId'] = first;
  if (second !== undefined) args['secondSessionId'] = second;
  if (subject.roomId !== null) args['roomId'] = subject.roomId;
  if (subject.personId !== null) args['personId'] = subject.personId;
  for (const name in subject.args) args[name] = subject.args[name] ?? '';
  return args;
}

function sumOf(a: ScheduleIssue, b: ScheduleIssue): ScheduleIssue {
  const clockMinutes = Number(a.message.args['minutes']) + Number(b.message.args['minutes']);
  return {
    ...a,
    minutes: a.minutes + b.minutes,
    cost: a.cost + b.cost,
    message: { key: a.message.key, args: { ...a.message.args, minutes: clockMinutes } },
  };
}
