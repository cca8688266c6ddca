// Intervals packed as [start, end, start, end, ...], merged and sorted, so that one function serves both the
// explanation and the search without allocating.
import { type Interval, mergeIntervals } from '../intervals/index.js';
import { at } from './integers.js';

export type PackedWindows = Int32Array;

/** Merges, sorts and packs. */
export function packWindows(intervals: readonly Interval[]): PackedWindows {
  return packIntervals(mergeIntervals(intervals));
}

/** Packs in the given order without merging: for days and bookings that stay apart although they touch or overlap. */
export function packIntervals(intervals: readonly Interval[]): PackedWindows {
  return Int32Array.from(intervals.flatMap((interval) => [interval.start, interval.end]));
}

/** The inverse of packing. */
export function unpackWindows(windows: PackedWindows): readonly Interval[] {
  return Array.from({ length: windows.length / 2 }, (_, index) => ({
    start: at(windows, 2 * index),
    end: at(windows, 2 * index + 1),
  }));
}

/** Minutes of [start, end) inside the windows; windows that overlap each other count each. */
export function minutesInside(windows: PackedWindows, start: number, end: number): number {
  let inside = 0;
  for (let k = 0; k < windows.length; k += 2) {
    const from = at(windows, k);
    const to = at(windows, k + 1);
    if (from < end && start < to) inside += (to < end ? to : end) - (from > start ? from : start);
  }
  return inside;
}

/** Most minutes of [start, end) inside any single window. */
export function minutesInsideOne(windows: PackedWindows, start: number, end: number): number {
  let most = 0;
  for (let k = 0; k < windows.length; k += 2) {
    const from = at(windows, k);
    const to = at(windows, k + 1);
    const inside = (to < end ? to : end) - (from > start ? from : start);
    if (inside > most) most = inside;
  }
  return most;
}
