// What PostgreSQL itself says of bookings, whatever the code would do: the exclusion constraints are the judge.
import type { EntityManager } from 'typeorm';
import type { PersonClaim, RoomClaim } from '../../src/modules/agenda/releases/bookings.js';
import { driverErrorCode } from '../../src/platform/database/driver-errors.js';
import { newId } from '../../src/platform/database/ids.js';

const EXCLUSION_VIOLATION = '23P01';

/**
 * Tries every assignment of lanes to all bookings of a room, those that are there and the given ones, each in a
 * subtransaction of its own: true as soon as one is accepted. Leaves the room as it found it.
 */
export const EVERY_LANE_ASSIGNMENT = `
CREATE FUNCTION some_lanes_are_accepted(room uuid, lanes integer, conference uuid, claims jsonb) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  total bigint;
BEGIN
  CREATE TEMPORARY TABLE wanted ON COMMIT DROP AS
    SELECT row_number() OVER () - 1 AS place, w.* FROM (
      SELECT conference_id, clash_group, during FROM room_booking WHERE room_id = room
      UNION ALL
      SELECT conference, c."clashGroup", tstzrange(c."startsAt", c."endsAt")
      FROM jsonb_to_recordset(claims) AS c("clashGroup" uuid, "startsAt" timestamptz, "endsAt" timestamptz)
    ) w;
  total := power(lanes, (SELECT count(*) FROM wanted));
  FOR assignment IN 0 .. total - 1 LOOP
    BEGIN
      DELETE FROM room_booking WHERE room_id = room;
      INSERT INTO room_booking (id, conference_id, room_id, lane, clash_group, during)
        SELECT gen_random_uuid(), conference_id, room, 1 + (assignment / power(lanes, place)::bigint) % lanes, clash_group, during FROM wanted;
      SET CONSTRAINTS room_booking_no_overlap_v1 IMMEDIATE;
      RAISE EXCEPTION USING ERRCODE = 'TRIED';
    EXCEPTION
      WHEN exclusion_violation THEN NULL;
      WHEN SQLSTATE 'TRIED' THEN
        DROP TABLE wanted;
        RETURN true;
    END;
  END LOOP;
  DROP TABLE wanted;
  RETURN false;
END $$`;

/** Whether PostgreSQL accepts the claims of a conference in a room, beside what is booked there, in any lanes of it. */
export async function acceptsInRoom(
  tx: EntityManager,
  room: { readonly id: string; readonly lanes: number },
  conferenceId: string,
  claims: readonly RoomClaim[],
): Promise<boolean> {
  const own = JSON.stringify(claims.filter((claim) => claim.roomId === room.id));
  const rows = await tx.query<{ accepted: boolean }[]>('SELECT some_lanes_are_accepted($1, $2, $3, $4) AS accepted', [
    room.id,
    room.lanes,
    conferenceId,
    own,
  ]);
  return rows[0]?.accepted ?? false;
}

/** Whether PostgreSQL accepts the claims of a conference on a person, beside what she is booked for. */
export async function acceptsForPerson(
  tx: EntityManager,
  personId: string,
  conferenceId: string,
  claims: readonly PersonClaim[],
): Promise<boolean> {
  return isAccepted(tx, async () => {
    for (const claim of claims.filter((each) => each.personId === personId)) {
      const during = `[${claim.startsAt.toISOString()},${claim.endsAt.toISOString()})`;
      await tx.query(
        'INSERT INTO person_booking (id, conference_id, person_id, clash_group, during) VALUES ($1, $2, $3, $4, $5)',
        [newId(), conferenceId, personId, claim.clashGroup, during],
      );
    }
    await tx.query('SET CONSTRAINTS person_booking_no_overlap_v1 IMMEDIATE');
  });
}

/** Whether a write passes the exclusion constraints; takes it back in either case. */
async function isAccepted(tx: EntityManager, write: () => Promise<void>): Promise<boolean> {
  await tx.query('SAVEPOINT attempt');
  try {
    await write();
    return true;
  } catch (error) {
    if (driverErrorCode(error) !== EXCLUSION_VIOLATION) throw error;
    return false;
  } finally {
    await tx.query('ROLLBACK TO SAVEPOINT attempt');
  }
}
