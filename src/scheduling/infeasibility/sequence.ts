// Whether sessions of which no two may overlap can follow one another in some order: exact, by the earliest time at
// which each set of them can be over.
import { at, elementAt } from '../integers.js';
import type { Possibility } from './possibility.js';
import { earliestFrom } from './start-times.js';

/** Sets of more sessions are not looked at: twice the work for each further one. */
export const MOST_SEQUENCED = 12;
const NEVER = 0x7fffffff;
const BEGINNING = -0x40000000;

/** Whether the sessions, at most MOST_SEQUENCED, fit one after another. O(2^n x n) at worst. */
export function fitInSequence(sessions: readonly Possibility[]): boolean {
  return fitByDeadline(sessions) || fitInSomeOrder(sessions);
}

/** The usual case at once: whoever has to start soonest goes first. */
function fitByDeadline(sessions: readonly Possibility[]): boolean {
  const byDeadline = [...sessions].sort((a, b) => latestStart(a) - latestStart(b));
  let time = BEGINNING;
  for (const { starts, minutes } of byDeadline) {
    const start = earliestFrom(starts, time);
    if (start === null) return false;
    time = start + minutes;
  }
  return true;
}

function fitInSomeOrder(sessions: readonly Possibility[]): boolean {
  const sets = 1 << sessions.length;
  const overAt = new Int32Array(sets).fill(NEVER);
  overAt[0] = BEGINNING;
  for (let set = 0; set < sets; set++) {
    const time = at(overAt, set);
    if (time === NEVER) continue;
    for (let next = 0; next < sessions.length; next++) {
      if ((set & (1 << next)) !== 0) continue;
      const { starts, minutes } = elementAt(sessions, next);
      const start = earliestFrom(starts, time);
      const larger = set | (1 << next);
      if (start !== null && start + minutes < at(overAt, larger)) overAt[larger] = start + minutes;
    }
  }
  return at(overAt, sets - 1) !== NEVER;
}

/** The last minute at which it may start; those without any come first. */
export function latestStart({ starts }: Possibility): number {
  return starts.at(-1)?.end ?? BEGINNING;
}
