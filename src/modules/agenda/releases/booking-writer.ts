import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '../../../platform/database/ids.js';
import type { Claims, RoomClaim } from './bookings.js';
import { BookingClash } from './releases.errors.js';
import { colourLanes, type TakenLane } from './room-lanes.js';

export interface BookedRelease {
  readonly id: string;
  readonly conferenceId: string;
}

interface LanedClaim extends RoomClaim {
  readonly id: string;
  readonly lane: number;
}

interface OtherBooking extends TakenLane {
  readonly roomId: string;
}

const ONE_LANE = 1;

/** Puts the session bookings of a conference in the place of those of its release before. */
@Injectable()
export class BookingWriter {
  /**
   * Eight statements at most, whatever the size. The caller holds the locks of release-locks.ts. Throws BookingClash
   * where a room has no lane left; else the exclusion constraints speak, at once and not at the commit.
   */
  async replace(tx: EntityManager, release: BookedRelease, claims: Claims): Promise<void> {
    await tx.query(`DELETE FROM room_booking WHERE conference_id = $1 AND purpose = 'session'`, [release.conferenceId]);
    await tx.query(`DELETE FROM person_booking WHERE conference_id = $1 AND purpose = 'session'`, [
      release.conferenceId,
    ]);
    const rooms = await this.inLanes(tx, release.conferenceId, claims.rooms);
    const people = claims.people.map((claim) => ({ ...claim, id: newId() }));
    await tx.query(BOOK_ROOMS, [release.conferenceId, release.id, JSON.stringify(rooms)]);
    await tx.query(BOOK_PEOPLE, [release.conferenceId, release.id, JSON.stringify(people)]);
    await tx.query('SET CONSTRAINTS room_booking_no_overlap_v1, person_booking_no_overlap_v1 IMMEDIATE');
  }

  private async inLanes(
    tx: EntityManager,
    conferenceId: string,
    claims: readonly RoomClaim[],
  ): Promise<readonly LanedClaim[]> {
    const laned = claims.map((claim) => ({ ...claim, id: newId(), lane: ONE_LANE }));
    const shared = await tx.query<{ id: string; lanes: number }[]>(SHARED_ROOMS, [
      [...new Set(claims.map((claim) => claim.roomId))],
    ]);
    if (shared.length === 0) return laned;
    const others = await tx.query<OtherBooking[]>(OTHERS_IN_ROOMS, [conferenceId, shared.map((room) => room.id)]);
    const lanes = new Map(shared.flatMap((room) => lanesInRoom(room, laned, others)));
    const moved = others.flatMap(({ id, lane }) =>
      lanes.has(id) && lanes.get(id) !== lane ? [{ id, lane: lanes.get(id) }] : [],
    );
    if (moved.length > 0) await tx.query(MOVE_LANES, [JSON.stringify(moved)]);
    return laned.map((claim) => ({ ...claim, lane: lanes.get(claim.id) ?? claim.lane }));
  }
}

function lanesInRoom(
  room: { id: string; lanes: number },
  claims: readonly LanedClaim[],
  others: readonly OtherBooking[],
): [string, number][] {
  const isHere = (booking: { readonly roomId: string }): boolean => booking.roomId === room.id;
  const lanes = colourLanes(claims.filter(isHere), others.filter(isHere), room.lanes);
  if (!lanes) throw new BookingClash('room');
  return [...lanes];
}

const SHARED_ROOMS = 'SELECT id, lanes FROM room WHERE id = ANY($1::uuid[]) AND lanes > 1 ORDER BY id';

const OTHERS_IN_ROOMS = `
SELECT id, room_id AS "roomId", lane, clash_group AS "clashGroup", lower(during) AS "startsAt", upper(during) AS "endsAt"
FROM room_booking WHERE room_id = ANY($2::uuid[]) AND NOT (conference_id = $1 AND purpose = 'session')`;

const MOVE_LANES = `
UPDATE room_booking b SET lane = moved.lane
FROM jsonb_to_recordset($1::jsonb) AS moved(id uuid, lane integer) WHERE b.id = moved.id`;

const BOOK_ROOMS = `
INSERT INTO room_booking (id, conference_id, release_id, room_id, lane, clash_group, during, session_id)
SELECT b.id, $1, $2, b."roomId", b.lane, b."clashGroup", tstzrange(b."startsAt", b."endsAt"), b."sessionId"
FROM jsonb_to_recordset($3::jsonb) AS b(id uuid, "roomId" uuid, lane integer, "clashGroup" uuid,
  "startsAt" timestamptz, "endsAt" timestamptz, "sessionId" uuid)`;

const BOOK_PEOPLE = `
INSERT INTO person_booking (id, conference_id, release_id, person_id, clash_group, during, session_id)
SELECT b.id, $1, $2, b."personId", b."clashGroup", tstzrange(b."startsAt", b."endsAt"), b."sessionId"
FROM jsonb_to_recordset($3::jsonb) AS b(id uuid, "personId" uuid, "clashGroup" uuid,
  "startsAt" timestamptz, "endsAt" timestamptz, "sessionId" uuid)`;
