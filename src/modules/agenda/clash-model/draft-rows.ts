// What the clash model needs of drafts: one statement for any number of them.
import { In, IsNull, type EntityManager } from 'typeorm';
import type { PlacementState } from '../draft-change.entity.js';
import { Waiver } from '../waiver.entity.js';
import type { Placements } from './placement-state.js';

interface PlacementRow extends Omit<PlacementState, 'startsAt'> {
  readonly draftId: string;
  readonly sessionId: string;
  readonly startsAt: Date;
}

/** The placements of drafts in order of start, by draft id; a draft without any has an empty map. */
export async function placementsOfDrafts(
  db: EntityManager,
  draftIds: readonly string[],
): Promise<ReadonlyMap<string, Placements>> {
  const rows = await db.query<PlacementRow[]>(PLACEMENTS, [draftIds]);
  const byDraft = new Map<string, Map<string, PlacementState>>(draftIds.map((draftId) => [draftId, new Map()]));
  for (const { draftId, sessionId, startsAt, ...rest } of rows) {
    byDraft.get(draftId)?.set(sessionId, { startsAt: startsAt.toISOString(), ...rest });
  }
  return byDraft;
}

const PLACEMENTS = `
SELECT p.draft_id AS "draftId", p.session_id AS "sessionId", p.starts_at AS "startsAt",
  p.duration_minutes AS "durationMinutes", coalesce(rooms.ids, '{}') AS "roomIds",
  p.is_time_pinned AS "isTimePinned", p.is_room_pinned AS "isRoomPinned",
  p.is_day_pinned AS "isDayPinned"
FROM placement p
LEFT JOIN (
  SELECT draft_id, session_id, array_agg(room_id ORDER BY position, room_id) AS ids
  FROM placement_room WHERE draft_id = ANY($1::uuid[]) GROUP BY draft_id, session_id
) rooms ON rooms.draft_id = p.draft_id AND rooms.session_id = p.session_id
WHERE p.draft_id = ANY($1::uuid[])
ORDER BY p.starts_at, p.session_id`;

/** Waivers of drafts that are in force, the oldest first. */
export function activeWaivers(db: EntityManager, draftIds: readonly string[]): Promise<Waiver[]> {
  return db.find(Waiver, {
    where: { draftId: In([...draftIds]), endedAt: IsNull() },
    order: { createdAt: 'ASC', id: 'ASC' },
  });
}
