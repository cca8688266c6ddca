// What "available" means: inside ONE merged window. Two windows that touch are one window; a session across the
// gap between two windows is not available, however short the gap.
import { contains, type Interval, lengthMinutes, overlapMinutes } from './interval.js';
import { mergeIntervals } from './interval-set.js';

/** Whether the interval lies inside one merged window. `null` windows mean "always"; an empty list means "never". */
export function isAvailable(windows: readonly Interval[] | null, interval: Interval): boolean {
  if (windows === null) return true;
  return mergeIntervals(windows).some((window) => contains(window, interval));
}

/** Minutes of the interval outside all windows; 0 exactly where `isAvailable` holds. `null` windows mean "always". */
export function minutesOutside(windows: readonly Interval[] | null, interval: Interval): number {
  if (windows === null) return 0;
  return mergeIntervals(windows).reduce(
    (outside, window) => outside - overlapMinutes(window, interval),
    lengthMinutes(interval),
  );
}
