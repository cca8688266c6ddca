// Where an import puts sessions in its draft.
import type { EntityManager } from 'typeorm';
import type { Placements } from '../../agenda/clash-model/placement-state.js';
import type { PlacementState } from '../../agenda/draft-change.entity.js';
import type { DesiredPlacement } from '../../agenda/drafts/draft-edit.js';
import type { ProgrammePlacement } from '../programme.js';
import { isSchedulable, storedPlacement } from './here-form.js';
import { type PresentSession } from './write-session-columns.js';

/** Wanted placements by session id; null takes a session out of the agenda. */
export type WantedPlacements = ReadonlyMap<string, ProgrammePlacement | null>;

/** Rooms in which a conference may place sessions. */
export async function usableRooms(tx: EntityManager, conferenceId: string): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ id: string }[]>(
    `SELECT room.id FROM room JOIN conference_room used ON used.room_id = room.id
     WHERE used.conference_id = $1 AND room.retired_at IS NULL`,
    [conferenceId],
  );
  return new Set(rows.map(({ id }) => id));
}

/**
 * What the draft must change. A session that does not belong in an agenda is not put into one, and a room that the
 * conference gave up is left out, unless the session is there already. Pins stay as they are.
 */
export function desiredPlacements(
  wanted: WantedPlacements,
  sessions: ReadonlyMap<string, Pick<PresentSession, 'state'>>,
  usableRoomIds: ReadonlySet<string>,
): readonly DesiredPlacement[] {
  return [...wanted].map(([sessionId, value]) => {
    const placement = storedPlacement(value);
    const state = sessions.get(sessionId)?.state;
    const belongs = state !== undefined && isSchedulable(state);
    const after = (current: PlacementState | null): PlacementState | null => {
      if (placement === null || (current === null && !belongs)) return null;
      const isUsable = (id: string): boolean => usableRoomIds.has(id) || (current?.roomIds.includes(id) ?? false);
      return {
        ...placement,
        roomIds: placement.roomIds.filter(isUsable),
        isTimePinned: current?.isTimePinned ?? false,
        isRoomPinned: current?.isRoomPinned ?? false,
        isDayPinned: current?.isDayPinned ?? false,
      };
    };
    return { sessionId, after };
  });
}

/** How many rooms sessions fill from now on: as many as in their new placement, where that has more or fewer than before. */
export function changedRoomCounts(
  wanted: WantedPlacements,
  sessions: ReadonlyMap<string, PresentSession>,
  placements: Placements,
): ReadonlyMap<string, number> {
  return new Map(
    [...wanted].flatMap(([id, value]) => {
      const count = storedPlacement(value)?.roomIds.length;
      const before = placements.get(id)?.roomIds.length ?? sessions.get(id)?.roomCount;
      return count === undefined || count === before ? [] : [[id, count]];
    }),
  );
}
