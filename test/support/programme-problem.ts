// A programme as the clash model sees it once it is in the database, without a database: what the loader would read.
import type { InstantInterval, Programme, ProgrammeSession } from '../../src/modules/interchange/programme.js';
import type { Interval } from '../../src/intervals/index.js';
import type { AgendaProblem, AgendaSession, SessionOrder } from '../../src/scheduling/index.js';

const MILLISECONDS_PER_MINUTE = 60_000;

/** The problem of arranging the programme: no bookings elsewhere, no stars, no waivers, the default settings. */
export function problemOfProgramme({ days, rooms, people, sessions, travel }: Programme): AgendaProblem {
  const schedulable = sessions.filter(({ state }) => state === 'accepted' || state === 'confirmed');
  const placeable = new Set(schedulable.map(({ id }) => id));
  return {
    days: days.map(({ date, opensAt, closesAt }) => ({
      id: date,
      open: { start: minuteOf(opensAt), end: minuteOf(closesAt) },
    })),
    rooms: rooms.map((room) => ({ ...room, venueId: room.venue, available: intervals(room.available), busy: [] })),
    people: people.map(({ id, available }) => ({ id, available: intervals(available), busy: [] })),
    sessions: schedulable.map(sessionOf),
    orders: schedulable.flatMap(ordersOf).filter(({ beforeId }) => placeable.has(beforeId)),
    sharedInterests: [],
    travel: travel.map(({ fromVenue, toVenue, minutes }) => ({ fromVenueId: fromVenue, toVenueId: toVenue, minutes })),
    settings: {},
    waivers: [],
  };
}

function sessionOf(session: ProgrammeSession): AgendaSession {
  return { ...session, tagIds: session.tags, roomCount: session.placement?.roomIds.length ?? session.roomCount ?? 1 };
}

function ordersOf({ id, after }: ProgrammeSession): readonly SessionOrder[] {
  return after.map((beforeId) => ({ beforeId, afterId: id }));
}

function intervals(windows: readonly InstantInterval[] | null): readonly Interval[] | null {
  return windows?.map(({ startsAt, endsAt }) => ({ start: minuteOf(startsAt), end: minuteOf(endsAt) })) ?? null;
}

function minuteOf(instant: string): number {
  return Date.parse(instant) / MILLISECONDS_PER_MINUTE;
}
