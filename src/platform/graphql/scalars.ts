import { CustomScalar, Scalar } from '@nestjs/graphql';
import { Kind, type ValueNode } from 'graphql';
import { badUserInput } from './request-errors.js';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;
const LOCAL_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Calendars, zones and feeds disagree about years far away; no conference is held in them. */
const FIRST_YEAR = 1970;
const LAST_YEAR = 2200;

function isOfOurTime(date: Date): boolean {
  const year = date.getUTCFullYear();
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

/** Reads a literal with the same rule as a variable; only strings are taken. */
function literal<T>(parse: (value: unknown) => T): (node: ValueNode) => T {
  return (node) => parse(node.kind === Kind.STRING ? node.value : null);
}

function parseInstant(value: unknown): Date {
  const date = typeof value === 'string' && INSTANT.test(value) ? new Date(value) : null;
  if (!date || Number.isNaN(date.getTime()) || !isOfOurTime(date)) {
    throw badUserInput('A DateTime is an instant with its offset between 1970 and 2200, such as 2027-03-08T09:00:00Z.');
  }
  return date;
}

/** An instant. `Date` in the code, RFC 3339 with three fraction digits and Z on the wire. */
@Scalar('DateTime', () => Date)
export class DateTimeScalar implements CustomScalar<string, Date> {
  description = 'An instant, RFC 3339 with an offset; always answered in UTC with three fraction digits.';
  parseValue = parseInstant;
  parseLiteral = literal(parseInstant);
  serialize(value: unknown): string {
    return (value instanceof Date ? value : new Date(String(value))).toISOString();
  }
}

/** Marker class of the LocalDate scalar; the value itself is a string. */
export class LocalDate {}

function parseLocalDate(value: unknown): string {
  if (typeof value !== 'string' || !LOCAL_DATE.test(value) || !isCalendarDate(value)) {
    throw badUserInput('A LocalDate is a calendar day between 1970 and 2200, such as 2027-03-08.');
  }
  return value;
}

function isCalendarDate(value: string): boolean {
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && isOfOurTime(date) && date.toISOString().startsWith(value);
}

@Scalar('LocalDate', () => LocalDate)
export class LocalDateScalar implements CustomScalar<string, string> {
  description = 'A calendar day in the zone of the conference, such as 2027-03-08.';
  parseValue = parseLocalDate;
  parseLiteral = literal(parseLocalDate);
  serialize(value: unknown): string {
    return String(value).slice(0, 10);
  }
}

/** Marker class of the TimeZone scalar; the value itself is a string. */
export class TimeZone {}

function parseTimeZone(value: unknown): string {
  if (typeof value !== 'string' || !isTimeZone(value)) {
    throw badUserInput('A TimeZone is an IANA name, such as Europe/Istanbul.');
  }
  return value;
}

/** Whether this is an IANA zone name; offsets such as +03:00 are not. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

@Scalar('TimeZone', () => TimeZone)
export class TimeZoneScalar implements CustomScalar<string, string> {
  description = 'IANA name of a time zone, such as Europe/Istanbul; never a fixed offset.';
  parseValue = parseTimeZone;
  parseLiteral = literal(parseTimeZone);
  serialize(value: unknown): string {
    return String(value);
  }
}
