// Stretches of the conference that hold fewer room minutes than the sessions that can be nowhere else: everybody is only
// there on Friday.
import { coveredMinutes, type Interval, intersectIntervals } from '../../intervals/index.js';
import { at, elementAt } from '../integers.js';
import type { ProblemIndex } from '../problem-index.js';
import type { Possibility } from './possibility.js';
import type { Reason } from './reason.js';
import { openingHours, timeOfRoom, type Windows, withinDays } from './supply.js';
import { EVER } from './start-times.js';

/** What a session needs, and between when and when it must be. */
interface Need extends Interval {
  readonly session: number;
  readonly roomMinutes: number;
}

/** The shortest windows that are too full, no two of which overlap. O(different windows x sessions). */
export function crowdedWindows(index: ProblemIndex, possibilities: readonly (Possibility | null)[]): readonly Reason[] {
  const needs = onePerGroup(
    index,
    possibilities.flatMap((one) => (one === null ? [] : needOf(index, one))),
  );
  const hulls = new Map(needs.map((need) => [`${need.start} ${need.end}`, need]));
  const days = openingHours(index.problem);
  const roomTimes = index.rooms.map((room) => {
    return { lanes: room.lanes, time: withinDays(days, timeOfRoom(index.problem, room)) };
  });
  const shortestFirst = [...hulls.values()].sort((a, b) => a.end - a.start - (b.end - b.start) || a.start - b.start);
  const found: Extract<Reason, { kind: 'more_sessions_than_window' }>[] = [];
  for (const window of shortestFirst) {
    if (found.some((reason) => reason.start < window.end && window.start < reason.end)) continue;
    const inside = needs.filter((need) => window.start <= need.start && need.end <= window.end);
    const neededMinutes = inside.reduce((sum, need) => sum + need.roomMinutes, 0);
    const availableMinutes = roomMinutes(roomTimes, window);
    if (neededMinutes <= availableMinutes) continue;
    const sessionIds = inside.map(({ session }) => elementAt(index.sessions, session).id);
    const { start, end } = window;
    found.push({
      kind: 'more_sessions_than_window',
      constraint: 'room_double_booked',
      sessionIds,
      start,
      end,
      neededMinutes,
      availableMinutes,
    });
  }
  return found;
}

function needOf(index: ProblemIndex, { session, minutes, starts }: Possibility): readonly Need[] {
  const { roomCount } = elementAt(index.sessions, session);
  const first = starts[0];
  const last = starts.at(-1);
  if (roomCount === 0 || first === undefined || last === undefined) return [];
  if (first.start <= EVER.start || last.end >= EVER.end) return [];
  return [{ session, roomMinutes: roomCount * minutes, start: first.start, end: last.end - 1 + minutes }];
}

/** Of sessions that may share a room the shortest need counts. */
function onePerGroup(index: ProblemIndex, needs: readonly Need[]): readonly Need[] {
  const longestFirst = [...needs].sort((a, b) => b.roomMinutes - a.roomMinutes);
  return [...new Map(longestFirst.map((need) => [at(index.clashGroup, need.session), need])).values()];
}

function roomMinutes(rooms: readonly { readonly lanes: number; readonly time: Windows }[], window: Interval): number {
  return rooms.reduce((sum, { lanes, time }) => {
    return sum + lanes * coveredMinutes(intersectIntervals(time ?? [EVER], [window]));
  }, 0);
}
