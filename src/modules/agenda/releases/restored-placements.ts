// What of a release can be placed again. Pure.
import type { ClashModel } from '../clash-model/clash-model-loader.js';
import type { PlacementChange } from '../draft-change.entity.js';
import type { ReleasedSession } from '../released-session.entity.js';

const MS_PER_MINUTE = 60_000;

export type LeftOutReason = 'session_not_schedulable' | 'room_not_in_use';

export interface LeftOutSession {
  readonly released: ReleasedSession;
  readonly reason: LeftOutReason;
}

export interface RestoredPlacements {
  readonly changes: readonly PlacementChange[];
  /** In the order of the released sessions. */
  readonly leftOut: readonly LeftOutSession[];
}

/** The placements of a release for a new draft; sessions that left the agenda, or whose room is given up, are left out. */
export function restoredPlacements(
  model: Pick<ClashModel, 'schedulableIds' | 'usableRoomIds'>,
  sessions: readonly ReleasedSession[],
): RestoredPlacements {
  const judged = sessions.map((released) => ({ released, reason: reasonToLeaveOut(model, released) }));
  return {
    changes: judged.flatMap(({ released, reason }) => (reason ? [] : [placementOf(released)])),
    leftOut: judged.flatMap(({ released, reason }) => (reason ? [{ released, reason }] : [])),
  };
}

function reasonToLeaveOut(
  model: Pick<ClashModel, 'schedulableIds' | 'usableRoomIds'>,
  released: ReleasedSession,
): LeftOutReason | null {
  if (!model.schedulableIds.has(released.sessionId)) return 'session_not_schedulable';
  return released.roomIds.every((roomId) => model.usableRoomIds.has(roomId)) ? null : 'room_not_in_use';
}

function placementOf({ sessionId, startsAt, endsAt, roomIds }: ReleasedSession): PlacementChange {
  const after = {
    startsAt: startsAt.toISOString(),
    durationMinutes: (endsAt.getTime() - startsAt.getTime()) / MS_PER_MINUTE,
    roomIds,
    isTimePinned: false,
    isRoomPinned: false,
  };
  return { sessionId, before: null, after };
}
