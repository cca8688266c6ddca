// How many open issues each session has a part in.
import type { BoardIssue } from '../board/board-types.ts';

export interface ClashCount {
  readonly hard: number;
  /** Medium and soft ones. */
  readonly lighter: number;
}

const NONE: ClashCount = { hard: 0, lighter: 0 };
const known = new WeakMap<readonly BoardIssue[], ReadonlyMap<string, ClashCount>>();

/** Waived issues do not count. Counted once for each list of issues. */
export function clashesOf(issues: readonly BoardIssue[], sessionId: string): ClashCount {
  return countsIn(issues).get(sessionId) ?? NONE;
}

function countsIn(issues: readonly BoardIssue[]): ReadonlyMap<string, ClashCount> {
  const counted = known.get(issues);
  if (counted) return counted;
  const counts = new Map<string, ClashCount>();
  for (const { level, isWaived, sessions } of issues) {
    if (isWaived) continue;
    for (const { id } of sessions) {
      const { hard, lighter } = counts.get(id) ?? NONE;
      counts.set(id, level === 'HARD' ? { hard: hard + 1, lighter } : { hard, lighter: lighter + 1 });
    }
  }
  known.set(issues, counts);
  return counts;
}
