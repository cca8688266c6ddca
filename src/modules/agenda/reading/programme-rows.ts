// What a programme needs besides its sessions: one statement a table, whatever its size.
import type { EntityManager } from 'typeorm';
import type { Conference } from '../../conferences/conference.entity.js';
import { ConferenceDay } from '../../conferences/conference-day.entity.js';
import { Track } from '../../conferences/track.entity.js';
import type {
  Programme,
  ProgrammeDay,
  ProgrammePerson,
  ProgrammeRoom,
  ProgrammeTrack,
} from '../../interchange/programme.js';

/** What a conference says of itself. */
export function conferencePart(
  conference: Conference,
): Omit<Programme, 'days' | 'rooms' | 'travel' | 'tracks' | 'people' | 'sessions'> {
  return {
    title: conference.names,
    acronym: conference.acronym,
    slug: conference.slug,
    description: conference.descriptions,
    timeZone: conference.timeZone,
    dayBoundaryMinutes: conference.dayBoundaryMinutes,
    locales: conference.languages,
    url: conference.url,
  };
}

export async function programmeDays(db: EntityManager, conferenceId: string): Promise<ProgrammeDay[]> {
  const days = await db.find(ConferenceDay, { where: { conferenceId }, order: { date: 'ASC' } });
  return days.map(({ date, opensAt, closesAt }) => ({
    date,
    opensAt: opensAt.toISOString(),
    closesAt: closesAt.toISOString(),
  }));
}

export async function programmeTracks(db: EntityManager, conferenceId: string): Promise<ProgrammeTrack[]> {
  const tracks = await db.find(Track, { where: { conferenceId }, order: { position: 'ASC', id: 'ASC' } });
  return tracks.map(({ id, names, color }) => ({ id, names, color }));
}

/** Rooms that the conference uses, in their order, then others that are named all the same. When they are free is nobody's business. */
export async function programmeRooms(
  db: EntityManager,
  conferenceId: string,
  namedIds: readonly string[],
): Promise<ProgrammeRoom[]> {
  const rooms = await db.query<Omit<ProgrammeRoom, 'available'>[]>(ROOMS, [conferenceId, namedIds]);
  return rooms.map((room) => ({ ...room, available: null }));
}

const ROOMS = `
SELECT r.id, used.external_id AS guid, r.name, v.name AS venue, r.capacity, r.features,
  coalesce(r.is_step_free, v.is_step_free) AS "stepFree", r.lanes
FROM room r
LEFT JOIN venue v ON v.id = r.venue_id
LEFT JOIN conference_room used ON used.room_id = r.id AND used.conference_id = $1
WHERE used.room_id IS NOT NULL OR r.id = ANY($2::uuid[])
ORDER BY used.position NULLS LAST, r.name, r.id`;

/** Ways between the venues of these rooms. */
export function programmeTravel(db: EntityManager, roomIds: readonly string[]): Promise<Programme['travel'][number][]> {
  return db.query<Programme['travel'][number][]>(TRAVEL, [roomIds]);
}

const TRAVEL = `
WITH used AS (SELECT DISTINCT venue_id AS id FROM room WHERE id = ANY($1::uuid[]))
SELECT a.name AS "fromVenue", b.name AS "toVenue", t.minutes
FROM venue_travel t JOIN venue a ON a.id = t.from_venue_id JOIN venue b ON b.id = t.to_venue_id
WHERE t.from_venue_id IN (SELECT id FROM used) AND t.to_venue_id IN (SELECT id FROM used)
ORDER BY a.name, b.name`;

/** People with what every reader may see of their profiles: no address, no availability. */
export async function programmePeople(
  db: EntityManager,
  conferenceId: string,
  personIds: readonly string[],
): Promise<ProgrammePerson[]> {
  const people = await db.query<Omit<ProgrammePerson, 'email' | 'available'>[]>(PEOPLE, [conferenceId, personIds]);
  return people.map((person) => ({ ...person, email: null, available: null }));
}

const PEOPLE = `
SELECT p.id, profile.external_id AS "externalId", p.display_name AS name,
  coalesce(profile.biographies, '{}') AS biographies, coalesce(profile.links, '[]') AS links,
  profile.photo_url AS "photoUrl"
FROM person p LEFT JOIN person_profile profile ON profile.person_id = p.id AND profile.conference_id = $1
WHERE p.id = ANY($2::uuid[])
ORDER BY p.display_name, p.id`;

export interface SessionContext {
  /** Names of tags, sorted. */
  readonly tags: readonly string[];
  /** Sessions that must end before this one starts. */
  readonly after: readonly string[];
}

/** Tags and orders of sessions, by session id. */
export async function sessionContexts(
  db: EntityManager,
  sessionIds: readonly string[],
): Promise<ReadonlyMap<string, SessionContext>> {
  const rows = await db.query<(SessionContext & { readonly sessionId: string })[]>(CONTEXTS, [sessionIds]);
  return new Map(rows.map((row) => [row.sessionId, row]));
}

const CONTEXTS = `
SELECT s.id AS "sessionId",
  array(SELECT t.name FROM session_tag st JOIN tag t ON t.id = st.tag_id WHERE st.session_id = s.id ORDER BY t.name) AS tags,
  array(SELECT o.before_id FROM session_order o WHERE o.after_id = s.id AND o.before_id = ANY($1::uuid[]) ORDER BY o.before_id) AS after
FROM session s WHERE s.id = ANY($1::uuid[])`;

/** People of sessions as they are worked on, in the order of their names, by session id. */
export async function workingPeople(
  db: EntityManager,
  sessionIds: readonly string[],
): Promise<ReadonlyMap<string, WorkingParts>> {
  const rows = await db.query<{ sessionId: string; people: WorkingParts }[]>(WORKING_PEOPLE, [sessionIds]);
  return new Map(rows.map((row) => [row.sessionId, row.people]));
}

export type WorkingParts = Programme['sessions'][number]['people'];

const WORKING_PEOPLE = `
SELECT session_id AS "sessionId",
  json_agg(json_build_object('personId', person_id, 'role', role) ORDER BY position, person_id, role) AS people
FROM session_person WHERE session_id = ANY($1::uuid[]) GROUP BY session_id`;
