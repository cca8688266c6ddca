import { overlaps } from '../../intervals/interval.js';
import { DaysInvalid } from './conferences.errors.js';
import { dateAfter, wallClockInstant } from './wall-clock.js';

export interface DayHours {
  readonly date: string;
  readonly opensAt: Date;
  readonly closesAt: Date;
}

/** What ties hours to a date. */
export interface DayCalendar {
  /** IANA name. */
  readonly timeZone: string;
  /** Minutes after midnight that still belong to the day before, 0 to 720. */
  readonly dayBoundaryMinutes: number;
}

/** Throws DaysInvalid for the first day that faultyDay finds. */
export function checkDays(days: readonly DayHours[], calendar: DayCalendar): void {
  const index = faultyDay(days, calendar);
  if (index !== null) throw new DaysInvalid(index);
}

/** The first day that faultyHours finds or whose hours are not those of its date; null where all are sound. */
export function faultyDay(days: readonly DayHours[], calendar: DayCalendar): number | null {
  const misplaced = days.findIndex((day) => !isOnItsDate(day, calendar));
  const faulty = faultyHours(days);
  if (misplaced < 0) return faulty;
  return faulty === null ? misplaced : Math.min(misplaced, faulty);
}

/** The first day that closes before it opens, repeats a date or overlaps an earlier one; null where there is none. */
export function faultyHours(days: readonly DayHours[]): number | null {
  const index = days.findIndex((day, at) => {
    const earlier = days.slice(0, at);
    return day.opensAt >= day.closesAt || earlier.some((other) => other.date === day.date || overlapping(other, day));
  });
  return index < 0 ? null : index;
}

/** From midnight to the day boundary of the next date, by the clock of the zone. */
function isOnItsDate(day: DayHours, { timeZone, dayBoundaryMinutes }: DayCalendar): boolean {
  const earliest = wallClockInstant(day.date, 0, timeZone);
  const latest = wallClockInstant(dateAfter(day.date, 1), dayBoundaryMinutes, timeZone);
  return day.opensAt >= earliest && day.closesAt <= latest;
}

function overlapping(a: DayHours, b: DayHours): boolean {
  return overlaps(
    { start: a.opensAt.getTime(), end: a.closesAt.getTime() },
    { start: b.opensAt.getTime(), end: b.closesAt.getTime() },
  );
}
