// How many minutes a breach has, for every shape a constraint may take. The explanation and the incremental score call
// the same functions, which is why they cannot disagree.
import type { TimeShape } from './constraints/definition.js';
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
