// When an event takes place, and for how long.
import ICAL from 'ical.js';
import type { Moment } from '../assemble/loose-programme.js';
import type { FindingLog } from '../findings.js';
import { MAX_DURATION_MINUTES } from '../limits.js';
import { momentOf } from '../moments.js';
import { parseTimestamp, type Timestamp } from '../timestamp.js';
import { DAY_MINUTES, MINUTE, wallClockAt } from '../zoned-time.js';
import { firstOf } from './calendar-source.js';
import type { CalendarProperty } from './property.js';
import type { RecurrenceRules } from './recurrence-rule.js';
import type { CalendarZones } from './time-zones.js';

export interface TimeContext {
  readonly zones: CalendarZones;
  /** IANA zone of times that name none and are not UTC; null where neither file nor caller says. */
  readonly floatingZone: string | null;
  /** IANA zone of the programme; null where all times are UTC or of a zone of their own. */
  readonly zone: string | null;
  readonly rules: RecurrenceRules;
  readonly log: FindingLog;
}

/** A date with or without a time, and the TZID beside it. */
export interface WrittenTime {
  readonly line: number;
  readonly written: Timestamp;
  readonly zoneId: string | null;
}

/** Assumed where an event says neither when it ends nor how long it takes. */
const USUAL_DURATION_MINUTES = 30;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?([+-]\d{4}|Z)?)?$/i;

/** The time in a property; null for none, or with a finding for what is no time. */
export function writtenTime(property: CalendarProperty | null, log: FindingLog): WrittenTime | null {
  return property === null ? null : (writtenTimes({ ...property, value: property.value.trim() }, log)[0] ?? null);
}

/** All times of a property such as EXDATE; of periods the start. */
export function writtenTimes(property: CalendarProperty, log: FindingLog): readonly WrittenTime[] {
  const zoneId = property.parameters.get('tzid') ?? null;
  return property.value.split(/[,;]/).flatMap((text) => {
    const written = timestampOf(text.split('/')[0] ?? '');
    if (written !== null) return [{ line: property.line, written, zoneId }];
    log.add('dropped', 'EVENT_DATE_INVALID', property.line, { name: property.name, date: text.slice(0, 100) });
    return [];
  });
}

/** The instant of a written time. Throws Refusal TIME_ZONE_NEEDED for a floating one where no zone is known. */
export function momentOfTime({ written, zoneId, line }: WrittenTime, context: TimeContext): Moment {
  const { zone, log } = context;
  const own = zoneId === null || written.offset !== null ? null : context.zones.zoneOf(zoneId, line);
  if (own !== null && 'offsetAt' in own) {
    return momentOf({ ...written, offset: own.offsetAt(written) }, line, { zone, log });
  }
  if (written.offset !== null) return momentOf(written, line, { zone, log });
  const ownName = own?.name ?? context.floatingZone;
  const moment = momentOf(written, line, { zone: ownName, log });
  return zone === null || zone === ownName ? moment : { ...moment, wall: wallClockAt(moment.instant, zone) };
}

/** Minutes from the start to DTEND, else DURATION, from 1 to 5999; guessed, with a finding, where neither says. */
export function durationOf(
  properties: readonly CalendarProperty[],
  start: { readonly moment: Moment; readonly line: number },
  context: TimeContext,
): number {
  const end = writtenTime(firstOf(properties, 'DTEND'), context.log);
  const minutes =
    end === null
      ? minutesOfDuration(firstOf(properties, 'DURATION'))
      : Math.round((momentOfTime(end, context).instant - start.moment.instant) / MINUTE);
  return usableDuration(minutes, start.line, context.log);
}

/** The same for an event that has no start: by DURATION alone. */
export function statedDuration(properties: readonly CalendarProperty[], line: number, log: FindingLog): number {
  return usableDuration(minutesOfDuration(firstOf(properties, 'DURATION')), line, log);
}

/** Minutes of an event without a clock: whole days, one where it says no end. */
export function allDayDuration(
  properties: readonly CalendarProperty[],
  { written, line }: WrittenTime,
  log: FindingLog,
): number {
  const end = writtenTime(firstOf(properties, 'DTEND'), log);
  const minutes =
    end === null
      ? minutesOfDuration(firstOf(properties, 'DURATION'))
      : (Date.parse(end.written.date) - Date.parse(written.date)) / MINUTE;
  return boundedDuration(Math.max(minutes, DAY_MINUTES), line, log);
}

function usableDuration(minutes: number, line: number, log: FindingLog): number {
  if (minutes >= 1) return boundedDuration(minutes, line, log);
  log.add('guessed', 'DURATION_GUESSED', line, { found: minutes, minutes: USUAL_DURATION_MINUTES });
  return USUAL_DURATION_MINUTES;
}

function boundedDuration(minutes: number, line: number, log: FindingLog): number {
  if (minutes <= MAX_DURATION_MINUTES) return minutes;
  log.add('repaired', 'DURATION_SHORTENED', line, { found: minutes, minutes: MAX_DURATION_MINUTES });
  return MAX_DURATION_MINUTES;
}

/** Zero where the property is absent or no duration. */
function minutesOfDuration(property: CalendarProperty | null): number {
  const text = property?.value.trim().toUpperCase() ?? '';
  if (!/^\+?P(?=.)(?:\d{1,4}W)?(?:\d{1,4}D)?(?:T(?:\d{1,5}H)?(?:\d{1,6}M)?(?:\d{1,8}S)?)?$/.test(text)) return 0;
  return Math.round(ICAL.Duration.fromString(text).toSeconds() / 60);
}

function timestampOf(text: string): Timestamp | null {
  const compact = COMPACT.exec(text.trim());
  if (compact === null) return parseTimestamp(text);
  const [year, month, day, hours, minutes, seconds = '00', offset = ''] = compact.slice(1);
  const date = `${year}-${month}-${day}`;
  return parseTimestamp(hours === undefined ? date : `${date}T${hours}:${minutes}:${seconds}${offset}`);
}
