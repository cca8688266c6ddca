// Times at which a person can be on site, painted hour by hour on the days of a conference. Pure; minutes since 1970.
import {
  coveredMinutes,
  intersectIntervals,
  type Interval,
  lengthMinutes,
  mergeIntervals,
} from '../../../../src/intervals/index.ts';
import { instantOf, minuteOf } from '../../lib/conference-time.ts';
import { dayAfter, instantAt } from '../../lib/wall-clock.ts';

export interface Window {
  readonly startsAt: string;
  readonly endsAt: string;
}

export interface DayHours {
  readonly date: string;
  /** An interval each, as many as every other day has; the first may begin before the doors open. */
  readonly hours: readonly Interval[];
}

/** The hours of every day from the earliest opening to the latest closing of any, so that they stand in rows. */
export function hoursOf(
  days: readonly { readonly date: string; readonly opensAt: string; readonly closesAt: string }[],
  timeZone: string,
): readonly DayHours[] {
  const atHour = (date: string, hour: number): number =>
    minuteOf(
      instantAt(timeZone, {
        date: dayAfter(date, Math.floor(hour / 24)),
        time: `${String(hour % 24).padStart(2, '0')}:00`,
      }),
    );
  const hoursAfterMidnight = (date: string, instant: string): number => (minuteOf(instant) - atHour(date, 0)) / 60;
  const first = Math.min(...days.map(({ date, opensAt }) => Math.floor(hoursAfterMidnight(date, opensAt))));
  const last = Math.max(...days.map(({ date, closesAt }) => Math.ceil(hoursAfterMidnight(date, closesAt))));
  const hours = Array.from({ length: Math.max(0, last - first) }, (_, index) => first + index);
  return days.map(({ date }) => ({
    date,
    hours: hours.map((hour) => ({ start: atHour(date, hour), end: atHour(date, hour + 1) })),
  }));
}

export function intervalsOf(windows: readonly Window[]): readonly Interval[] {
  return mergeIntervals(windows.map(({ startsAt, endsAt }) => ({ start: minuteOf(startsAt), end: minuteOf(endsAt) })));
}

export function windowsOf(intervals: readonly Interval[]): Window[] {
  return intervals.map(({ start, end }) => ({ startsAt: instantOf(start), endsAt: instantOf(end) }));
}

/** How much of an hour is in the intervals. */
export function coverOf(intervals: readonly Interval[], hour: Interval): 'all' | 'some' | 'none' {
  const covered = coveredMinutes(intersectIntervals(intervals, [hour]));
  if (covered === 0) return 'none';
  return covered === lengthMinutes(hour) ? 'all' : 'some';
}
