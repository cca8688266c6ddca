import {
  fromDate,
  parseDate,
  Time,
  toCalendarDate,
  toCalendarDateTime,
  toTime,
  toZoned,
} from '@internationalized/date';

/** The instant that shows the same wall-clock time in `to` as `instant` does in `from`; IANA zones. In a gap of summer time: the later. */
export function sameWallClock(instant: Date, from: string, to: string): Date {
  return toZoned(toCalendarDateTime(fromDate(instant, from)), to, 'compatible').toDate();
}

/** The instant `days` later (or earlier, where negative) at the same wall-clock time of the zone, also across summer time. */
export function shiftedByDays(instant: Date, days: number, timeZone: string): Date {
  const local = fromDate(instant, timeZone);
  const moved = toCalendarDate(local).add({ days });
  return toZoned(toCalendarDateTime(moved, toTime(local)), timeZone, 'compatible').toDate();
}

/** The instant at which clocks of the zone show `minutes` (0 to 1439) after midnight of an ISO date. In a gap of summer time: the later. */
export function wallClockInstant(date: string, minutes: number, timeZone: string): Date {
  const time = new Time(Math.floor(minutes / 60), minutes % 60);
  return toZoned(toCalendarDateTime(parseDate(date), time), timeZone, 'compatible').toDate();
}

/** The ISO date `days` after another. */
export function dateAfter(date: string, days: number): string {
  return parseDate(date).add({ days }).toString();
}

/** Whole days from one ISO date to another; negative where the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return parseDate(to).toDate('UTC').getTime() / DAY_MS - parseDate(from).toDate('UTC').getTime() / DAY_MS;
}

const DAY_MS = 86_400_000;
