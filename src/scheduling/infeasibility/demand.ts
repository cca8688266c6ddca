// Counting bounds: more minutes needed than there are, of a set of rooms (Hall's condition for every set of rooms that
// some session depends on) or of a person. Only candidates count, that is sessions that could be placed alone. Sessions that may double-book each other count as the longest of them.
import { at, elementAt } from '../integers.js';
import type { ProblemIndex } from '../problem-index.js';
import type { Reason } from './reason.js';
import { roomsWithFeatures } from './single-session.js';
import { openingHours, roomSupply, timeOfPerson, usableMinutes, withinDays } from './supply.js';

/** Sets of rooms that hold fewer minutes than the sessions that fit nowhere else. */
export function overbookedRooms(index: ProblemIndex, candidates: readonly number[]): readonly Reason[] {
  const days = openingHours(index.problem);
  const roomsOf = new Map(candidates.map((session) => [session, roomIdsFor(index, session)]));
  const roomSets = new Map([...roomsOf.values()].map((rooms) => [[...rooms].join('|'), rooms]));
  return [...roomSets.values()].flatMap((rooms): readonly Reason[] => {
    const sessions = [...roomsOf].filter(([, own]) => isSubset(own, rooms)).map(([session]) => session);
    const needed = neededMinutes(index, sessions, (session) => elementAt(index.sessions, session).roomCount);
    const used = sessions.filter((session) => elementAt(index.sessions, session).roomCount > 0);
    const available = index.rooms
      .filter((room) => rooms.has(room.id))
      .reduce((sum, room) => sum + roomSupply(index.problem, room, days, shortest(index, used)), 0);
    if (needed <= available) return [];
    return [
      {
        kind: 'more_sessions_than_room_time',
        constraint: 'room_double_booked',
        sessionIds: idsOf(index, used),
        roomIds: [...rooms],
        neededMinutes: needed,
        availableMinutes: available,
      },
    ];
  });
}

/** People with more session minutes than time. */
export function overbookedPeople(index: ProblemIndex, candidates: readonly number[]): readonly Reason[] {
  const days = openingHours(index.problem);
  return [...index.sessionsOfPerson].flatMap(([personId, all]): readonly Reason[] => {
    const sessions = all.filter((session) => candidates.includes(session));
    const needed = neededMinutes(index, sessions, () => 1);
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

function roomIdsFor(index: ProblemIndex, session: number): ReadonlySet<string> {
  return new Set(roomsWithFeatures(index, session).map((room) => room.id));
}

function neededMinutes(index: ProblemIndex, sessions: readonly number[], times: (session: number) => number): number {
  const byGroup = new Map<number, number>();
  for (const session of sessions) {
    const group = at(index.clashGroup, session);
    const minutes = elementAt(index.sessions, session).durationMinutes * times(session);
    byGroup.set(group, Math.max(byGroup.get(group) ?? 0, minutes));
  }
  return [...byGroup.values()].reduce((sum, minutes) => sum + minutes, 0);
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
