// A plain second reading of the rules, for the specs of the demo only: deliberately not the clash core.
import type { InstantInterval, Programme, ProgrammePlacement, ProgrammeSession } from '../../interchange/programme.js';

/** A session with its place, in minutes since 1970. */
interface Placed {
  readonly session: ProgrammeSession;
  readonly rooms: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** A broken rule; `sessions` in the order of their start. */
export interface FoundClash {
  readonly constraint: string;
  readonly sessions: readonly string[];
}

/** All hard clashes of the placed sessions of a programme, and breaches of travel time, in a stable order. */
export function findHardClashes(programme: Programme): readonly FoundClash[] {
  const placed = programme.sessions.flatMap(toPlaced).sort((a, b) => a.start - b.start);
  const pairs = placed.flatMap((first, index) => placed.slice(index + 1).map((second) => [first, second] as const));
  const ofPairs = pairs.flatMap(([first, second]) =>
    pairRules(programme, first, second).map((constraint) => ({
      constraint,
      sessions: [first.session.id, second.session.id],
    })),
  );
  const ofOne = placed.flatMap((one) =>
    singleRules(programme, one).map((constraint) => ({ constraint, sessions: [one.session.id] })),
  );
  return [...ofPairs, ...ofOne].sort((a, b) => keyOf(a).localeCompare(keyOf(b), 'en'));
}

/** A text that orders and compares clashes. */
export function keyOf(clash: FoundClash): string {
  return `${clash.constraint}: ${clash.sessions.join(', ')}`;
}

/** Minutes since 1970 of an ISO instant. */
export function minuteOf(instant: string): number {
  return Date.parse(instant) / 60_000;
}

function toPlaced(session: ProgrammeSession): Placed[] {
  return session.placement === null ? [] : [placedAt(session, session.placement)];
}

function placedAt(session: ProgrammeSession, placement: ProgrammePlacement): Placed {
  const start = minuteOf(placement.startsAt);
  return { session, rooms: placement.roomIds, start, end: start + placement.durationMinutes };
}

function pairRules(programme: Programme, first: Placed, second: Placed): readonly string[] {
  const together = first.start < second.end && second.start < first.end;
  const shared = presentPeople(first).filter((person) => presentPeople(second).includes(person));
  const isPlenary = [first, second].some(({ session }) => session.exclusive);
  const isBreak = [first, second].some(({ session }) => session.kind === 'break');
  return [
    ...(together && first.rooms.some((room) => second.rooms.includes(room)) ? ['room_double_booked'] : []),
    ...(together && shared.length > 0 ? ['person_double_booked'] : []),
    ...(!together && shared.length > 0 && second.start - first.end < longestWay(programme, first, second)
      ? ['too_little_travel_time']
      : []),
    ...(together && isPlenary && !isBreak ? ['plenary_not_alone'] : []),
    // `first` starts first, so it can never be the one that was to wait for `second`.
    ...(first.session.after.includes(second.session.id) ? ['order_broken'] : []),
    ...(second.session.after.includes(first.session.id) && second.start < first.end ? ['order_broken'] : []),
  ];
}

function singleRules(programme: Programme, { session, rooms, start, end }: Placed): readonly string[] {
  const inRooms = programme.rooms.filter((room) => rooms.includes(room.id));
  const seats = inRooms.reduce((sum, room) => sum + (room.capacity ?? 0), 0);
  const people = programme.people.filter((person) => presentPeople({ session }).includes(person.id));
  const days = programme.days.map(({ opensAt, closesAt }) => ({ startsAt: opensAt, endsAt: closesAt }));
  const missing = session.requiredFeatures.filter((feature) =>
    inRooms.some((room) => !room.features.includes(feature)),
  );
  return [
    ...(missing.length > 0 ? ['room_lacks_feature'] : []),
    ...(seats < (session.expectedAudience ?? 0) ? ['audience_above_capacity'] : []),
    ...(people.some((person) => !covers(person.available, start, end)) ? ['person_unavailable'] : []),
    ...(inRooms.some((room) => !covers(room.available, start, end)) ? ['room_unavailable'] : []),
    ...(covers(days, start, end) ? [] : ['outside_opening_hours']),
  ];
}

function presentPeople({ session }: Pick<Placed, 'session'>): readonly string[] {
  return session.people.filter(({ role }) => role !== 'host').map(({ personId }) => personId);
}

function covers(windows: readonly InstantInterval[] | null, start: number, end: number): boolean {
  if (windows === null) return true;
  return windows.some(({ startsAt, endsAt }) => minuteOf(startsAt) <= start && end <= minuteOf(endsAt));
}

function longestWay(programme: Programme, first: Placed, second: Placed): number {
  const venuesOf = ({ rooms }: Placed) =>
    programme.rooms.filter((room) => rooms.includes(room.id)).map((room) => room.venue);
  const from = venuesOf(first);
  const to = venuesOf(second);
  const ways = programme.travel.filter((way) => from.includes(way.fromVenue) && to.includes(way.toVenue));
  // Whoever stays in a hall into which the session before was carried as well does not walk.
  const staysPut = first.rooms.some((room) => second.rooms.includes(room));
  return staysPut ? 0 : Math.max(0, ...ways.map((way) => way.minutes));
}
