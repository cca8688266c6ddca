// What stands in the way of changing a room: released sessions to come, and sessions of drafts.
import type { EntityManager } from 'typeorm';

/** Released sessions that end after `now` and stand in a lane above `lanes`; 0 lanes counts all. */
export async function futureBookings(tx: EntityManager, roomId: string, lanes: number, now: Date): Promise<number> {
  const [row] = await tx.query<{ total: number }[]>(
    'SELECT count(*)::int AS total FROM room_booking WHERE room_id = $1 AND lane > $2 AND upper(during) > $3',
    [roomId, lanes, now],
  );
  return row?.total ?? 0;
}

/** How many sessions of one conference each of the rooms holds, in drafts that can still become an agenda, or in the bookings. */
export async function sessionsInRooms(
  tx: EntityManager,
  conferenceId: string,
  roomIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.query<{ roomId: string; total: number }[]>(
    `SELECT room_id AS "roomId", count(DISTINCT session_id)::int AS total FROM (
       SELECT placed.room_id, placed.session_id FROM placement_room placed JOIN draft ON draft.id = placed.draft_id
       WHERE draft.conference_id = $1 AND draft.state IN ('open', 'proposal')
       UNION ALL
       SELECT room_id, session_id FROM room_booking WHERE conference_id = $1
     ) used WHERE room_id = ANY($2) GROUP BY room_id`,
    [conferenceId, roomIds],
  );
  return new Map(rows.map((row) => [row.roomId, row.total]));
}
