// Wall clocks and instants. Instants are milliseconds since 1970-01-01T00:00Z, always on a whole minute.
import { CalendarDateTime, toZoned } from '@internationalized/date';
import { zoneOffset } from './zone-offset.js';

export const MINUTE = 60_000;
export const DAY_MINUTES = 1440;

/** What a clock on the wall shows. */
export interface WallClock {
  /** ISO date. */
  readonly date: string;
  /** Since midnight; 1440 and more mean a later date. */
  readonly minutes: number;
}

/** Whether the name is an IANA zone that this runtime knows; a fixed offset such as +02:00 is none. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** The ISO date `days` days later; negative for earlier. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MINUTES * MINUTE).toISOString().slice(0, 10);
}

/** The instant when a clock in the zone shows this; a time that a DST change skips is moved forward by the change. */
export function instantAt(wall: WallClock, zone: string): number {
  const local = Date.parse(`${wall.date}T00:00:00Z`) + wall.minutes * MINUTE;
  const offset = zoneOffset(local - DAY_MINUTES * MINUTE, zone);
  const instant = local - offset;
  // The same the day before, the day after and then: no change is near that would skip or repeat this time.
  const isPlain = offset === zoneOffset(local + DAY_MINUTES * MINUTE, zone) && offset === zoneOffset(instant, zone);
  return isPlain ? instant : instantNearChange(local, zone);
}

/** What a clock in the zone shows at an instant. */
export function wallClockAt(instant: number, zone: string): WallClock {
  return wallClockWithOffset(instant, offsetMinutes(instant, zone));
}

/** What a clock shows that is `offset` minutes ahead of UTC. */
export function wallClockWithOffset(instant: number, offset: number): WallClock {
  const shifted = new Date(instant + offset * MINUTE);
  return { date: shifted.toISOString().slice(0, 10), minutes: shifted.getUTCHours() * 60 + shifted.getUTCMinutes() };
}

/** The instant as local ISO date and time with the zone's offset at that instant, such as 2027-03-28T09:00:00+02:00. */
export function withZoneOffset(instant: number, zone: string): string {
  const offset = offsetMinutes(instant, zone);
  const local = new Date(instant + offset * MINUTE).toISOString().slice(0, 19);
  return `${local}${offset < 0 ? '-' : '+'}${clockText(Math.abs(offset))}`;
}

/** Minutes as HH:MM; more than 24 hours go on counting. */
export function clockText(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** The instant on its nearest whole minute. */
export function roundToMinute(instant: number): number {
  return Math.round(instant / MINUTE) * MINUTE;
}

/** `local` is what the clock shows, counted as if it stood in UTC. */
function instantNearChange(local: number, zone: string): number {
  const shown = new Date(local);
  const [year, month, day] = [shown.getUTCFullYear(), shown.getUTCMonth() + 1, shown.getUTCDate()];
  const clock = new CalendarDateTime(year, month, day, shown.getUTCHours(), shown.getUTCMinutes());
  return toZoned(clock, zone, 'compatible').toDate().getTime();
}

function offsetMinutes(instant: number, zone: string): number {
  return Math.round(zoneOffset(instant, zone) / MINUTE);
}
