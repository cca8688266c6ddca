// Which orders can be kept: a circle of "must end before" could never be satisfied.
import type { ProgrammeSession } from '../programme.js';
import type { OrderPair } from '../../sessions/session-orders.js';

/** The orders that sessions state, in their order. */
export function ordersOf(sessions: readonly Pick<ProgrammeSession, 'id' | 'after'>[]): readonly OrderPair[] {
  const ids = new Set(sessions.map(({ id }) => id));
  return sessions.flatMap(({ id, after }) =>
    after.filter((beforeId) => ids.has(beforeId)).map((beforeId) => ({ beforeId, afterId: id })),
  );
}

/**
 * Of the wanted orders those that close no circle with `kept`, which has none, nor with each other; by the later
 * session, sorted and each once. Of several that close one together, enough are left out. Linear.
 */
export function withoutCircles(
  kept: readonly OrderPair[],
  wanted: readonly OrderPair[],
): ReadonlyMap<string, readonly string[]> {
  const pairs = wanted.filter(({ beforeId, afterId }) => beforeId !== afterId);
  const circleOf = circles([...kept, ...pairs]);
  // What can be in a circle keeps one order of all its sessions, in which the kept ones hold.
  const rank = new Map(lined([...pairs, ...kept], kept).map((id, index) => [id, index]));
  const fits = ({ beforeId, afterId }: OrderPair): boolean =>
    circleOf.get(beforeId) !== circleOf.get(afterId) || (rank.get(beforeId) ?? 0) < (rank.get(afterId) ?? 0);
  const accepted = new Map<string, Set<string>>();
  for (const { beforeId, afterId } of pairs.filter(fits))
    accepted.set(afterId, (accepted.get(afterId) ?? new Set()).add(beforeId));
  return new Map([...accepted].map(([afterId, beforeIds]) => [afterId, [...beforeIds].sort()]));
}

/** Sessions of the pairs with the same number are in circles together (strongly connected components, by Kosaraju). */
function circles(pairs: readonly OrderPair[]): ReadonlyMap<string, number> {
  const backwards = following(pairs.map(({ beforeId, afterId }) => ({ beforeId: afterId, afterId: beforeId })));
  const found = new Map<string, number>();
  const seen = new Set<string>();
  for (const [number, id] of lined(pairs, pairs).entries())
    for (const member of reached(id, backwards, seen)) found.set(member, number);
  return found;
}

/** The sessions that `named` names, each before all that come after it by the pairs, as far as no circle stands against it. */
function lined(named: readonly OrderPair[], pairs: readonly OrderPair[]): readonly string[] {
  const next = following(pairs);
  const seen = new Set<string>();
  // From the last to the first, so that what is named first comes first where the pairs leave it open.
  const ids = new Set(named.flatMap(({ beforeId, afterId }) => [beforeId, afterId]));
  return [...ids]
    .toReversed()
    .flatMap((id) => reached(id, next, seen))
    .toReversed();
}

/** The session and those that are reached from it, each behind all that it leads to; none that was seen. */
function reached(start: string, next: ReadonlyMap<string, readonly string[]>, seen: Set<string>): readonly string[] {
  const done: string[] = [];
  // Not by recursion: a chain may be longer than the stack.
  const open = [{ id: start, isLeft: false }];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at.isLeft) done.push(at.id);
    if (at.isLeft || seen.has(at.id)) continue;
    seen.add(at.id);
    open.push({ id: at.id, isLeft: true });
    for (const id of next.get(at.id) ?? []) open.push({ id, isLeft: false });
  }
  return done;
}

function following(pairs: readonly OrderPair[]): ReadonlyMap<string, readonly string[]> {
  const next = new Map<string, string[]>();
  for (const { beforeId, afterId } of pairs) {
    const known = next.get(beforeId);
    if (known) known.push(afterId);
    else next.set(beforeId, [afterId]);
  }
  return next;
}
