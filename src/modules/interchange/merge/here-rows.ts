// What only organizers may know of rooms and people: the rest comes with any programme.
import type { EntityManager } from 'typeorm';
import type { InstantInterval } from '../programme.js';
import { storedWindows } from './here-form.js';

export interface RoomFacts {
  readonly id: string;
  /** Of the room itself; null: as its venue. */
  readonly stepFree: boolean | null;
  readonly available: readonly InstantInterval[] | null;
}

export interface PersonFacts {
  readonly id: string;
  readonly email: string | null;
  readonly available: readonly InstantInterval[] | null;
  /** She has claimed her row, or other conferences name her too: an import does not rename her. */
  readonly isNameFixed: boolean;
}

/** Facts of rooms, by id. One statement. */
export async function roomFacts(
  db: EntityManager,
  roomIds: readonly string[],
): Promise<ReadonlyMap<string, RoomFacts>> {
  const rows = await db.query<RoomFacts[]>(ROOM_FACTS, [roomIds]);
  return new Map(rows.map((row) => [row.id, { ...row, available: storedWindows(row.available) }]));
}

const ROOM_FACTS = `
SELECT r.id, r.is_step_free AS "stepFree", (
    SELECT json_agg(json_build_object('startsAt', a.starts_at, 'endsAt', a.ends_at))
    FROM room_availability a WHERE a.room_id = r.id
  ) AS available
FROM room r WHERE r.id = ANY($1::uuid[])`;

/** Everybody who has a profile at the conference or a part in one of its sessions, by id. One statement. */
export async function personFacts(db: EntityManager, conferenceId: string): Promise<ReadonlyMap<string, PersonFacts>> {
  const rows = await db.query<PersonFacts[]>(PERSON_FACTS, [conferenceId]);
  return new Map(rows.map((row) => [row.id, { ...row, available: storedWindows(row.available) }]));
}

/** Of the row `person`, for the conference $1: whoever renames her here would rename her where others decide. */
export const IS_NAME_FIXED = `(
  person.account_id IS NOT NULL
  OR EXISTS (SELECT 1 FROM person_profile other WHERE other.person_id = person.id AND other.conference_id <> $1)
)`;

const PERSON_FACTS = `
SELECT person.id, profile.email, ${IS_NAME_FIXED} AS "isNameFixed", (
    SELECT json_agg(json_build_object('startsAt', a.starts_at, 'endsAt', a.ends_at))
    FROM person_availability a WHERE a.person_id = person.id AND a.conference_id = $1
  ) AS available
FROM person LEFT JOIN person_profile profile ON profile.person_id = person.id AND profile.conference_id = $1
WHERE profile.id IS NOT NULL OR person.id IN (
  SELECT part.person_id FROM session_person part JOIN session ON session.id = part.session_id
  WHERE session.conference_id = $1
)`;
