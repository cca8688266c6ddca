// From what a clock on the wall of a conference shows to an instant, and back.
import { parseAbsolute, parseDateTime, toZoned } from '@internationalized/date';

export interface WallClock {
  /** ISO date. */
  readonly date: string;
  /** "09:30". */
  readonly time: string;
}

/** The instant at which clocks in the zone show this; of two (when they go back), the first. RFC 3339 in UTC. */
export function instantAt(timeZone: string, { date, time }: WallClock): string {
  return toZoned(parseDateTime(`${date}T${time}`), timeZone)
    .toDate()
    .toISOString();
}

/** What clocks in the zone show at an instant. */
export function wallClockAt(timeZone: string, instant: string): WallClock {
  const [date = '', rest = ''] = parseAbsolute(instant, timeZone).toString().split('T');
  return { date, time: rest.slice(0, 5) };
}

/** The day so many days later, as an ISO date. */
export function dayAfter(date: string, days = 1): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}
