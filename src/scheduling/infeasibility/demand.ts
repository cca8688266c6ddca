// Counting bounds: more minutes needed than there are, of a set of rooms (Hall's condition for every set of rooms that
// some session depends on) or of a person. Only candidates count, that is sessions that could be placed alone. Sessions that may double-book each other count as the longest of them.
import { at, elementAt } from '../integers.js';
import type { ProblemIndex } from '../problem-index.js';
import type { Possibility } from './possibility.js';
import type { Reason } from './reason.js';
import { openingHours, roomSupply, timeOfPerson, usableMinutes, withinDays } from './supply.js';

type RoomReason = Extract<Reason, { kind: 'more_sessions_than_room_time' }>;

/**
 * Sets of rooms that hold fewer minutes than the sessions that fit nowhere else, the smallest sets first. A set that
 * would do once the smaller ones in it are relieved is left out.
 */
export function overbookedRooms(index: ProblemIndex, candidates: readonly (Possibility | null)[]): readonly Reason[] {
  const roomsOf = new Map(
    candidates.flatMap((one) => (one === null ? [] : [[one.session, roomIdsFor(index, one)] as const])),
  );
  const roomSets = new Map([...roomsOf.values()].map((rooms) => [[...rooms].sort().join('|'), rooms]));
  const smallestFirst = [...roomSets.values()].sort((a, b) => a.size - b.size);
  return smallestFirst.reduce<readonly RoomReason[]>((found, rooms) => {
    const sessions = [...roomsOf].filter(([, own]) => own.size > 0 && isSubset(own, rooms)).map(([session]) => session);
    const reason = overbooking(index, rooms, sessions);
    if (reason === null) return found;
    const relief = reliefBy(index, found, rooms);
    return reason.neededMinutes - relief <= reason.availableMinutes ? found : [...found, reason];
  }, []);
}

/**
 * Compares with all open minutes, which anybody can check; where these would be enough, with those in windows that are
 * long enough for one of the sessions.
 */
function overbooking(
  index: ProblemIndex,
  roomIds: ReadonlySet<string>,
  sessions: readonly number[],
): RoomReason | null {
  const days = openingHours(index.problem);
  const used = sessions.filter((session) => elementAt(index.sessions, session).roomCount > 0);
  const needed = sum(unitsOf(index, used, (session) => elementAt(index.sessions, session).roomCount));
  const rooms = index.rooms.filter((room) => roomIds.has(room.id));
  const supply = (shortestMinutes: number): number =>
    sum(rooms.map((room) => roomSupply(index.problem, room, days, shortestMinutes)));
  const open = supply(1);
  const available = needed > open ? open : supply(shortest(index, used));
  if (needed <= available) return null;
  return {
    kind: 'more_sessions_than_room_time',
    constraint: 'room_double_booked',
    sessionIds: idsOf(index, used),
    roomIds: [...roomIds],
    neededMinutes: needed,
    availableMinutes: available,
  };
}

/** Minutes of sessions that will have to go in any case, because sets of rooms inside this one cannot hold them. */
function reliefBy(index: ProblemIndex, found: readonly RoomReason[], rooms: ReadonlySet<string>): number {
  const counted = new Set<string>();
  let relief = 0;
  for (const { roomIds, sessionIds, neededMinutes, availableMinutes } of found) {
    // Sets that share a room share sessions: the first of them counts.
    if (!roomIds.every((id) => rooms.has(id) && !counted.has(id))) continue;
    for (const id of roomIds) counted.add(id);
    const sessions = sessionIds.flatMap((id) => index.sessionIndex.get(id) ?? []);
    const units = unitsOf(index, sessions, (session) => elementAt(index.sessions, session).roomCount);
    relief += neededMinutes - mostThatFits(units, availableMinutes);
  }
  return relief;
}

/** The largest sum of some of the lengths that is not above the limit; O(lengths x limit). */
function mostThatFits(lengths: readonly number[], limit: number): number {
  let sums = new Set([0]);
  for (const length of lengths)
    sums = new Set(
      [...sums].flatMap((reached) => (reached + length <= limit ? [reached, reached + length] : [reached])),
    );
  return Math.max(...sums);
}

/** People with more session minutes than time. */
export function overbookedPeople(index: ProblemIndex, candidates: readonly number[]): readonly Reason[] {
  const days = openingHours(index.problem);
  return [...index.sessionsOfPerson].flatMap(([personId, all]): readonly Reason[] => {
    const sessions = all.filter((session) => candidates.includes(session));
    const needed = sum(unitsOf(index, sessions, () => 1));
    const time = withinDays(days, timeOfPerson(index, personId));
    const available = usableMinutes(time, shortest(index, sessions));
    if (sessions.length < 2 || needed <= available) return [];
    return [
      {
        kind: 'more_sessions_than_person_time',
        constraint: 'person_double_booked',
        personId,
        sessionIds: idsOf(index, sessions),
        neededMinutes: needed,
        availableMinutes: available,
      },
    ];
  });
}

function roomIdsFor(index: ProblemIndex, { rooms }: Possibility): ReadonlySet<string> {
  return new Set(rooms.map((room) => elementAt(index.rooms, room).id));
}

/** Minutes of each clash group of the sessions: its longest counts, as often as `times` says. */
function unitsOf(
  index: ProblemIndex,
  sessions: readonly number[],
  times: (session: number) => number,
): readonly number[] {
  const byGroup = new Map<number, number>();
  for (const session of sessions) {
    const group = at(index.clashGroup, session);
    const minutes = elementAt(index.sessions, session).durationMinutes * times(session);
    byGroup.set(group, Math.max(byGroup.get(group) ?? 0, minutes));
  }
  return [...byGroup.values()];
}

function sum(minutes: readonly number[]): number {
  return minutes.reduce((total, one) => total + one, 0);
}

function shortest(index: ProblemIndex, sessions: readonly number[]): number {
  return Math.min(...sessions.map((session) => elementAt(index.sessions, session).durationMinutes));
}

function isSubset(part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean {
  return part.size <= whole.size && [...part].every((id) => whole.has(id));
}

function idsOf(index: ProblemIndex, sessions: readonly number[]): readonly string[] {
  return sessions.map((session) => elementAt(index.sessions, session).id);
}
