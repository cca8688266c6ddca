// Orders that cannot all hold: each session of a cycle should be over before itself.
import { elementAt } from '../integers.js';
import { isWaivedForPair, type ProblemIndex } from '../problem-index.js';
import type { Reason } from './reason.js';
import { isHard } from './supply.js';

/** One cycle for each knot of orders, in order, from its first session in the problem. */
export function orderCycles(index: ProblemIndex): readonly Reason[] {
  if (!isHard(index.problem, 'order_broken')) return [];
  const later = laterSessions(index);
  const finished = new Set<number>();
  const reasons: Reason[] = [];
  for (const first of later.keys()) {
    const cycle = findCycle(first, later, finished);
    if (cycle === null) continue;
    const sessionIds = startingSmallest(cycle).map((session) => elementAt(index.sessions, session).id);
    reasons.push({ kind: 'order_cycle', constraint: 'order_broken', sessionIds });
  }
  return reasons;
}

function laterSessions(index: ProblemIndex): ReadonlyMap<number, readonly number[]> {
  const later = new Map<number, number[]>();
  for (const { beforeId, afterId } of index.problem.orders) {
    const before = index.sessionIndex.get(beforeId);
    const after = index.sessionIndex.get(afterId);
    if (before === undefined || after === undefined || before === after) continue;
    if (isWaivedForPair(index, 'order_broken', before, after)) continue;
    later.set(before, [...(later.get(before) ?? []), after]);
  }
  return later;
}

/** Follows the orders in depth; what it has seen is finished, so that every order is followed once. */
function findCycle(
  first: number,
  later: ReadonlyMap<number, readonly number[]>,
  finished: Set<number>,
): readonly number[] | null {
  const path: number[] = [];
  const visit = (session: number): readonly number[] | null => {
    const seenAt = path.indexOf(session);
    if (seenAt >= 0) return path.slice(seenAt);
    if (finished.has(session)) return null;
    path.push(session);
    for (const next of later.get(session) ?? []) {
      const cycle = visit(next);
      if (cycle !== null) {
        for (const member of path) finished.add(member);
        return cycle;
      }
    }
    path.pop();
    finished.add(session);
    return null;
  };
  return visit(first);
}

function startingSmallest(cycle: readonly number[]): readonly number[] {
  const smallest = cycle.indexOf(Math.min(...cycle));
  return [...cycle.slice(smallest), ...cycle.slice(0, smallest)];
}
