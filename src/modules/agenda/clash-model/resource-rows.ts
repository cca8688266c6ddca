// Rooms and people of a conference with the times at which they can be had: their own availability, and what other
// conferences have booked. Bookings of other conferences come without details: only when.
import type { EntityManager } from 'typeorm';
import { type Interval, mergeIntervals } from '../../../intervals/index.js';
import type { AgendaPerson, AgendaRoom } from '../../../scheduling/model.js';
import { minutesTouched, minutesWithin } from './minutes.js';

export interface RoomRow extends AgendaRoom {
  /** False for a room that still holds a placement although the conference gave it up. */
  readonly isInUse: boolean;
}

interface PeriodRow {
  readonly key: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** Rooms that the conference uses, in their order, and of the others those that are placed all the same. */
export async function roomRows(
  db: EntityManager,
  conferenceId: string,
  placedIds: readonly string[],
): Promise<RoomRow[]> {
  const rooms = await db.query<Omit<RoomRow, 'available' | 'busy'>[]>(ROOMS, [conferenceId, placedIds]);
  const ids = rooms.map((room) => room.id);
  const available = byKey(await db.query<PeriodRow[]>(ROOM_AVAILABILITY, [ids]));
  const busy = byKey(await db.query<PeriodRow[]>(ROOM_BOOKINGS, [conferenceId, ids]));
  return rooms.map((room) => ({
    ...room,
    available: offered(available.get(room.id)),
    // Not merged: two clash groups at once take two lanes.
    busy: taken(busy.get(room.id)),
  }));
}

const ROOMS = `
SELECT r.id, r.venue_id AS "venueId", r.capacity, r.features, r.lanes,
  used.room_id IS NOT NULL AND r.retired_at IS NULL AS "isInUse"
FROM room r LEFT JOIN conference_room used ON used.room_id = r.id AND used.conference_id = $1
WHERE (used.room_id IS NOT NULL AND r.retired_at IS NULL) OR r.id = ANY($2::uuid[])
ORDER BY used.position NULLS LAST, r.id`;

const ROOM_AVAILABILITY = `
SELECT room_id AS key, starts_at AS "startsAt", ends_at AS "endsAt" FROM room_availability WHERE room_id = ANY($1::uuid[])`;

/** A placement lies within a year of the conference days, so older and later bookings cannot matter. */
const NEAR_THE_CONFERENCE = `
during && (SELECT tstzrange(min(opens_at) - interval '2 years', max(closes_at) + interval '2 years') FROM conference_day WHERE conference_id = $1)`;

/** Bookings of one clash group share a lane where they overlap, so they count once; those of two groups take two lanes. */
const ROOM_BOOKINGS = `
SELECT room_id AS key, lower(taken) AS "startsAt", upper(taken) AS "endsAt" FROM (
  SELECT room_id, unnest(range_agg(during)) AS taken FROM room_booking
  WHERE room_id = ANY($2::uuid[]) AND conference_id <> $1 AND ${NEAR_THE_CONFERENCE}
  GROUP BY room_id, clash_group
) by_group
ORDER BY taken`;

/** The people of the given sessions. */
export async function personRows(
  db: EntityManager,
  conferenceId: string,
  personIds: readonly string[],
): Promise<AgendaPerson[]> {
  const available = byKey(await db.query<PeriodRow[]>(PERSON_AVAILABILITY, [conferenceId, personIds]));
  const busy = byKey(await db.query<PeriodRow[]>(PERSON_BOOKINGS, [conferenceId, personIds]));
  return personIds.map((id) => ({
    id,
    available: offered(available.get(id)),
    busy: mergeIntervals(taken(busy.get(id))),
  }));
}

const PERSON_AVAILABILITY = `
SELECT person_id AS key, starts_at AS "startsAt", ends_at AS "endsAt" FROM person_availability
WHERE conference_id = $1 AND person_id = ANY($2::uuid[])`;

const PERSON_BOOKINGS = `
SELECT person_id AS key, lower(during) AS "startsAt", upper(during) AS "endsAt" FROM person_booking
WHERE person_id = ANY($2::uuid[]) AND conference_id <> $1 AND ${NEAR_THE_CONFERENCE}
ORDER BY during`;

function byKey(rows: readonly PeriodRow[]): ReadonlyMap<string, readonly PeriodRow[]> {
  const groups = new Map<string, PeriodRow[]>();
  for (const row of rows) {
    const group = groups.get(row.key);
    if (group === undefined) groups.set(row.key, [row]);
    else group.push(row);
  }
  return groups;
}

/** Null where nothing is stated, which means always. */
function offered(rows: readonly PeriodRow[] | undefined): readonly Interval[] | null {
  if (rows === undefined) return null;
  return mergeIntervals(rows.flatMap((row) => minutesWithin(row.startsAt, row.endsAt)));
}

function taken(rows: readonly PeriodRow[] = []): readonly Interval[] {
  return rows.map((row) => minutesTouched(row.startsAt, row.endsAt));
}
