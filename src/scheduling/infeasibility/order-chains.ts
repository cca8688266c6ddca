// Sessions that must follow one another, with too little time from the first possible start to the last: the critical
// path through orders, prerequisites and parts.
import { elementAt } from '../integers.js';
import type { ConstraintKey } from '../model.js';
import { isWaivedForPair, type ProblemIndex } from '../problem-index.js';
import type { Possibility } from './possibility.js';
import type { Reason } from './reason.js';
import { earliestFrom, startsAfter } from './start-times.js';
import { isHard } from './supply.js';

interface Follows {
  readonly before: number;
  readonly after: number;
  readonly constraint: ConstraintKey;
}

/** Chains whose last session cannot start in time, one for each such session. Cycles are somebody else's reason. */
export function longChains(index: ProblemIndex, possibilities: readonly (Possibility | null)[]): readonly Reason[] {
  const { order, previous } = inOrder(index.sessions.length, followings(index));
  const earliest = new Map<number, number>();
  const waitsFor = new Map<number, Follows>();
  const reasons: Reason[] = [];
  for (const session of order) {
    const possibility = possibilities[session] ?? null;
    if (possibility === null) continue;
    const last = latestOver(previous.get(session) ?? [], earliest, possibilities);
    const start = earliestFrom(possibility.starts, last?.overAt ?? -Infinity);
    if (start !== null) {
      earliest.set(session, start);
      const isForced = last !== null && earliestFrom(possibility.starts, -Infinity) !== start;
      if (isForced) waitsFor.set(session, last.follows);
    } else if (last !== null) {
      reasons.push(chainReason(index, possibilities, waitsFor, last.follows));
    }
  }
  return reasons;
}

/** Parts of which the second can never start soon enough after the first. */
export function impossibleParts(
  index: ProblemIndex,
  possibilities: readonly (Possibility | null)[],
): readonly Reason[] {
  const { consecutiveParts = [] } = index.problem;
  if (consecutiveParts.length === 0 || !isHard(index.problem, 'parts_not_consecutive')) return [];
  return consecutiveParts.flatMap(({ firstId, secondId, withinMinutes }): readonly Reason[] => {
    const first = possibilities[index.sessionIndex.get(firstId) ?? -1] ?? null;
    const second = possibilities[index.sessionIndex.get(secondId) ?? -1] ?? null;
    if (first === null || second === null || first === second) return [];
    if (isWaivedForPair(index, 'parts_not_consecutive', first.session, second.session)) return [];
    const range = { from: first.minutes, to: first.minutes + withinMinutes };
    if (startsAfter(second.starts, first.starts, range).length > 0) return [];
    const sessionIds = [firstId, secondId];
    return [{ kind: 'parts_never_consecutive', constraint: 'parts_not_consecutive', sessionIds, withinMinutes }];
  });
}

function followings(index: ProblemIndex): readonly Follows[] {
  const { problem, sessionIndex } = index;
  const listed: readonly (readonly [ConstraintKey, string, string])[] = [
    ...problem.orders.map(({ beforeId, afterId }) => ['order_broken', beforeId, afterId] as const),
    ...(problem.prerequisites ?? []).map(
      ({ beforeId, afterId }) => ['prerequisite_missed', beforeId, afterId] as const,
    ),
    ...(problem.consecutiveParts ?? []).map(
      ({ firstId, secondId }) => ['parts_not_consecutive', firstId, secondId] as const,
    ),
  ];
  return listed.flatMap(([constraint, beforeId, afterId]): readonly Follows[] => {
    const before = sessionIndex.get(beforeId);
    const after = sessionIndex.get(afterId);
    if (before === undefined || after === undefined || before === after) return [];
    const binds = isHard(problem, constraint) && !isWaivedForPair(index, constraint, before, after);
    return binds ? [{ before, after, constraint }] : [];
  });
}

/** Every session after all that come before it; those in or behind a cycle are left out. */
function inOrder(
  sessionCount: number,
  follows: readonly Follows[],
): { readonly order: readonly number[]; readonly previous: ReadonlyMap<number, readonly Follows[]> } {
  const previous = new Map<number, Follows[]>();
  const next = new Map<number, number[]>();
  const open = new Int32Array(sessionCount);
  for (const one of follows) {
    previous.set(one.after, [...(previous.get(one.after) ?? []), one]);
    next.set(one.before, [...(next.get(one.before) ?? []), one.after]);
    open[one.after] = (open[one.after] ?? 0) + 1;
  }
  const order = [...next.keys()].filter((session) => open[session] === 0);
  for (let k = 0; k < order.length; k++) {
    for (const after of next.get(elementAt(order, k)) ?? []) {
      open[after] = (open[after] ?? 0) - 1;
      if (open[after] === 0) order.push(after);
    }
  }
  return { order, previous };
}

function latestOver(
  previous: readonly Follows[],
  earliest: ReadonlyMap<number, number>,
  possibilities: readonly (Possibility | null)[],
): { readonly follows: Follows; readonly overAt: number } | null {
  const ends = previous.flatMap((follows) => {
    const start = earliest.get(follows.before);
    const minutes = possibilities[follows.before]?.minutes;
    return start === undefined || minutes === undefined ? [] : [{ follows, overAt: start + minutes }];
  });
  return ends.length === 0 ? null : ends.reduce((last, one) => (one.overAt > last.overAt ? one : last));
}

/** From the first session that starts as early as it can by itself to the one that comes too late. */
function chainReason(
  index: ProblemIndex,
  possibilities: readonly (Possibility | null)[],
  waitsFor: ReadonlyMap<number, Follows>,
  last: Follows,
): Reason {
  const chain = [last.after];
  for (let link: Follows | undefined = last; link !== undefined; link = waitsFor.get(link.before))
    chain.unshift(link.before);
  return {
    kind: 'chain_too_long',
    constraint: last.constraint,
    sessionIds: chain.map((session) => elementAt(index.sessions, session).id),
    neededMinutes: chain.reduce((sum, session) => sum + (possibilities[session]?.minutes ?? 0), 0),
  };
}
