import { isMoved, type Placements } from '../clash-model/placement-state.js';
import type { PlacementState } from '../draft-change.entity.js';
import type { ReleasedSession } from '../released-session.entity.js';

const MS_PER_MINUTE = 60_000;

type Frozen = Pick<ReleasedSession, 'sessionId' | 'startsAt' | 'endsAt' | 'roomIds'>;

/** How many sessions a release of these placements would add, cancel, or move in time, length or rooms. */
export function changedSinceRelease(placements: Placements, released: readonly Frozen[]): number {
  const before = new Map(released.map((session) => [session.sessionId, placementOf(session)]));
  const ids = new Set([...before.keys(), ...placements.keys()]);
  return [...ids].filter((id) => isMoved(before.get(id) ?? null, placements.get(id) ?? null)).length;
}

function placementOf({ startsAt, endsAt, roomIds }: Frozen): PlacementState {
  const durationMinutes = (endsAt.getTime() - startsAt.getTime()) / MS_PER_MINUTE;
  return {
    startsAt: startsAt.toISOString(),
    durationMinutes,
    roomIds,
    isTimePinned: false,
    isRoomPinned: false,
    isDayPinned: false,
  };
}
