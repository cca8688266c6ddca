// All places of a session in the order in which an organizer would try them. Pure.
import type { Place, Shading } from '../board/board-types.ts';

export type PlaceKind = 'free' | 'costs' | 'impossible';

export interface RankedPlace {
  readonly start: number;
  /** The main room; empty for a session without a room. */
  readonly roomId: string;
  readonly kind: PlaceKind;
  /** Change of medium and soft score together; lower is better. */
  readonly cost: number;
}

export interface PlaceFilter {
  /** Whether a start is on the wanted day. */
  readonly isWantedTime?: (start: number) => boolean;
  readonly roomId?: string | null;
  /** Leaves out what breaks a rule that must hold. */
  readonly onlyPossible?: boolean;
}

const KINDS: readonly PlaceKind[] = ['free', 'costs', 'impossible'];
const RANK: Readonly<Record<PlaceKind, number>> = { free: 0, costs: 1, impossible: 2 };

/** Possible before impossible, cheap before dear, then as near as can be to where it is now, then in the order of the rooms. */
export function rankedPlaces(
  { roomIds, starts, kinds, costs }: Shading,
  now: Place | null,
  { isWantedTime, roomId = null, onlyPossible = false }: PlaceFilter = {},
): readonly RankedPlace[] {
  const found: RankedPlace[] = [];
  starts.forEach((start, t) => {
    if (isWantedTime && !isWantedTime(start)) return;
    roomIds.forEach((room, r) => {
      const index = t * roomIds.length + r;
      const kind = KINDS[kinds[index] ?? 2] ?? 'impossible';
      if (roomId !== null && room !== roomId) return;
      if (onlyPossible && kind === 'impossible') return;
      if (now && now.start === start && (now.roomIds[0] ?? '') === room) return;
      found.push({ start, roomId: room, kind, cost: costs[index] ?? 0 });
    });
  });
  const from = now?.start ?? starts[0] ?? 0;
  const roomOrder = new Map(roomIds.map((id, index) => [id, index]));
  return found.sort(
    (one, other) =>
      RANK[one.kind] - RANK[other.kind] ||
      one.cost - other.cost ||
      Math.abs(one.start - from) - Math.abs(other.start - from) ||
      one.start - other.start ||
      (roomOrder.get(one.roomId) ?? 0) - (roomOrder.get(other.roomId) ?? 0),
  );
}

/**
 * The first few that differ from one another: five starts, five minutes apart, would be one choice and not five.
 * Ones in the same room less than `apart` minutes from a better one are among the `others`.
 */
export function bestPlaces(
  ranked: readonly RankedPlace[],
  count: number,
  apart: number,
): { readonly best: readonly RankedPlace[]; readonly others: readonly RankedPlace[] } {
  const best: RankedPlace[] = [];
  for (const place of ranked) {
    if (best.length === count) break;
    if (!best.some(({ roomId, start }) => roomId === place.roomId && Math.abs(start - place.start) < apart))
      best.push(place);
  }
  const chosen = new Set(best);
  return { best, others: ranked.filter((place) => !chosen.has(place)) };
}
