// How many minutes a breach has, for every shape a constraint may take. The explanation and the incremental score call
// the same functions, which is why they cannot disagree.
import type { PairShape, TimeShape } from './constraints/definition.js';
import type { Stand } from './groups/whereabouts.js';
import { minutesInside, minutesInsideOne, type PackedWindows } from './windows.js';

/** Minutes that [startA, endA) and [startB, endB) share. */
export function overlapBreach(startA: number, endA: number, startB: number, endB: number): number {
  const shared = (endA < endB ? endA : endB) - (startA > startB ? startA : startB);
  return shared > 0 ? shared : 0;
}

/** Minutes missing to a gap of `required`; sessions that overlap are another rule's breach and cost nothing here. */
export function gapBreach(endOfEarlier: number, startOfLater: number, required: number): number {
  const gap = startOfLater - endOfEarlier;
  return gap >= 0 && gap < required ? required - gap : 0;
}

/** Minutes from the start of the session that should be later to the end of the one that should be over by then. */
export function orderBreach(endOfBefore: number, startOfAfter: number): number {
  return endOfBefore > startOfAfter ? endOfBefore - startOfAfter : 0;
}

/** Minutes of [start, end) that break a rule about time. */
export function timeBreach(shape: TimeShape, windows: PackedWindows, start: number, end: number): number {
  switch (shape) {
    case 'within':
      return end - start - minutesInside(windows, start, end);
    case 'avoid':
      return minutesInside(windows, start, end);
    case 'within_one':
      return end - start - minutesInsideOne(windows, start, end);
    case 'within_one_if_touched': {
      const inside = minutesInsideOne(windows, start, end);
      return inside === 0 ? 0 : end - start - inside;
    }
  }
}

/**
 * What two placed sessions cost by how they stand to each other, before the factor; 0 where they do not stand so. Of
 * the shapes with a direction `a` is the member and `b` the other. `required` in minutes, for short_pause and apart.
 */
export function pairBreach(shape: PairShape, required: number, a: Stand, b: Stand): number {
  const together = a.end - a.start + b.end - b.start;
  switch (shape) {
    case 'same_slot':
      return a.start === b.start && a.end === b.end ? a.end - a.start : 0;
    case 'short_pause':
      return a.day === b.day && a.start < b.end + required && b.start < a.end + required ? together : 0;
    case 'not_over_before':
      return a.end > b.start ? together : 0;
    case 'same_day_other_room':
      return a.day === b.day && areInDifferentRooms(a, b) ? together : 0;
    case 'other_day':
      return a.day === b.day ? 0 : together;
    case 'parallel_blocks':
      return a.block >= 0 && a.block === b.block && areInDifferentRooms(a, b) ? 1 : 0;
    case 'apart':
      return apartBreach(b.start - a.end, required);
  }
}

/** A session without a room is not in another room either. */
function areInDifferentRooms(a: Stand, b: Stand): boolean {
  return a.room >= 0 && b.room >= 0 && a.room !== b.room;
}

/** Minutes by which a gap is below 0 or above `most`. */
function apartBreach(gap: number, most: number): number {
  if (gap < 0) return -gap;
  return gap > most ? gap - most : 0;
}

/** What moving a session from where readers know it costs before its weight: room 1, time of the day 2, day 4; a room beside a time adds up. */
export function knownBreach(isOtherRoom: boolean, isOtherTime: boolean, isOtherDay: boolean): number {
  const byTime = isOtherDay ? 4 : isOtherTime ? 2 : 0;
  return byTime + (isOtherRoom ? 1 : 0);
}
