// What the database makes of a programme: an imported file is compared with what is here in this form, so that storing
// alone is never a difference.
import { mergeIntervals } from '../../../intervals/index.js';
import { SCHEDULABLE_STATES, type SessionState } from '../../sessions/session-kinds.js';
import { asUuid } from '../formats/stable-ids.js';
import type {
  InstantInterval,
  Programme,
  ProgrammeDay,
  ProgrammePerson,
  ProgrammePlacement,
  ProgrammeRoom,
  ProgrammeSession,
  ProgrammeTrack,
} from '../programme.js';
import { DEFAULT_TRACK_COLOR } from '../track-color.js';
import { distinctRoomNames } from './here-room-names.js';
import { ordersOf, withoutCircles } from './write-order-circles.js';
import { repeatedSessions } from './write-repeats.js';

/** Languages of a conference whose file names none. */
const USUAL_LANGUAGES = ['en'];
/** Leaves room for the numbers of sessions to come in an integer column. */
const MAX_NUMBER = 2_000_000_000;
/** As many as a placement may fill. */
const MAX_ROOMS = 100;
const MAX_PEOPLE = 1_000_000;
const MAX_LANES = 100;
/** A week. */
const MAX_MINUTES = 10_080;

/**
 * The programme as HereReader gives it once ProgrammeWriter has written it, under the same ids; sorted lists aside, it
 * is equal. Sessions without guid or number get those only when they are written; `timeZone` stands in where the
 * programme names none. O(n log n); applied twice it changes nothing more.
 */
export function asStored(programme: Programme, timeZone: string | null = null): Programme {
  const repeats = repeatedSessions(programme.sessions);
  const orders = withoutCircles([], ordersOf(programme.sessions));
  return {
    ...programme,
    timeZone: programme.timeZone ?? timeZone,
    locales: programme.locales.length > 0 ? programme.locales : USUAL_LANGUAGES,
    days: programme.days.map(storedDay),
    rooms: distinctRoomNames(programme.rooms.map(storedRoom)),
    tracks: programme.tracks.map(storedTrack),
    people: programme.people.map(storedPerson),
    sessions: programme.sessions.map((session) => ({
      ...storedSession(session),
      repeatOf: repeats.get(session.id) ?? null,
      after: orders.get(session.id) ?? [],
    })),
  };
}

export function storedDay({ date, opensAt, closesAt }: ProgrammeDay): ProgrammeDay {
  return { date, opensAt: storedInstant(opensAt), closesAt: storedInstant(closesAt) };
}

export function storedRoom(room: ProgrammeRoom): ProgrammeRoom {
  return {
    ...room,
    capacity: within(room.capacity, 1, MAX_PEOPLE),
    lanes: within(Math.trunc(room.lanes), 1, MAX_LANES) ?? 1,
    features: storedFeatures(room.features),
    available: storedWindows(room.available),
  };
}

export function storedTrack(track: ProgrammeTrack): ProgrammeTrack {
  return { ...track, color: storedColor(track.color) };
}

export function storedPerson(person: ProgrammePerson): ProgrammePerson {
  return { ...person, email: storedAddress(person.email), available: storedWindows(person.available) };
}

/** Repeats and orders are left as they are: they need the other sessions. */
export function storedSession(session: ProgrammeSession): ProgrammeSession {
  const isWorkshop = session.kind === 'workshop';
  const isKept = session.number !== null && session.number >= 1 && session.number <= MAX_NUMBER;
  return {
    ...session,
    guid: asUuid(session.guid),
    number: isKept ? session.number : null,
    durationMinutes: bounded(session.durationMinutes),
    expectedAudience: within(session.expectedAudience, 0, MAX_PEOPLE),
    requiredFeatures: storedFeatures(session.requiredFeatures),
    tags: storedTags(session.tags),
    people: storedParts(session.people),
    seatLimit: isWorkshop ? within(session.seatLimit, 1, MAX_PEOPLE) : null,
    prerequisites: isWorkshop ? session.prerequisites : null,
    roomCount: storedRoomCount(session),
    placement: isSchedulable(session.state) ? storedPlacement(session.placement) : null,
  };
}

/** Features are compared in lower case. */
function storedFeatures(features: readonly string[]): readonly string[] {
  return [...new Set(features.map((feature) => feature.trim().toLowerCase()).filter(Boolean))];
}

/** Null for a number that no row can hold, too. */
function within(value: number | null, min: number, max: number): number | null {
  return value !== null && Number.isInteger(value) && value >= min && value <= max ? value : null;
}

function bounded(minutes: number): number {
  return Math.min(MAX_MINUTES, Math.max(1, Math.round(minutes)));
}

/** Whether a session in this state belongs in an agenda. */
export function isSchedulable(state: SessionState): boolean {
  return (SCHEDULABLE_STATES as readonly SessionState[]).includes(state);
}

export function storedColor(color: string | null): string {
  return color?.toLowerCase() ?? DEFAULT_TRACK_COLOR;
}

export function storedAddress(email: string | null): string | null {
  return email?.toLowerCase() ?? null;
}

/** Sorted, each once. */
export function storedTags(tags: readonly string[]): readonly string[] {
  return [...new Set(tags)].sort();
}

/** Each part once, in the order of names. */
export function storedParts(people: ProgrammeSession['people']): ProgrammeSession['people'] {
  return [...new Map(people.map((part) => [`${part.personId} ${part.role}`, part])).values()];
}

export function storedPlacement(placement: ProgrammePlacement | null): ProgrammePlacement | null {
  if (!placement) return null;
  const { startsAt, durationMinutes, roomIds } = placement;
  return { startsAt: storedInstant(startsAt), durationMinutes, roomIds: [...new Set(roomIds)].slice(0, MAX_ROOMS) };
}

/** Merged and in order; null where nothing is stated. */
export function storedWindows(windows: readonly InstantInterval[] | null): readonly InstantInterval[] | null {
  const stated = (windows ?? []).map(({ startsAt, endsAt }) => ({
    start: Date.parse(startsAt),
    end: Date.parse(endsAt),
  }));
  const merged = mergeIntervals(stated.filter(({ start, end }) => start < end));
  if (merged.length === 0) return null;
  return merged.map(({ start, end }) => ({ startsAt: isoOf(start), endsAt: isoOf(end) }));
}

function storedRoomCount({ placement, roomCount }: ProgrammeSession): number {
  return placement ? Math.min(new Set(placement.roomIds).size, MAX_ROOMS) : (roomCount ?? 1);
}

function storedInstant(instant: string): string {
  return isoOf(Date.parse(instant));
}

function isoOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
