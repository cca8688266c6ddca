// Lanes of one room that several sessions may share, over the bookings of all conferences. Pure.
import { assignLanes, mergeIntervals, overlaps, type Interval } from '../../../intervals/index.js';

export interface LaneClaim {
  readonly id: string;
  readonly clashGroup: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

export interface TakenLane extends LaneClaim {
  readonly lane: number;
}

/**
 * Lanes for our claims, and new ones for bookings of others where that makes room: their times are theirs, the lane is
 * only a mark that keeps overlapping bookings apart. First-fit over what overlaps ours, directly or through others,
 * finds lanes whenever no minute holds more than `laneCount`; what is far from ours keeps its lane. Null where some
 * minute holds too many. The result names every claim, and of the others those that it looked at.
 */
export function colourLanes(
  claims: readonly LaneClaim[],
  others: readonly TakenLane[],
  laneCount: number,
): ReadonlyMap<string, number> | null {
  const near = nearClaims(claims, others);
  // Where the room had more lanes once, others may be in lanes that it has no longer: they stay possible, for them.
  const lanes = Math.max(laneCount, ...near.map((other) => other.lane));
  return assignLanes([...claims, ...near].map(laneRequest), lanes);
}

/** The bookings of others in the stretches of time, without a gap, that hold a claim of ours. */
function nearClaims(claims: readonly LaneClaim[], others: readonly TakenLane[]): readonly TakenLane[] {
  const ours = claims.map(intervalOf);
  const stretches = mergeIntervals([...ours, ...others.map(intervalOf)]).filter((stretch) =>
    ours.some((own) => overlaps(own, stretch)),
  );
  return others.filter((other) => stretches.some((stretch) => overlaps(intervalOf(other), stretch)));
}

function laneRequest(claim: LaneClaim) {
  return { id: claim.id, group: claim.clashGroup, interval: intervalOf(claim) };
}

/** In milliseconds: lanes only compare times. */
function intervalOf({ startsAt, endsAt }: LaneClaim): Interval {
  return { start: startsAt.getTime(), end: endsAt.getTime() };
}
