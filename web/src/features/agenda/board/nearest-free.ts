import type { Place, Shading } from './board-types.ts';

/** A room further away counts as this many minutes: another hour in the same room is better than a room far off. */
const MINUTES_PER_ROOM = 10;

const FREE = 0;
const COSTS = 1;

/**
 * The free place nearest to `place`, by time first and then by the order of the rooms. Where every place costs something,
 * as at a conference whose readers starred much, the nearest one without a hard clash; null where there is none.
 */
export function nearestFree(shading: Shading, place: Place): Place | null {
  return nearestOf(FREE, shading, place) ?? nearestOf(COSTS, shading, place);
}

function nearestOf(kind: number, { roomIds, starts, kinds }: Shading, place: Place): Place | null {
  const room = Math.max(0, roomIds.indexOf(place.roomIds[0] ?? ''));
  let best: Place | null = null;
  let bestDistance = Infinity;
  starts.forEach((start, t) => {
    roomIds.forEach((roomId, r) => {
      if (kinds[t * roomIds.length + r] !== kind) return;
      const distance = Math.abs(start - place.start) + Math.abs(r - room) * MINUTES_PER_ROOM;
      if (distance >= bestDistance || distance === 0) return;
      bestDistance = distance;
      best = {
        start,
        durationMinutes: place.durationMinutes,
        roomIds: roomId === '' ? [] : [roomId, ...place.roomIds.slice(1).filter((id) => id !== roomId)],
      };
    });
  });
  return best;
}
