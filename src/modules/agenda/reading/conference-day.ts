// The day of a conference to which an instant belongs. A day begins at the day boundary, in the zone of the
// conference: with a boundary at 04:00 a party at half past one belongs to the day before.
import {
  fromAbsolute,
  parseDate,
  toCalendarDate,
  toCalendarDateTime,
  toZoned,
  Time,
  type CalendarDate,
} from '@internationalized/date';

export interface ConferenceDays {
  /** IANA name. */
  readonly timeZone: string;
  /** Minutes after midnight until which an instant belongs to the day before, 0 to 720. */
  readonly dayBoundaryMinutes: number;
}

export interface DaySpan {
  readonly startsAt: Date;
  /** The start of the next day. */
  readonly endsAt: Date;
}

/** The ISO date of the day that holds the instant. */
export function conferenceDay(conference: ConferenceDays, instant: Date): string {
  const date = toCalendarDate(fromAbsolute(instant.getTime(), conference.timeZone));
  const isBeforeBoundary = instant < startOfDay(conference, date);
  return (isBeforeBoundary ? date.subtract({ days: 1 }) : date).toString();
}

/** The instants of a day given as an ISO date; 23 to 25 hours where clocks change. */
export function conferenceDaySpan(conference: ConferenceDays, day: string): DaySpan {
  const date = parseDate(day);
  return { startsAt: startOfDay(conference, date), endsAt: startOfDay(conference, date.add({ days: 1 })) };
}

/** At an hour that a clock change repeats the first of the two, at one that it leaves out the one after. */
function startOfDay({ timeZone, dayBoundaryMinutes }: ConferenceDays, date: CalendarDate): Date {
  const boundary = new Time(Math.floor(dayBoundaryMinutes / 60), dayBoundaryMinutes % 60);
  return toZoned(toCalendarDateTime(date, boundary), timeZone, 'compatible').toDate();
}
