// The time that is there: for the conference, a person, a room.
import {
  coveredMinutes,
  type Interval,
  intersectIntervals,
  lengthMinutes,
  mergeIntervals,
  subtractIntervals,
} from '../../intervals/index.js';
import { settingOf } from '../constraints/index.js';
import type { AgendaProblem, AgendaRoom, ConstraintKey } from '../model.js';
import type { ProblemIndex } from '../problem-index.js';

/** Windows of time, or null for any time at all. */
export type Windows = readonly Interval[] | null;

export function isHard(problem: AgendaProblem, key: ConstraintKey): boolean {
  return settingOf(problem, key).level === 'hard';
}

/** The opening hours, day by day; null where they bind nothing: not hard, or a day states none. */
export function openingHours(problem: AgendaProblem): Windows {
  if (!isHard(problem, 'outside_opening_hours') || problem.days.length === 0) return null;
  const opens = problem.days.flatMap((day) => (day.open === null ? [] : [day.open]));
  return opens.length === problem.days.length ? opens : null;
}

/** When the person can be in a session of ours, as far as that is hard; null for any time. */
export function timeOfPerson(index: ProblemIndex, personId: string): Windows {
  const person = index.peopleById.get(personId);
  const stated = isHard(index.problem, 'person_unavailable') ? (person?.available ?? null) : null;
  return without(stated, person?.busy ?? []);
}

/** When one lane of the room can be used, as far as that is hard; bookings of others count where the room has one lane. */
export function timeOfRoom(problem: AgendaProblem, room: AgendaRoom): Windows {
  const stated = isHard(problem, 'room_unavailable') ? room.available : null;
  return room.lanes === 1 ? without(stated, room.busy) : stated;
}

/** An unbounded time with holes is treated as one long window around them. */
function without(windows: Windows, busy: readonly Interval[]): Windows {
  if (busy.length === 0) return windows;
  return subtractIntervals(windows ?? [{ start: -EVER, end: EVER }], busy);
}

/** Minutes since 1970 that no conference reaches. */
const EVER = 0x3fffffff;

/** The windows day by day: a session lies within one day, also where two days touch. */
export function withinDays(days: Windows, windows: Windows): Windows {
  if (days === null) return windows;
  return days.flatMap((day) => (windows === null ? [day] : intersectIntervals([day], windows)));
}

export function longestMinutes(windows: Windows): number {
  return windows === null ? Infinity : windows.reduce((longest, window) => Math.max(longest, lengthMinutes(window)), 0);
}

/** Minutes in windows that hold at least one session of the given length; Infinity for any time. */
export function usableMinutes(windows: Windows, shortestMinutes: number): number {
  if (windows === null) return Infinity;
  return coveredMinutes(mergeIntervals(windows).filter((window) => lengthMinutes(window) >= shortestMinutes));
}

/** Room minutes of all lanes, less what others booked in a shared room. */
export function roomSupply(problem: AgendaProblem, room: AgendaRoom, days: Windows, shortestMinutes: number): number {
  const windows = withinDays(days, timeOfRoom(problem, room));
  const minutes = usableMinutes(windows, shortestMinutes);
  if (room.lanes === 1 || windows === null) return minutes;
  const bookedElsewhere = room.busy.reduce((sum, busy) => sum + coveredMinutes(intersectIntervals(windows, [busy])), 0);
  return minutes * room.lanes - bookedElsewhere;
}
