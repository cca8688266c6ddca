// How far ahead of UTC a zone's clocks are. Programmes name thousands of times on a few days, and Intl takes a good part
// of a millisecond for ten of them: each day asks once.
import { fromAbsolute } from '@internationalized/date';

const DAY = 86_400_000;
/** A programme has a few days; a hostile file may name any number of them, each in a zone of its own. */
const KEPT_MIDNIGHTS = 10_000;

const midnights = new Map<string, number>();

/** How far ahead of UTC clocks in the IANA zone are at an instant, both in milliseconds. */
export function zoneOffset(instant: number, zone: string): number {
  const day = Math.floor(instant / DAY);
  const offset = offsetAtMidnight(day, zone);
  // No zone ever changed its clocks twice within a day: equal at both ends is equal all day.
  return offset === offsetAtMidnight(day + 1, zone) ? offset : uncachedOffset(instant, zone);
}

/** The same, from Intl each time. */
export function uncachedOffset(instant: number, zone: string): number {
  return fromAbsolute(instant, zone).offset;
}

function offsetAtMidnight(day: number, zone: string): number {
  const key = `${zone} ${day}`;
  const known = midnights.get(key);
  if (known !== undefined) return known;
  const offset = uncachedOffset(day * DAY, zone);
  if (midnights.size >= KEPT_MIDNIGHTS) midnights.clear();
  midnights.set(key, offset);
  return offset;
}
