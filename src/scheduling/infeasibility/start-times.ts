// Minutes at which a session may start, as sets of intervals: exact for free starts and, minute by minute, for slots.
import { type Interval, intersectIntervals, mergeIntervals, subtractIntervals } from '../../intervals/index.js';
import type { TimeShape } from '../constraints/definition.js';
import { type PackedWindows, unpackWindows } from '../windows.js';

/** Minutes before and after which no conference takes place. */
export const EVER: Interval = { start: -0x3fffffff, end: 0x3fffffff };

/** The starts at which a session of that length breaks nothing of a rule about time. */
export function startsUnder(shape: TimeShape, windows: PackedWindows, minutes: number): readonly Interval[] {
  const intervals = unpackWindows(windows);
  switch (shape) {
    case 'within':
      return startsInside(mergeIntervals(intervals), minutes);
    case 'within_one':
      return startsInside(intervals, minutes);
    case 'avoid':
      return startsBeside(intervals, minutes);
    case 'within_one_if_touched':
      return mergeIntervals([...startsInside(intervals, minutes), ...startsBeside(intervals, minutes)]);
  }
}

/** The starts at which a session of that length lies inside one of the windows. */
export function startsInside(windows: readonly Interval[], minutes: number): readonly Interval[] {
  return mergeIntervals(
    windows.map(({ start, end }) => ({ start, end: end - minutes + 1 })).filter(({ start, end }) => start < end),
  );
}

/** The starts at which a session of that length touches none of the windows. */
export function startsBeside(windows: readonly Interval[], minutes: number): readonly Interval[] {
  return subtractIntervals(
    [EVER],
    windows.map(({ start, end }) => ({ start: start - minutes + 1, end })),
  );
}

/** Exactly these minutes. */
export function startsAt(minutes: readonly number[]): readonly Interval[] {
  return mergeIntervals(minutes.map((start) => ({ start, end: start + 1 })));
}

/** The first start that is not before `minute`, or null. The starts are merged. */
export function earliestFrom(starts: readonly Interval[], minute: number): number | null {
  const next = starts.find(({ end }) => end > minute);
  return next === undefined ? null : Math.max(next.start, minute);
}

/** The starts of `starts` that come `from` to `to` minutes, both included, after one of `others`. */
export function startsAfter(
  starts: readonly Interval[],
  others: readonly Interval[],
  { from, to }: { readonly from: number; readonly to: number },
): readonly Interval[] {
  return intersectIntervals(
    starts,
    others.map(({ start, end }) => ({ start: start + from, end: end + to })),
  );
}

/** The minutes that are in at least `count` of the sets. */
export function inAtLeast(sets: readonly (readonly Interval[])[], count: number): readonly Interval[] {
  if (count <= 1) return mergeIntervals(sets.flat());
  const changes = sets
    .flatMap((set) => mergeIntervals(set).flatMap(({ start, end }) => [[start, 1] as const, [end, -1] as const]))
    .sort(([a, x], [b, y]) => a - b || y - x);
  const found: Interval[] = [];
  let depth = 0;
  let since = 0;
  for (const [minute, step] of changes) {
    if (depth < count && depth + step >= count) since = minute;
    if (depth >= count && depth + step < count && since < minute) found.push({ start: since, end: minute });
    depth += step;
  }
  return mergeIntervals(found);
}

/** Whether the minute is one of the starts. */
export function contains(starts: readonly Interval[], minute: number): boolean {
  return starts.some(({ start, end }) => start <= minute && minute < end);
}
