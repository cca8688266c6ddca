import type { ProgrammeSession } from '../programme.js';

/**
 * Which session each one repeats, by session id: the first of a chain, as the product links repeats itself. Left out
 * are sessions that repeat none of these, and those of a circle. Linear.
 */
export function repeatedSessions(
  sessions: readonly Pick<ProgrammeSession, 'id' | 'repeatOf'>[],
): ReadonlyMap<string, string> {
  const ids = new Set(sessions.map(({ id }) => id));
  const links = new Map(
    sessions.flatMap(({ id, repeatOf }) => (repeatOf && ids.has(repeatOf) ? [[id, repeatOf]] : [])),
  );
  const firsts = new Map<string, string | null>();
  for (const { id } of sessions) settle(id, links, firsts);
  return new Map([...firsts].flatMap(([id, first]) => (first !== null && first !== id ? [[id, first]] : [])));
}

/** Walks to the end of the chain, and remembers it for every session on the way; null for a circle. */
function settle(id: string, links: ReadonlyMap<string, string>, firsts: Map<string, string | null>): void {
  const way = new Set<string>();
  let at = id;
  for (let next = links.get(at); next !== undefined && !firsts.has(at) && !way.has(at); next = links.get(at)) {
    way.add(at);
    at = next;
  }
  const first = way.has(at) ? null : (firsts.get(at) ?? (firsts.has(at) ? null : at));
  for (const each of way) firsts.set(each, first);
  if (!firsts.has(at)) firsts.set(at, first);
}
