// What distinguishes two drafts. Pure.
import {
  differInPins,
  differInRooms,
  isSamePlacement,
  type PlacedSession,
  type Placements,
} from '../clash-model/placement-state.js';

export interface PlacementDifference {
  readonly before: PlacedSession;
  readonly after: PlacedSession;
  readonly hasOtherStart: boolean;
  readonly hasOtherDuration: boolean;
  readonly hasOtherRooms: boolean;
  readonly hasOtherPins: boolean;
}

export interface PlacementComparison {
  readonly onlyBefore: readonly PlacedSession[];
  readonly onlyAfter: readonly PlacedSession[];
  readonly moved: readonly PlacementDifference[];
}

/** Compares placements; every list is in the order of its placements. */
export function comparePlacements(before: Placements, after: Placements): PlacementComparison {
  return { onlyBefore: missingIn(after, before), onlyAfter: missingIn(before, after), moved: differing(before, after) };
}

function missingIn(others: Placements, placements: Placements): readonly PlacedSession[] {
  return [...placements]
    .filter(([sessionId]) => !others.has(sessionId))
    .map(([sessionId, state]) => ({ sessionId, ...state }));
}

function differing(before: Placements, after: Placements): readonly PlacementDifference[] {
  return [...before].flatMap(([sessionId, from]) => {
    const to = after.get(sessionId);
    if (to === undefined || isSamePlacement(from, to)) return [];
    return [
      {
        before: { sessionId, ...from },
        after: { sessionId, ...to },
        hasOtherStart: Date.parse(from.startsAt) !== Date.parse(to.startsAt),
        hasOtherDuration: from.durationMinutes !== to.durationMinutes,
        hasOtherRooms: differInRooms(from, to),
        hasOtherPins: differInPins(from, to),
      },
    ];
  });
}
