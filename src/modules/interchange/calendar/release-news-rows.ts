// What the latest releases of a conference changed, in one statement each, whatever their number.
import type { EntityManager } from 'typeorm';
import type { ReleasedPerson } from '../../agenda/released-session.entity.js';
import { compareAgendas, type AgendaChanges, type FrozenSession } from '../../agenda/releases/release-diff.js';
import type { EventRoom } from './agenda-event.js';

export interface ReleaseNews {
  readonly releaseId: string;
  readonly number: number;
  readonly name: string;
  readonly comment: string | null;
  readonly releasedAt: Date;
  readonly changes: AgendaChanges;
}

/** What news are told with: the names of now, so that an erased person is named nowhere. */
export interface NewsNames {
  readonly rooms: ReadonlyMap<string, EventRoom>;
  readonly people: ReadonlyMap<string, string>;
}

interface ReleaseRow {
  readonly releaseId: string;
  readonly number: number;
  readonly name: string;
  readonly comment: string | null;
  readonly releasedAt: Date;
}

interface ChangeRow {
  readonly releaseId: string;
  readonly before: FrozenRow | null;
  readonly after: FrozenRow | null;
}

interface FrozenRow {
  readonly sessionId: string;
  readonly title: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly roomIds: readonly string[];
  readonly people: readonly ReleasedPerson[];
}

/** The latest `limit` releases, the latest first, each against the one before it. Two statements. */
export async function releaseNews(
  db: EntityManager,
  conferenceId: string,
  limit: number,
): Promise<readonly ReleaseNews[]> {
  const releases = await db.query<ReleaseRow[]>(RELEASES, [conferenceId, limit]);
  const rows = await db.query<ChangeRow[]>(CHANGED, [releases.map(({ releaseId }) => releaseId)]);
  return releases.map((release) => {
    const own = rows.filter(({ releaseId }) => releaseId === release.releaseId);
    return { ...release, changes: compareAgendas(frozen(own, 'before'), frozen(own, 'after')) };
  });
}

/** Names of the rooms and people that these news speak of. Two statements. */
export async function newsNames(db: EntityManager, news: readonly ReleaseNews[]): Promise<NewsNames> {
  const sessions = news.flatMap(({ changes }) => [
    ...changes.added,
    ...changes.cancelled,
    ...changes.changed.flatMap(({ before, after }) => [before, after]),
  ]);
  const roomIds = [...new Set(sessions.flatMap((session) => session.roomIds))];
  const personIds = [...new Set(sessions.flatMap(({ people }) => people.map(({ personId }) => personId)))];
  const rooms = await db.query<EventRoom[]>(ROOMS, [roomIds]);
  const people = await db.query<{ id: string; name: string }[]>(PEOPLE, [personIds]);
  return {
    rooms: new Map(rooms.map((room) => [room.id, room])),
    people: new Map(people.map(({ id, name }) => [id, name])),
  };
}

function frozen(rows: readonly ChangeRow[], side: 'before' | 'after'): readonly FrozenSession[] {
  return rows.flatMap((row) => {
    const session = row[side];
    return session ? [{ ...session, startsAt: new Date(session.startsAt), endsAt: new Date(session.endsAt) }] : [];
  });
}

const RELEASES = `
SELECT id AS "releaseId", number, name, comment, released_at AS "releasedAt"
FROM release WHERE conference_id = $1 ORDER BY number DESC LIMIT $2`;

const FROZEN = (alias: string): string => `CASE WHEN ${alias}.session_id IS NULL THEN NULL ELSE json_build_object(
  'sessionId', ${alias}.session_id, 'title', ${alias}.title, 'startsAt', ${alias}.starts_at, 'endsAt', ${alias}.ends_at,
  'roomIds', ${alias}.room_ids, 'people', ${alias}.people) END`;

/** Only sessions that differ: fifty releases hold the same thousand fifty times. */
const CHANGED = `
SELECT newer.id AS "releaseId", ${FROZEN('before')} AS before, ${FROZEN('after')} AS after
FROM release newer
LEFT JOIN release older ON older.conference_id = newer.conference_id AND older.number = newer.number - 1
CROSS JOIN LATERAL (
  SELECT session_id FROM released_session WHERE release_id = newer.id
  UNION SELECT session_id FROM released_session WHERE release_id = older.id
) named
LEFT JOIN released_session before ON before.release_id = older.id AND before.session_id = named.session_id
LEFT JOIN released_session after ON after.release_id = newer.id AND after.session_id = named.session_id
WHERE newer.id = ANY($1::uuid[])
  AND (before.starts_at, before.ends_at, before.title, before.room_ids, before.people)
    IS DISTINCT FROM (after.starts_at, after.ends_at, after.title, after.room_ids, after.people)`;

const ROOMS = `
SELECT room.id, room.name, venue.name AS venue, venue.address
FROM room LEFT JOIN venue ON venue.id = room.venue_id WHERE room.id = ANY($1::uuid[])`;

const PEOPLE = 'SELECT id, display_name AS name FROM person WHERE id = ANY($1::uuid[])';
