import type { Moment } from './assemble/loose-programme.js';

/** What starts before this belongs to the night before, in minutes after midnight; breakfasts come later. */
const LATEST_NIGHT_START = 5 * 60;

/**
 * Where the days of a file that lists none end, in minutes after midnight: the full hour after the latest start in the
 * night; null where nothing starts in the night.
 */
export function endOfNights(starts: readonly (Moment | null)[]): number | null {
  const late = starts.flatMap((start) => start?.wall.minutes ?? []).filter((minutes) => minutes < LATEST_NIGHT_START);
  if (late.length === 0) return null;
  const latest = late.reduce((most, minutes) => Math.max(most, minutes), 0);
  return (Math.floor(latest / 60) + 1) * 60;
}
