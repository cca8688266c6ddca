import { CalendarDate, parseDate, toCalendarDateTime, toZoned, Time } from '@internationalized/date';
import type { InstantInterval } from '../interchange/programme.js';

export const TIME_ZONE = 'Europe/Istanbul';
export const DAY_COUNT = 3;
const OPENS = '09:00';
const CLOSES = '18:30';

/** Minutes after midnight on the conference's clock, 0 to 1439, of a time such as 14:20. */
export function minutesOfClock(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}

export const OPENS_AT = minutesOfClock(OPENS);
export const CLOSES_AT = minutesOfClock(CLOSES);

/** The ISO date of a conference day, counted from 0; throws an Error where `firstDay` is no ISO date. */
export function dateOfDay(firstDay: string, day: number): string {
  return calendarDay(firstDay, day).toString();
}

/** The instant (ISO, UTC) at `minutes` after midnight of a conference day in the conference's zone. */
export function instantOf(firstDay: string, day: number, minutes: number): string {
  const local = toCalendarDateTime(calendarDay(firstDay, day), new Time(Math.floor(minutes / 60), minutes % 60));
  return toZoned(local, TIME_ZONE).toAbsoluteString();
}

/** Half-open window of a conference day, from and to in minutes after midnight. */
export interface DayWindow {
  readonly day: number;
  readonly from: number;
  readonly to: number;
}

/** A window of a conference day as instants. */
export function windowInstants(firstDay: string, window: DayWindow): InstantInterval {
  return {
    startsAt: instantOf(firstDay, window.day, window.from),
    endsAt: instantOf(firstDay, window.day, window.to),
  };
}

function calendarDay(firstDay: string, day: number): CalendarDate {
  return parseDate(firstDay).add({ days: day });
}
