// A real programme as a problem of the scheduler: its sessions, rooms and people as the product would import them, and
// the agenda as it was held. Nothing is invented: what the file does not say (times of people, hours of rooms) is open.
const MINUTE = 60_000;
const DAY_MINUTES = 1440;

const minuteOf = (instant) => Math.round(Date.parse(instant) / MINUTE);

/** Programme (src/modules/interchange/programme.ts) -> { problem, held }. Cancelled sessions are left out. */
export function problemOfProgramme(programme) {
  const sessions = programme.sessions.filter(({ state }) => state !== 'cancelled');
  const held = heldAgenda(sessions);
  const problem = {
    days: daysOf(programme, held),
    rooms: programme.rooms.map(roomOf),
    people: programme.people.map(({ id, available }) => ({ id, available: intervalsOf(available), busy: [] })),
    sessions: sessions.map(sessionOf),
    orders: sessions.flatMap(({ id, after }) => after.map((beforeId) => ({ beforeId, afterId: id }))),
    sharedInterests: [],
    travel: programme.travel.map(({ fromVenue, toVenue, minutes }) => ({
      fromVenueId: fromVenue,
      toVenueId: toVenue,
      minutes,
    })),
    settings: {},
    waivers: [],
  };
  return { problem, held };
}

function heldAgenda(sessions) {
  const placed = sessions.filter(({ placement }) => placement !== null);
  return new Map(
    placed.map(({ id, placement }) => [
      id,
      {
        sessionId: id,
        start: minuteOf(placement.startsAt),
        durationMinutes: placement.durationMinutes,
        roomIds: placement.roomIds,
        timePinned: false,
        roomPinned: false,
      },
    ]),
  );
}

/**
 * The rule about opening hours: a day is open from the first start to the last end of the sessions that started on it,
 * a day beginning and ending at the programme's own boundary (38C3: 06:00). So every held session lies within.
 */
function daysOf(programme, held) {
  const boundaryOf = boundaries(programme);
  const opens = new Map();
  for (const { start, durationMinutes } of held.values()) {
    const day = boundaryOf(start);
    const open = opens.get(day) ?? { start, end: start + durationMinutes };
    opens.set(day, { start: Math.min(open.start, start), end: Math.max(open.end, start + durationMinutes) });
  }
  return [...opens]
    .sort(([a], [b]) => a - b)
    .map(([boundary, open]) => ({
      id: new Date((boundary + DAY_MINUTES / 2) * MINUTE).toISOString().slice(0, 10),
      open,
      span: { start: boundary, end: boundary + DAY_MINUTES },
    }));
}

/** The last day boundary before a minute. No programme here spans a change of the clocks, so one offset holds for all. */
function boundaries({ timeZone, dayBoundaryMinutes, sessions }) {
  const first = sessions.find(({ placement }) => placement !== null);
  const offset = first === undefined ? 0 : offsetMinutes(new Date(first.placement.startsAt), timeZone ?? 'UTC');
  const phase = dayBoundaryMinutes - offset;
  return (minute) => Math.floor((minute - phase) / DAY_MINUTES) * DAY_MINUTES + phase;
}

function offsetMinutes(instant, timeZone) {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: 'longOffset' }).formatToParts(instant);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(name) ?? [];
  return sign === undefined ? 0 : Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes));
}

function intervalsOf(available) {
  return available?.map(({ startsAt, endsAt }) => ({ start: minuteOf(startsAt), end: minuteOf(endsAt) })) ?? null;
}

function roomOf({ id, venue, capacity, features, lanes, available }) {
  return { id, venueId: venue, capacity, features, lanes, available: intervalsOf(available), busy: [] };
}

/** Tags stand for themselves: the product numbers them, which makes no difference here. */
function sessionOf(session) {
  return {
    id: session.id,
    kind: session.kind,
    durationMinutes: session.placement?.durationMinutes ?? session.durationMinutes,
    people: session.people,
    trackId: session.trackId,
    tagIds: session.tags,
    requiredFeatures: session.requiredFeatures,
    expectedAudience: session.expectedAudience,
    exclusive: session.exclusive,
    roomCount: session.placement?.roomIds.length ?? session.roomCount ?? 1,
  };
}

/** The same problem with everybody as host whose sessions cannot all take place: a name on the list, not a presence. */
export function withOverbookedAsHosts(problem, explainInfeasible) {
  const overbooked = new Set(explainInfeasible(problem, new Map()).flatMap(({ personId }) => personId ?? []));
  const sessions = problem.sessions.map((session) => ({
    ...session,
    people: session.people.map((one) => (overbooked.has(one.personId) ? { ...one, role: 'host' } : one)),
  }));
  return { ...problem, sessions };
}
