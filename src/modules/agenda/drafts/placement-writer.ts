// Writes placements in four statements, whether one session moves or a thousand are imported.
import type { EntityManager } from 'typeorm';
import type { PlacementChange } from '../draft-change.entity.js';

/** Puts every session of the changes where `after` says. */
export async function writePlacements(
  tx: EntityManager,
  draftId: string,
  changes: readonly PlacementChange[],
): Promise<void> {
  const gone = changes.filter(({ after }) => after === null).map(({ sessionId }) => sessionId);
  const placed = changes.flatMap(({ sessionId, after }) => (after === null ? [] : [{ sessionId, ...after }]));
  const rooms = placed.flatMap(({ sessionId, roomIds }) =>
    roomIds.map((roomId, position) => ({ sessionId, roomId, position })),
  );
  await tx.query(FORGET_ROOMS, [draftId, changes.map(({ sessionId }) => sessionId)]);
  await tx.query(UNPLACE, [draftId, gone]);
  await tx.query(PLACE, [draftId, JSON.stringify(placed)]);
  await tx.query(PLACE_IN_ROOMS, [draftId, JSON.stringify(rooms)]);
}

const FORGET_ROOMS = 'DELETE FROM placement_room WHERE draft_id = $1 AND session_id = ANY($2::uuid[])';
const UNPLACE = 'DELETE FROM placement WHERE draft_id = $1 AND session_id = ANY($2::uuid[])';

const PLACE = `
INSERT INTO placement (draft_id, session_id, starts_at, duration_minutes, is_time_pinned, is_room_pinned,
  is_day_pinned)
SELECT $1, p."sessionId", p."startsAt", p."durationMinutes", p."isTimePinned", p."isRoomPinned",
  coalesce(p."isDayPinned", false)
FROM jsonb_to_recordset($2::jsonb)
  AS p("sessionId" uuid, "startsAt" timestamptz, "durationMinutes" integer, "isTimePinned" boolean, "isRoomPinned" boolean,
    "isDayPinned" boolean)
ON CONFLICT (draft_id, session_id) DO UPDATE SET starts_at = excluded.starts_at, duration_minutes = excluded.duration_minutes,
  is_time_pinned = excluded.is_time_pinned, is_room_pinned = excluded.is_room_pinned,
  is_day_pinned = excluded.is_day_pinned`;

const PLACE_IN_ROOMS = `
INSERT INTO placement_room (draft_id, session_id, room_id, position)
SELECT $1, r."sessionId", r."roomId", r.position
FROM jsonb_to_recordset($2::jsonb) AS r("sessionId" uuid, "roomId" uuid, position integer)`;
