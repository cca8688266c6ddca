// Dates and clocks as people and spreadsheets write them in cells.
import { addDays } from '../zoned-time.js';
import { parseTimestamp } from '../timestamp.js';
import { withAsciiDigits } from './cell-values.js';
import { monthOfName } from './month-names.js';

/** What 3/4/2027 means in this table. */
export type DateOrder = 'day-first' | 'month-first';

export interface CellTime {
  /** ISO date, or null for a clock alone. */
  readonly date: string | null;
  /** Since midnight, or null for a date alone. */
  readonly seconds: number | null;
  /** Minutes ahead of UTC, or null where none is written. */
  readonly offset: number | null;
}

interface FoundDate {
  readonly date: string;
  readonly rest: string;
}

/** Day 0 of spreadsheets; 1 is 1900-01-01, and a 29 February 1900 that never was is counted. */
const SERIAL_EPOCH = '1899-12-30';
const DAY_SECONDS = 86_400;
const OFFSET = /\s*(?:(Z|UTC|GMT)|(?:UTC|GMT)?([+-])(\d{1,2}):?(\d{2})?)$/i;
const NUMBERS = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?=$|[\sT,])/;

/** A date, a clock, or both; null where the text is neither. */
export function cellTime(cell: string, order: DateOrder): CellTime | null {
  const text = withAsciiDigits(cell)
    .replace(/[\u00a0\u202f\u200e\u200f]/g, ' ')
    .trim()
    .slice(0, 100);
  return serialTime(text) ?? wordedTime(text, order);
}

/** The first two numbers of 3/4/2027; null for what says itself which is the day: dots always stand after the day. */
export function ambiguousNumbers(cell: string): readonly [number, number] | null {
  const match = NUMBERS.exec(withAsciiDigits(cell).trim().slice(0, 100));
  return match === null || match[2] === '.' ? null : [Number(match[1]), Number(match[3])];
}

/** Whether a cell is a number of days, as spreadsheets store dates. */
export function isSerialTime(cell: string): boolean {
  return serialTime(withAsciiDigits(cell).trim().slice(0, 100)) !== null;
}

/** 46474.375 is nine in the morning of a day in 2027; 0.375 alone is the clock. */
function serialTime(text: string): CellTime | null {
  const match = /^(\d{5})?(?:(?:^0)?[.,](\d{1,12}))?$/.exec(text);
  if (match === null || (match[1] === undefined && match[2] === undefined)) return null;
  const minutes = Math.round((Number(`0.${match[2] ?? '0'}`) * DAY_SECONDS) / 60);
  const date = match[1] === undefined ? null : addDays(SERIAL_EPOCH, Number(match[1]));
  if (date !== null && parseTimestamp(date) === null) return null;
  return { date, seconds: match[2] === undefined ? null : minutes * 60, offset: null };
}

function wordedTime(text: string, order: DateOrder): CellTime | null {
  const found = isoDate(text) ?? numericDate(text, order) ?? namedDate(text);
  const rest = (found?.rest ?? text).replace(/^[\sT,]+/, '');
  if (found !== null && rest === '') return { date: found.date, seconds: null, offset: null };
  const offset = OFFSET.exec(rest);
  const seconds = clockSeconds(offset === null ? rest : rest.slice(0, offset.index));
  if (seconds === null) return null;
  return { date: found?.date ?? null, seconds, offset: offset === null ? null : offsetMinutes(offset) };
}

function offsetMinutes([, zero, sign, hours, minutes]: RegExpExecArray): number | null {
  if (zero !== undefined) return 0;
  const total = Number(hours) * 60 + Number(minutes ?? 0);
  if (total > 18 * 60) return null;
  return sign === '-' ? -total : total;
}

function isoDate(text: string): FoundDate | null {
  const match = /^(\d{4})([-./])(\d{1,2})\2(\d{1,2})(?=$|[\sT,])/.exec(text);
  if (match === null) return null;
  return dateOf(Number(match[1]), Number(match[3]), Number(match[4]), text.slice(match[0].length));
}

function numericDate(text: string, order: DateOrder): FoundDate | null {
  const match = NUMBERS.exec(text);
  if (match === null) return null;
  const [first, second] = [Number(match[1]), Number(match[3])];
  const [day, month] = match[2] === '.' || order === 'day-first' ? [first, second] : [second, first];
  return dateOf(fullYear(match[4] ?? ''), month, day, text.slice(match[0].length));
}

/** "28 March 2027", "Sunday, 28. März 2027", "March 28, 2027", "28 مارس 2027". */
function namedDate(text: string): FoundDate | null {
  const weekday = '(?:\\p{L}+[.,]?\\s+)?';
  const dayFirst = new RegExp(
    `^${weekday}(\\d{1,2})\\.?\\s*-?([\\p{L}\\p{M}.]{3,20})[\\s,-]+(\\d{4})(?=$|[\\s,])`,
    'u',
  ).exec(text);
  if (dayFirst !== null) return named(text, dayFirst, { day: 1, month: 2 });
  const monthFirst = new RegExp(
    `^${weekday}([\\p{L}\\p{M}.]{3,20})\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?=$|[\\s,])`,
    'u',
  ).exec(text);
  return monthFirst === null ? null : named(text, monthFirst, { day: 2, month: 1 });
}

function named(
  text: string,
  match: RegExpExecArray,
  position: { readonly day: number; readonly month: number },
): FoundDate | null {
  const month = monthOfName(match[position.month] ?? '');
  const rest = text.slice(match[0].length).replace(/^[\s,]*(?:at|um|à|saat)\b/i, '');
  return month === null ? null : dateOf(Number(match[3]), month, Number(match[position.day]), rest);
}

function fullYear(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

function dateOf(year: number, month: number, day: number, rest: string): FoundDate | null {
  const date = [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
  return parseTimestamp(date) === null ? null : { date, rest };
}

const MORNING = /^(?:a\.?m\.?|ص|öö|oo)$/i;
const AFTERNOON = /^(?:p\.?m\.?|م|ös|os)$/i;

/** "9:05", "09.05", "9h05", "9 am", "09:05:30", "09:05 Uhr"; up to 47:59, which lies on the next day. */
function clockSeconds(text: string): number | null {
  const match = /^(\d{1,2})(?:[:.hH](\d{2})?(?::(\d{2})(?:[.,]\d{1,9})?)?)?\s*([\p{L}.]{0,6})$/u.exec(text.trim());
  if (match === null) return null;
  const word = (match[4] ?? '').normalize('NFC');
  const isHalfDay = MORNING.test(word) || AFTERNOON.test(word);
  if (word !== '' && !isHalfDay && !/^(?:uhr|h)$/i.test(word)) return null;
  // A number alone is no clock, unless a word says so.
  if (word === '' && !/[:.h]/i.test(text)) return null;
  const [hours, minutes, seconds] = [Number(match[1]), Number(match[2] ?? 0), Number(match[3] ?? 0)];
  if (minutes > 59 || seconds > 60 || hours > (isHalfDay ? 12 : 47)) return null;
  const shifted = isHalfDay ? (hours % 12) + (AFTERNOON.test(word) ? 12 : 0) : hours;
  return shifted * 3600 + minutes * 60 + seconds;
}
