// Dates and times as schedule files write them.
import { MINUTE } from './zoned-time.js';

export interface Timestamp {
  /** ISO date as written. */
  readonly date: string;
  /** Seconds since midnight as written, or null for a date alone. */
  readonly seconds: number | null;
  /** Minutes ahead of UTC, or null where none is written. */
  readonly offset: number | null;
}

/** Years that a conference programme can lie in; anything else is a typing error. */
const FIRST_YEAR = 1970;
const LAST_YEAR = 2999;

const PATTERN =
  /^(\d{4}-\d{2}-\d{2})(?:[T\s]\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s*(Z|UTC|[+-]\d{1,2}:?\d{2}|[+-]\d{2})?)?$/i;

/** The parts of "2027-03-28T09:00:00+02:00" and its looser spellings, or null where it is no date. */
export function parseTimestamp(text: string): Timestamp | null {
  const match = PATTERN.exec(text.trim());
  const date = match?.[1] ?? '';
  if (match === null || !isDate(date)) return null;
  const [hours, minutes, seconds] = [match[2], match[3], match[4]].map((part) => Number(part ?? 0));
  if (match[2] === undefined) return { date, seconds: null, offset: null };
  const clock = secondsOf(hours ?? 0, minutes ?? 0, seconds ?? 0, 24);
  return clock === null ? null : { date, seconds: clock, offset: parseOffset(match[5] ?? '') };
}

/** "9:05", "09:05:00" or "0905" as seconds since midnight; up to 47:59, which lies on the next day. Null otherwise. */
export function parseClock(text: string): number | null {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text.trim()) ?? /^(\d{2})(\d{2})$/.exec(text.trim());
  if (match === null) return null;
  return secondsOf(Number(match[1]), Number(match[2]), Number(match[3] ?? 0), 47);
}

/** The instant in milliseconds of a written date and clock with this offset from UTC in minutes. */
export function instantWithOffset(date: string, seconds: number, offset: number): number {
  return Date.parse(`${date}T00:00:00Z`) + seconds * 1000 - offset * MINUTE;
}

function isDate(date: string): boolean {
  const year = Number(date.slice(0, 4));
  if (year < FIRST_YEAR || year > LAST_YEAR) return false;
  const parsed = new Date(`${date}T00:00:00Z`);
  // 30 February parses as 1 or 2 March in some engines and as nothing in others; neither is what was written.
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date);
}

function secondsOf(hours: number, minutes: number, seconds: number, lastHour: number): number | null {
  if (hours > lastHour || minutes > 59 || seconds > 60) return null;
  return hours * 3600 + minutes * 60 + seconds;
}

function parseOffset(text: string): number | null {
  if (/^(Z|UTC)$/i.test(text)) return 0;
  const match = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(text);
  if (match === null) return null;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  if (minutes > 18 * 60) return null;
  return match[1] === '-' ? -minutes : minutes;
}
