// Sets of intervals. A merged set is sorted, and its members neither overlap nor touch, so that two sets which cover
// the same minutes are equal.
import { compareIntervals, type Interval, lengthMinutes } from './interval.js';

/** The same minutes as one merged set; overlapping and touching intervals become one. O(n log n). */
export function mergeIntervals(intervals: readonly Interval[]): readonly Interval[] {
  const merged: Interval[] = [];
  for (const next of [...intervals].sort(compareIntervals)) {
    const last = merged.at(-1);
    if (last === undefined || last.end < next.start) {
      merged.push({ start: next.start, end: next.end });
    } else if (last.end < next.end) {
      merged[merged.length - 1] = { start: last.start, end: next.end };
    }
  }
  return merged;
}

/** The minutes of `from` that are in none of `removed`, as a merged set. Either side may be in any order. */
export function subtractIntervals(from: readonly Interval[], removed: readonly Interval[]): readonly Interval[] {
  const holes = mergeIntervals(removed);
  return mergeIntervals(from).flatMap((interval) => subtractFromOne(interval, holes));
}

function subtractFromOne(interval: Interval, holes: readonly Interval[]): readonly Interval[] {
  const rest: Interval[] = [];
  let start = interval.start;
  for (const hole of holes) {
    if (hole.end <= start) continue;
    if (hole.start >= interval.end) break;
    if (start < hole.start) rest.push({ start, end: hole.start });
    start = hole.end;
  }
  if (start < interval.end) rest.push({ start, end: interval.end });
  return rest;
}

/** The minutes that are in both, as a merged set. Either side may be in any order. */
export function intersectIntervals(a: readonly Interval[], b: readonly Interval[]): readonly Interval[] {
  const others = mergeIntervals(b);
  const shared = mergeIntervals(a).flatMap((one) =>
    others
      .map((other) => ({ start: Math.max(one.start, other.start), end: Math.min(one.end, other.end) }))
      .filter((part) => part.start < part.end),
  );
  return mergeIntervals(shared);
}

/** How many different minutes the intervals cover together. */
export function coveredMinutes(intervals: readonly Interval[]): number {
  return mergeIntervals(intervals).reduce((sum, interval) => sum + lengthMinutes(interval), 0);
}
