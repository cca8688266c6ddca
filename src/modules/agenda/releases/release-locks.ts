import type { EntityManager } from 'typeorm';

/**
 * Lets one release at a time through for a conference, until `tx` ends: without it two releases would take the same
 * number and each would delete the bookings that the other is writing. The key share lock on the conference keeps its
 * zone from changing meanwhile; it is taken before the draft's, as everywhere.
 */
export async function lockReleasesOf(tx: EntityManager, conferenceId: string): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('release:' || $1, 0))`, [conferenceId]);
  await tx.query('SELECT 1 FROM conference WHERE id = $1 FOR KEY SHARE', [conferenceId]);
}

/**
 * Locks the rooms and people of a draft, and the rooms that its conference holds now, each in the order of their ids.
 * Closes the race of two conferences that release at once: both would find the room free, and two inserts into one
 * exclusion constraint wait for each other until the deadlock detector ends one. Whoever comes second judges her draft
 * against the bookings of the first. NO KEY UPDATE, so that sessions may still name these rooms and people.
 */
export async function lockRoomsAndPeople(tx: EntityManager, conferenceId: string, draftId: string): Promise<void> {
  await tx.query(ROOMS, [conferenceId, draftId]);
  await tx.query(PEOPLE, [draftId]);
}

const ROOMS = `
SELECT 1 FROM room WHERE id IN (
  SELECT room_id FROM placement_room WHERE draft_id = $2
  UNION SELECT room_id FROM room_booking WHERE conference_id = $1
) ORDER BY id FOR NO KEY UPDATE`;

/** Somebody named in a session between this statement and the next is not locked; the constraint is the second net. */
const PEOPLE = `
SELECT 1 FROM person WHERE id IN (
  SELECT part.person_id FROM placement p JOIN session_person part ON part.session_id = p.session_id
  WHERE p.draft_id = $1 AND part.role <> 'host'
) ORDER BY id FOR NO KEY UPDATE`;
