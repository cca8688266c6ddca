// How many sessions must wait whatever is done: those for which a person has no time.
import { coveredMinutes, intersectIntervals, mergeIntervals, subtractIntervals } from '../../intervals/index.js';
import type { CompiledProblem } from '../compiled/compile.js';
import { at, elementAt } from '../integers.js';
import type { Domain } from './domains.js';
import { searchHorizon } from './horizon.js';

/**
 * At least so many sessions in scope stay without a place: of every person, the sessions that are left when she takes
 * the shortest first until her time is used up. People share sessions, so only the worst case counts.
 */
export function fewestWaiting({ index, clashGroup }: CompiledProblem, domains: readonly Domain[]): number {
  const horizon = mergeIntervals(searchHorizon(index.problem, new Map()));
  if (horizon.length === 0) return 0;
  let fewest = 0;
  for (const [personId, sessions] of index.sessionsOfPerson) {
    const movable = sessions.filter((session) => elementAt(domains, session).isMovable);
    const mayClash = new Set(movable.map((session) => at(clashGroup, session))).size < movable.length;
    if (movable.length < 2 || mayClash) continue;
    const person = index.peopleById.get(personId);
    const hers = person?.available ?? null;
    const open = subtractIntervals(hers === null ? horizon : intersectIntervals(horizon, hers), person?.busy ?? []);
    fewest = Math.max(
      fewest,
      tooMany(
        movable.map((session) => elementAt(domains, session).minutes),
        coveredMinutes(open),
      ),
    );
  }
  return fewest;
}

function tooMany(lengths: readonly number[], available: number): number {
  let rest = available;
  let fitting = 0;
  for (const minutes of lengths.toSorted((a, b) => a - b)) {
    rest -= minutes;
    if (rest < 0) break;
    fitting++;
  }
  return lengths.length - fitting;
}
