import type {
  Programme,
  ProgrammeDay,
  ProgrammePerson,
  ProgrammePlacement,
  ProgrammeRoom,
  ProgrammeSession,
} from '../interchange/programme.js';
import type { PersonRole } from '../../scheduling/model.js';
import { completeArrangement, type Arrangement } from './arrangement.js';
import {
  CLOSES_AT,
  dateOfDay,
  DAY_COUNT,
  instantOf,
  OPENS_AT,
  TIME_ZONE,
  windowInstants,
  type DayWindow,
} from './conference-time.js';
import type { PersonContent, RoomId, SessionContent } from './content/content.js';
import { PEOPLE } from './content/people.js';
import { DESCRIPTION, ROOMS, TITLE, TRACKS, TRAVEL } from './content/venue.js';
import { drawGuid, seededRandom, type SeededRandom } from './random.js';

export interface DemoOptions {
  /** Whole number; decides guids, expected audiences and who states which availability. */
  readonly seed: number;
  /** First conference day as an ISO date, such as 2027-03-04. */
  readonly firstDay: string;
}

export interface ProgrammeParts {
  readonly sessions: readonly SessionContent[];
  readonly arrangement: Arrangement;
  readonly availability: ReadonlyMap<string, readonly DayWindow[]>;
  /** When a room can be used; null where it always can. */
  readonly roomWindows: ReadonlyMap<RoomId, readonly DayWindow[]> | null;
}

const SITE = 'https://example.org/shared-horizons';
const DAY_BOUNDARY_MINUTES = 240;
const CAPACITY_BY_ROOM = new Map(ROOMS.map((room) => [room.id, room.capacity]));
const COMPLETE_ARRANGEMENT = completeArrangement();

/** Puts a programme together from what the variants of the demo differ in. */
export function buildProgramme(options: DemoOptions, parts: ProgrammeParts): Programme {
  const random = seededRandom(options.seed);
  return {
    title: TITLE,
    acronym: 'SH',
    slug: 'shared-horizons',
    description: DESCRIPTION,
    timeZone: TIME_ZONE,
    dayBoundaryMinutes: DAY_BOUNDARY_MINUTES,
    locales: ['en', 'tr', 'ar'],
    url: SITE,
    days: Array.from({ length: DAY_COUNT }, (_, day) => programmeDay(options.firstDay, day)),
    rooms: programmeRooms(options, parts, random),
    travel: TRAVEL,
    tracks: TRACKS,
    people: PEOPLE.map((person) => programmePerson(person, options, parts, random)),
    sessions: parts.sessions.map((session, index) => programmeSession(session, index + 1, options, parts, random)),
  };
}

function programmeDay(firstDay: string, day: number): ProgrammeDay {
  return {
    date: dateOfDay(firstDay, day),
    opensAt: instantOf(firstDay, day, OPENS_AT),
    closesAt: instantOf(firstDay, day, CLOSES_AT),
  };
}

function programmeRooms(
  { firstDay }: DemoOptions,
  { roomWindows }: ProgrammeParts,
  random: SeededRandom,
): readonly ProgrammeRoom[] {
  return ROOMS.map((room) => ({
    ...room,
    guid: drawGuid(random),
    lanes: 1,
    available: roomWindows?.get(room.id)?.map((window) => windowInstants(firstDay, window)) ?? null,
  }));
}

function programmePerson(
  person: PersonContent,
  { firstDay }: DemoOptions,
  { availability }: ProgrammeParts,
  random: SeededRandom,
): ProgrammePerson {
  return {
    ...person,
    externalId: drawGuid(random),
    email: `${person.id}@example.org`,
    photoUrl: null,
    links: random.below(3) === 0 ? [{ label: 'Home page', url: `https://example.org/people/${person.id}` }] : [],
    available: availability.get(person.id)?.map((window) => windowInstants(firstDay, window)) ?? null,
  };
}

function programmeSession(
  session: SessionContent,
  number: number,
  options: DemoOptions,
  parts: ProgrammeParts,
  random: SeededRandom,
): ProgrammeSession {
  const placement = programmePlacement(session, options, parts);
  const isWorkshop = session.kind === 'workshop';
  const isRecorded = session.needs?.includes('livestream') === true && session.doNotRecord !== true;
  return {
    id: session.id,
    guid: drawGuid(random),
    number,
    kind: session.kind,
    typeLabel: null,
    title: session.title,
    subtitle: null,
    abstract: session.abstract,
    description: null,
    translations: session.translations ?? {},
    language: session.language,
    durationMinutes: session.minutes,
    trackId: session.track,
    tags: session.tags ?? [],
    level: session.level ?? null,
    people: sessionPeople(session),
    requiredFeatures: session.needs ?? [],
    expectedAudience: expectedAudience(session, random),
    seatLimit: isWorkshop ? (session.seats ?? null) : null,
    prerequisites: isWorkshop ? (session.prerequisites ?? null) : null,
    exclusive: session.kind === 'keynote' || session.kind === 'ceremony',
    state: placement === null ? 'accepted' : 'confirmed',
    doNotRecord: session.doNotRecord ?? false,
    recordingLicense: isRecorded ? 'CC BY 4.0' : null,
    url: `${SITE}/sessions/${session.id}`,
    links: [],
    repeatOf: session.repeatOf ?? null,
    after: session.after ?? [],
    placement,
  };
}

function programmePlacement(
  session: SessionContent,
  { firstDay }: DemoOptions,
  { arrangement }: ProgrammeParts,
): ProgrammePlacement | null {
  const slot = arrangement.get(session.id);
  if (slot === undefined) return null;
  return {
    startsAt: instantOf(firstDay, slot.day, slot.start),
    durationMinutes: session.minutes,
    roomIds: slot.rooms,
  };
}

function sessionPeople({ speakers = [], hosts = [], moderator, chair }: SessionContent): ProgrammeSession['people'] {
  const withRole = (role: PersonRole) => (personId: string) => ({ personId, role });
  return [
    ...(moderator === undefined ? [] : [moderator]).map(withRole('moderator')),
    ...(chair === undefined ? [] : [chair]).map(withRole('chair')),
    ...speakers.map(withRole('speaker')),
    ...hosts.map(withRole('host')),
  ];
}

/** Half to nine tenths of the room in which the session has its place, where the content says nothing. */
function expectedAudience(session: SessionContent, random: SeededRandom): number | null {
  if (session.kind === 'break') return null;
  const share = 0.5 + 0.4 * random.next();
  const stated = session.audience ?? session.seats;
  if (stated !== undefined) return stated;
  const room = COMPLETE_ARRANGEMENT.get(session.id)?.rooms[0];
  const capacity = room === undefined ? undefined : CAPACITY_BY_ROOM.get(room);
  return capacity === undefined ? null : Math.floor((capacity * share) / 5) * 5;
}
