// What the overview counts in the database: one statement each, whatever the size of the conference.
import type { EntityManager } from 'typeorm';
import {
  PRESENT_ROLES,
  SCHEDULABLE_STATES,
  type SessionKind,
  type SessionState,
} from '../../sessions/session-kinds.js';

export interface TaskCounts {
  readonly unconfirmedSpeakerCount: number;
  readonly unconfirmedSessionCount: number;
  readonly submittedSessionCount: number;
  readonly sessionsWithoutPeopleCount: number;
  readonly openTimeRequestCount: number;
  readonly peopleWithoutEmailCount: number;
}

export async function taskCounts(db: EntityManager, conferenceId: string): Promise<TaskCounts> {
  const [counts] = await db.query<TaskCounts[]>(TASKS, [conferenceId, PRESENT_ROLES, SCHEDULABLE_STATES]);
  if (!counts) throw new Error('A count of rows answers one row.');
  return counts;
}

const TASKS = `
WITH s AS (
  SELECT id, kind, state, EXISTS (SELECT 1 FROM session_person p WHERE p.session_id = session.id) AS has_people
  FROM session WHERE conference_id = $1
), present AS (
  SELECT p.person_id, s.state FROM s JOIN session_person p ON p.session_id = s.id AND p.role = ANY($2::text[])
  WHERE s.state NOT IN ('declined', 'withdrawn', 'cancelled')
)
SELECT
  (SELECT count(DISTINCT person_id)::int FROM present WHERE state = 'accepted') AS "unconfirmedSpeakerCount",
  (SELECT count(*)::int FROM s WHERE state = 'accepted' AND has_people) AS "unconfirmedSessionCount",
  (SELECT count(*)::int FROM s WHERE state = 'submitted') AS "submittedSessionCount",
  (SELECT count(*)::int FROM s WHERE NOT has_people AND state = ANY($3::text[])
    AND kind IN ('talk', 'keynote', 'workshop', 'panel')) AS "sessionsWithoutPeopleCount",
  (SELECT count(*)::int FROM time_request WHERE conference_id = $1 AND state = 'open') AS "openTimeRequestCount",
  (SELECT count(*)::int FROM person_profile f WHERE f.conference_id = $1 AND f.email IS NULL
    AND f.person_id IN (SELECT person_id FROM present)) AS "peopleWithoutEmailCount"`;

/** Sessions that are alike in all that is counted. */
export interface SessionGroup {
  readonly kind: SessionKind;
  readonly state: SessionState;
  readonly trackId: string | null;
  readonly language: string | null;
  readonly count: number;
  readonly minutes: number;
}

export function sessionGroups(db: EntityManager, conferenceId: string): Promise<SessionGroup[]> {
  return db.query<SessionGroup[]>(
    `SELECT kind, state, track_id AS "trackId", language, count(*)::int AS count, sum(duration_minutes)::int AS minutes
     FROM session WHERE conference_id = $1 GROUP BY kind, state, track_id, language`,
    [conferenceId],
  );
}

export interface OtherCounts {
  readonly speakerCount: number;
  readonly roomCount: number;
  readonly starCount: number;
}

export async function otherCounts(db: EntityManager, conferenceId: string): Promise<OtherCounts> {
  const [counts] = await db.query<OtherCounts[]>(OTHERS, [conferenceId, PRESENT_ROLES, SCHEDULABLE_STATES]);
  if (!counts) throw new Error('A count of rows answers one row.');
  return counts;
}

const OTHERS = `
SELECT
  (SELECT count(DISTINCT p.person_id)::int FROM session s JOIN session_person p ON p.session_id = s.id
    WHERE s.conference_id = $1 AND p.role = ANY($2::text[]) AND s.state = ANY($3::text[])) AS "speakerCount",
  (SELECT count(*)::int FROM conference_room used JOIN room r ON r.id = used.room_id
    WHERE used.conference_id = $1 AND r.retired_at IS NULL) AS "roomCount",
  (SELECT count(*)::int FROM session_star WHERE conference_id = $1) AS "starCount"`;

export interface StarredRow {
  readonly sessionId: string;
  readonly starCount: number;
}

/** The most starred sessions, at most `limit`; equal ones by number. */
export function mostStarred(db: EntityManager, conferenceId: string, limit: number): Promise<StarredRow[]> {
  return db.query<StarredRow[]>(
    `SELECT star.session_id AS "sessionId", count(*)::int AS "starCount"
     FROM session_star star JOIN session s ON s.id = star.session_id
     WHERE star.conference_id = $1 GROUP BY star.session_id, s.number ORDER BY "starCount" DESC, s.number LIMIT $2`,
    [conferenceId, limit],
  );
}
