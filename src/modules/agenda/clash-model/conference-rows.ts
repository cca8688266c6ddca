// What the clash model needs of a conference, one statement a table, with only the columns that it reads: these
// run in every edit of a draft.
import type { EntityManager } from 'typeorm';
import type {
  AgendaDay,
  AgendaSession,
  ConstraintKey,
  ConstraintSetting,
  SessionOrder,
  VenueTravel,
} from '../../../scheduling/model.js';
import { SCHEDULABLE_STATES } from '../../sessions/session-kinds.js';
import { type ConferenceDays, conferenceDaySpan } from '../reading/conference-day.js';
import { minutesTouched, minutesWithin } from './minutes.js';

export interface SessionRow extends AgendaSession {
  /** Accepted or confirmed: belongs in an agenda. */
  readonly isSchedulable: boolean;
}

/** Sessions that belong in an agenda, and of the others those that are placed all the same. By number. */
export function sessionRows(
  db: EntityManager,
  conferenceId: string,
  placedIds: readonly string[],
): Promise<SessionRow[]> {
  return db.query<SessionRow[]>(SESSIONS, [conferenceId, SCHEDULABLE_STATES, placedIds]);
}

/** Look-ups by index, session by session: joined groups are read a thousand times over where the tables have no statistics yet. */
const SESSIONS = `
SELECT s.id, s.kind, s.state = ANY($2::text[]) AS "isSchedulable", s.duration_minutes AS "durationMinutes",
  coalesce((
    SELECT json_agg(json_build_object('personId', p.person_id, 'role', p.role) ORDER BY p.position, p.person_id, p.role)
    FROM session_person p WHERE p.session_id = s.id
  ), '[]') AS people,
  s.track_id AS "trackId", array(SELECT t.tag_id FROM session_tag t WHERE t.session_id = s.id ORDER BY t.tag_id) AS "tagIds",
  s.required_features AS "requiredFeatures", s.expected_audience AS "expectedAudience",
  s.is_exclusive AS exclusive, s.room_count AS "roomCount"
FROM session s
WHERE s.conference_id = $1 AND (s.state = ANY($2::text[]) OR s.id = ANY($3::uuid[]))
ORDER BY s.number`;

interface DayRow extends ConferenceDays {
  readonly date: string;
  readonly opensAt: Date;
  readonly closesAt: Date;
}

/** Days in order of date; an opening time of no full minute gives no hours. */
export async function dayRows(db: EntityManager, conferenceId: string): Promise<AgendaDay[]> {
  const rows = await db.query<DayRow[]>(DAYS, [conferenceId]);
  return rows.map((row) => {
    const { startsAt, endsAt } = conferenceDaySpan(row, row.date);
    return {
      id: row.date,
      open: minutesWithin(row.opensAt, row.closesAt)[0] ?? null,
      span: minutesTouched(startsAt, endsAt),
    };
  });
}

const DAYS = `
SELECT d.date::text AS date, d.opens_at AS "opensAt", d.closes_at AS "closesAt", c.time_zone AS "timeZone",
  c.day_boundary_minutes AS "dayBoundaryMinutes"
FROM conference_day d JOIN conference c ON c.id = d.conference_id
WHERE d.conference_id = $1 ORDER BY d.date`;

export function orderRows(db: EntityManager, conferenceId: string): Promise<SessionOrder[]> {
  return db.query<SessionOrder[]>(
    `SELECT before_id AS "beforeId", after_id AS "afterId" FROM session_order WHERE conference_id = $1 ORDER BY before_id, after_id`,
    [conferenceId],
  );
}

/** Ways between the venues of the given rooms. */
export function travelRows(db: EntityManager, venueIds: readonly string[]): Promise<VenueTravel[]> {
  return db.query<VenueTravel[]>(
    `SELECT from_venue_id AS "fromVenueId", to_venue_id AS "toVenueId", minutes FROM venue_travel
     WHERE from_venue_id = ANY($1::uuid[]) AND to_venue_id = ANY($1::uuid[]) ORDER BY from_venue_id, to_venue_id`,
    [venueIds],
  );
}

/** Only what the conference set itself. */
export async function settingRows(
  db: EntityManager,
  conferenceId: string,
): Promise<Partial<Record<ConstraintKey, ConstraintSetting>>> {
  const rows = await db.query<(ConstraintSetting & { readonly constraint: ConstraintKey })[]>(
    `SELECT "constraint", level, weight FROM constraint_setting WHERE conference_id = $1`,
    [conferenceId],
  );
  return Object.fromEntries(rows.map(({ constraint, level, weight }) => [constraint, { level, weight }]));
}
