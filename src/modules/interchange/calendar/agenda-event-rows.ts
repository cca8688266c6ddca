// What readers may know of the sessions of released agendas, in one statement: its one snapshot shows the agenda before
// a release or after it, never half of each.
import type { EntityManager } from 'typeorm';
import { textIn, type LocalizedValues } from '../../../platform/graphql/localized-text.type.js';
import type { SessionKind } from '../../sessions/session-kinds.js';
import {
  contentDigest,
  type AgendaEvent,
  type EventContent,
  type EventPerson,
  type EventRoom,
} from './agenda-event.js';
import { readableText } from './readable-text.js';

/** An event with what calendars were told of it last. */
export interface EventRow {
  readonly event: AgendaEvent;
  readonly digest: Buffer;
  /** Whether calendars were told something else, or nothing. */
  readonly isNews: boolean;
}

interface Row {
  readonly conferenceId: string;
  readonly sessionId: string;
  readonly guid: string;
  readonly isShown: boolean;
  readonly isCancelled: boolean;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly releasedTitle: string;
  readonly title: string;
  readonly abstract: string | null;
  readonly description: string | null;
  readonly language: string | null;
  readonly url: string | null;
  readonly kind: SessionKind;
  readonly people: readonly EventPerson[];
  readonly rooms: readonly EventRoom[];
  readonly trackId: string | null;
  readonly trackNames: LocalizedValues | null;
  readonly languages: readonly string[];
  readonly tags: readonly string[];
  readonly releasedAt: Date;
  readonly digest: Buffer | null;
  readonly sequence: number | null;
  readonly lastModified: Date | null;
}

/**
 * Sessions of the current releases of these conferences, and those that an earlier one held; in the order of start, then
 * id. One statement.
 */
export async function eventRows(db: EntityManager, conferenceIds: readonly string[]): Promise<readonly EventRow[]> {
  const rows = await db.query<Row[]>(EVENTS, [conferenceIds]);
  return rows.map(eventRow);
}

function eventRow(row: Row): EventRow {
  const content = contentOf(row);
  const digest = contentDigest(content);
  const { conferenceId, sessionId, trackId } = row;
  const known = { sequence: row.sequence ?? 0, lastModified: row.lastModified ?? row.releasedAt };
  return {
    event: { conferenceId, sessionId, trackId, content, ...known },
    digest,
    isNews: row.digest === null || !row.digest.equals(digest),
  };
}

/** The order of these fields is part of every digest. */
function contentOf(row: Row): EventContent {
  return {
    guid: row.guid,
    isCancelled: row.isCancelled,
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    people: row.people,
    rooms: row.rooms,
    ...(row.isShown ? presentTexts(row) : releasedTexts(row)),
  };
}

type Texts = Omit<EventContent, 'guid' | 'isCancelled' | 'startsAt' | 'endsAt' | 'people' | 'rooms'>;

function presentTexts(row: Row): Texts {
  const paragraphs = [row.abstract, row.description]
    .map((text) => readableText(text ?? ''))
    .filter((text) => text !== '');
  const [main = '', ...others] = row.languages;
  return {
    title: row.title,
    text: [...new Set(paragraphs)].join('\n\n') || null,
    url: row.url,
    kind: row.kind,
    track: row.trackNames && textIn(row.trackNames, main, ...others),
    tags: row.tags,
    language: row.language,
  };
}

/** A session that left the agenda, and is not cancelled, is worked on out of sight: its texts of now are no reader's. */
function releasedTexts(row: Row): Texts {
  return { title: row.releasedTitle, text: null, url: null, kind: null, track: null, tags: [], language: null };
}

/** The lateral part runs only for sessions that the current release does not hold. */
const EVENTS = `
WITH current AS (
  SELECT DISTINCT ON (r.conference_id) r.conference_id, r.id, r.released_at
  FROM release r WHERE r.conference_id = ANY($1::uuid[]) ORDER BY r.conference_id, r.number DESC
), held AS (
  SELECT s.id AS session_id, current.released_at, now_held.session_id IS NOT NULL AS is_current,
    coalesce(now_held.starts_at, last_held.starts_at) AS starts_at,
    coalesce(now_held.ends_at, last_held.ends_at) AS ends_at,
    coalesce(now_held.title, last_held.title) AS title,
    coalesce(now_held.room_ids, last_held.room_ids) AS room_ids,
    coalesce(now_held.people, last_held.people) AS people
  FROM current
  JOIN session s ON s.conference_id = current.conference_id
  LEFT JOIN released_session now_held ON now_held.release_id = current.id AND now_held.session_id = s.id
  LEFT JOIN LATERAL (
    SELECT earlier.* FROM released_session earlier JOIN release r ON r.id = earlier.release_id
    WHERE now_held.session_id IS NULL AND earlier.session_id = s.id ORDER BY r.number DESC LIMIT 1
  ) last_held ON true
  WHERE now_held.session_id IS NOT NULL OR last_held.session_id IS NOT NULL
)
SELECT s.conference_id AS "conferenceId", s.id AS "sessionId", s.guid,
  held.is_current OR s.state = 'cancelled' AS "isShown",
  NOT held.is_current OR s.state IN ('cancelled', 'withdrawn', 'declined') AS "isCancelled",
  held.starts_at AS "startsAt", held.ends_at AS "endsAt", held.title AS "releasedTitle",
  s.title, s.abstract, s.description, s.language, s.url, s.kind,
  coalesce((
    SELECT json_agg(json_build_object('id', p.id, 'name', p.display_name, 'role', part.value->>'role') ORDER BY part.place)
    FROM jsonb_array_elements(held.people) WITH ORDINALITY AS part(value, place)
    JOIN person p ON p.id = (part.value->>'personId')::uuid
  ), '[]') AS people,
  coalesce((
    SELECT json_agg(json_build_object('id', room.id, 'name', room.name, 'venue', venue.name, 'address', venue.address)
      ORDER BY taken.place)
    FROM unnest(held.room_ids) WITH ORDINALITY AS taken(id, place)
    JOIN room ON room.id = taken.id LEFT JOIN venue ON venue.id = room.venue_id
  ), '[]') AS rooms,
  track.id AS "trackId", track.names AS "trackNames", conference.languages,
  array(
    SELECT tag.name FROM session_tag JOIN tag ON tag.id = session_tag.tag_id
    WHERE session_tag.session_id = s.id ORDER BY tag.name
  ) AS tags,
  held.released_at AS "releasedAt", told.digest, told.sequence, told.last_modified AS "lastModified"
FROM held
JOIN session s ON s.id = held.session_id
JOIN conference ON conference.id = s.conference_id
LEFT JOIN track ON track.id = s.track_id
LEFT JOIN calendar_event told ON told.conference_id = s.conference_id AND told.session_id = s.id
ORDER BY held.starts_at, s.id`;
