// When a row takes place: from a date with a time, or from a date and a clock in columns of their own.
import type { Moment } from '../assemble/loose-programme.js';
import type { FindingLog } from '../findings.js';
import { momentOf } from '../moments.js';
import { isTimeZone } from '../zoned-time.js';
import { type CellTime, cellTime, type DateOrder, isSerialTime } from './cell-dates.js';
import type { BaseField } from './csv-fields.js';
import { dateOrder } from './date-order.js';
import type { CsvRow } from './table.js';

export interface TimeContext {
  readonly order: DateOrder;
  /** IANA zone of rows that name none, or null. */
  readonly zone: string | null;
  readonly log: FindingLog;
}

export interface RowTimes {
  readonly start: Moment | null;
  readonly end: Moment | null;
}

interface TimeRules extends TimeContext {
  /** A date without a clock is the whole day; otherwise it says too little. */
  readonly wholeDays: boolean;
}

export const TIME_FIELDS: readonly BaseField[] = ['date', 'start', 'endDate', 'end'];
const DAY_SECONDS = 86_400;

/** How the times of a table are to be read; reports what was guessed. The first zone that a row names is the table's. */
export function timeContext(rows: readonly CsvRow[], zone: string | null, log: FindingLog): TimeContext {
  const cells = rows.flatMap((row) => TIME_FIELDS.map((field) => row.text(field)));
  if (cells.some(isSerialTime)) log.addOnce('guessed', 'DATE_SERIAL', 1);
  const named = rows.map((row) => row.text('timeZone').trim()).find((name) => name !== '' && isTimeZone(name));
  return { order: dateOrder(cells, log), zone: named ?? zone, log };
}

/**
 * Start and end of a row; null where it states none, or with a finding where what it states is no time. An end that is a
 * clock alone lies on the day of the start, or after midnight. Throws Refusal TIME_ZONE_NEEDED.
 */
export function rowTimes(row: CsvRow, rules: TimeRules): RowTimes {
  const zone = rowZone(row, rules);
  const start = written(row, 'date', 'start', rules);
  const end = written(row, 'endDate', 'end', rules);
  const from = start === null ? null : instantOf(start, 0);
  const until = endOf(start, end, rules.wholeDays);
  const place = (time: CellTime | null): Moment | null =>
    time === null ? null : momentOf({ ...time, date: time.date ?? '' }, row.where, { zone, log: rules.log });
  if (from !== null && from.isWholeDay && !rules.wholeDays) {
    rules.log.add('dropped', 'CLOCK_MISSING', row.where, { date: from.time.date ?? '' });
    return { start: null, end: null };
  }
  return { start: place(from?.time ?? null), end: place(until) };
}

/** A date and clock in one cell, or shared between two. */
function written(row: CsvRow, dateField: BaseField, clockField: BaseField, rules: TimeRules): CellTime | null {
  const [day, clock] = [dateField, clockField].map((field) => parsed(row, field, rules));
  if (!day && !clock) return null;
  return {
    date: clock?.date ?? day?.date ?? null,
    seconds: clock?.seconds ?? day?.seconds ?? null,
    offset: clock?.offset ?? day?.offset ?? null,
  };
}

function parsed(row: CsvRow, field: BaseField, { order, log }: TimeRules): CellTime | null {
  const cell = row.text(field);
  if (cell.trim() === '') return null;
  const time = cellTime(cell, order);
  if (time === null) log.add('dropped', 'EVENT_DATE_INVALID', row.where, { date: cell.slice(0, 100) });
  return time;
}

/** Null without a date: a clock alone says nothing. */
function instantOf(time: CellTime, seconds: number): { readonly time: CellTime; readonly isWholeDay: boolean } | null {
  if (time.date === null) return null;
  return { time: { ...time, seconds: time.seconds ?? seconds }, isWholeDay: time.seconds === null };
}

function endOf(start: CellTime | null, end: CellTime | null, wholeDays: boolean): CellTime | null {
  const date = end?.date ?? start?.date ?? null;
  if (date === null) return null;
  if (end?.seconds == null) {
    // "From Saturday to Sunday" is until the end of Sunday; so is a day alone.
    const isStated = end !== null || start?.seconds === null;
    return wholeDays && isStated ? { date, seconds: DAY_SECONDS, offset: start?.offset ?? null } : null;
  }
  const isClockAlone = end.date === null;
  const isPastMidnight = isClockAlone && end.seconds <= (start?.seconds ?? -1);
  return {
    date,
    seconds: isPastMidnight ? end.seconds + DAY_SECONDS : end.seconds,
    offset: end.offset ?? (isClockAlone ? (start?.offset ?? null) : null),
  };
}

function rowZone(row: CsvRow, { zone, log }: TimeRules): string | null {
  const named = row.text('timeZone').trim();
  // Asking whether a zone exists is slow, and most rows name the same one.
  if (named === '' || named === zone) return zone;
  if (isTimeZone(named)) return named;
  log.add('dropped', 'TIME_ZONE_UNKNOWN', row.where, { timeZone: named.slice(0, 100) });
  return zone;
}
