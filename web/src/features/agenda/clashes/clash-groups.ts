// Issues as the clash panel lists them: by level, hard first, then by rule. Pure.
import type { BoardIssue } from '../board/board-types.ts';

export const LEVELS = ['HARD', 'MEDIUM', 'SOFT'] as const satisfies readonly BoardIssue['level'][];
export type Level = (typeof LEVELS)[number];

export interface ClashFilter {
  readonly level: Level | null;
  /** A rule's name as the API spells it. */
  readonly rule: string | null;
  /** ISO date. */
  readonly day: string | null;
  readonly sessionId: string | null;
}

export interface RuleGroup {
  readonly rule: BoardIssue['constraint'];
  readonly issues: readonly BoardIssue[];
}

export interface LevelGroup {
  readonly level: Level;
  readonly count: number;
  readonly rules: readonly RuleGroup[];
}

/** Whether the filter lets an issue through. `dayOf` says on which day a session is; null where it is on none. */
export function passes(
  { level, rule, day, sessionId }: ClashFilter,
  issue: BoardIssue,
  dayOf: (sessionId: string) => string | null,
): boolean {
  if (level !== null && issue.level !== level) return false;
  if (rule !== null && issue.constraint !== rule) return false;
  if (sessionId !== null && !issue.sessions.some(({ id }) => id === sessionId)) return false;
  return day === null || issue.sessions.some(({ id }) => dayOf(id) === day);
}

/** Levels and rules that have issues; rules and issues in the order in which they came. */
export function grouped(issues: readonly BoardIssue[]): readonly LevelGroup[] {
  return LEVELS.flatMap((level) => {
    const own = issues.filter((issue) => issue.level === level);
    if (own.length === 0) return [];
    const rules = [...new Set(own.map(({ constraint }) => constraint))];
    return [
      {
        level,
        count: own.length,
        rules: rules.map((rule) => ({ rule, issues: own.filter(({ constraint }) => constraint === rule) })),
      },
    ];
  });
}

/** The issue after the current one in the order of the panel, or before it; the first where none is current, and round at the end. */
export function nextIssue(groups: readonly LevelGroup[], currentKey: string | null, step: 1 | -1): BoardIssue | null {
  const inOrder = groups.flatMap(({ rules }) => rules.flatMap(({ issues }) => issues));
  if (inOrder.length === 0) return null;
  const current = inOrder.findIndex(({ key }) => key === currentKey);
  const start = current === -1 && step === -1 ? 0 : current;
  return inOrder[(start + step + inOrder.length) % inOrder.length] ?? null;
}
