// The clock of a zone over some years, quick enough to be asked for every event of a calendar.
import { offsetAt, transitionsOf, type Transition } from './zone-transitions.js';

export interface YearSpan {
  readonly firstYear: number;
  /** Inclusive. */
  readonly lastYear: number;
}

export interface ZoneClock {
  readonly zone: string;
  readonly years: YearSpan;
  /** What is in force before the first transition, in milliseconds ahead of UTC. */
  readonly firstOffset: number;
  /** From a year or two before the years to one after, in their order. */
  readonly transitions: readonly Transition[];
}

/** Summer time ends within a year; clocks that stay forward for longer have a new standard time. */
export const LONGEST_SUMMER = 366 * 86_400_000;

/** Servers show the same few conferences again and again. */
const KEPT_CLOCKS = 100;
const clocks = new Map<string, ZoneClock>();

/** The clock of an IANA zone that is right for every instant of these years. */
export function zoneClock(zone: string, years: YearSpan): ZoneClock {
  const key = `${zone} ${years.firstYear} ${years.lastYear}`;
  const known = clocks.get(key);
  if (known) return known;
  // Two years before: one for what is in force when the first one begins, and one to tell whether that is summer time.
  const first = Date.UTC(years.firstYear - 1, 0, 1) - LONGEST_SUMMER;
  const last = Date.UTC(years.lastYear + 1, 0, 2) + LONGEST_SUMMER;
  const clock = { zone, years, firstOffset: offsetAt(first, zone), transitions: transitionsOf(zone, first, last) };
  if (clocks.size >= KEPT_CLOCKS) clocks.clear();
  clocks.set(key, clock);
  return clock;
}

/** What the clock shows, in milliseconds counted as if it stood in UTC. O(log n) in its transitions, as good as. */
export function wallClock(clock: ZoneClock, instant: number): number {
  return instant + (latestTransition(clock, instant)?.to ?? clock.firstOffset);
}

/** When clocks go back, times of day come twice: whether what the clock shows is such a one, the first or the second time. */
export function isTwice({ transitions }: ZoneClock, instant: number): boolean {
  return transitions.some(({ at, from, to }) => Math.abs(instant - at) <= from - to && instant - at !== from - to);
}

function latestTransition({ transitions }: ZoneClock, instant: number): Transition | undefined {
  return transitions.findLast(({ at }) => at <= instant);
}
