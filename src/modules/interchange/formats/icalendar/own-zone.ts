// Zones whose rules stand in the file and nowhere else. ical.js follows the rules; this file makes sure that it is given
// only such as end: a rule may be written so that it never falls on any day.
import ICAL from 'ical.js';
import type { Timestamp } from '../timestamp.js';
import { type CalendarComponent, firstOf } from './calendar-source.js';
import { MAX_OBSERVANCES } from './limits.js';
import type { CalendarProperty } from './property.js';

/** Minutes ahead of UTC when a clock of the zone shows this. */
export type OffsetAt = (written: Timestamp) => number;

const LOCAL_TIME = /^\d{8}T\d{6}Z?$/;
const OFFSET = /^[+-](?:0\d|1[0-8])[0-5]\d(?:[0-5]\d)?$/;
const YEARLY_RULE =
  /^FREQ=YEARLY(?:;(?:INTERVAL=1|COUNT=\d{1,4}|UNTIL=\d{8}(?:T\d{6}Z?)?|BYMONTH=\d{1,2}|BYDAY=[+-]?[1-5]?[A-Z]{2}|BYMONTHDAY=-?\d{1,2}(?:,-?\d{1,2}){0,30}|WKST=[A-Z]{2})){0,7}$/i;

/** The rules of a VTIMEZONE, or null where they are not those of a clock. */
export function ownZone(zone: CalendarComponent): OffsetAt | null {
  if (zone.parts.length === 0 || zone.parts.length > MAX_OBSERVANCES) return null;
  const observances = zone.parts.map(observanceLines);
  if (observances.some((lines) => lines === null) || observances.flat().length > MAX_OBSERVANCES * 6) return null;
  const text = ['BEGIN:VTIMEZONE', 'TZID:own', ...observances.flat(), 'END:VTIMEZONE'].join('\r\n');
  try {
    const rules = new ICAL.Timezone({ component: new ICAL.Component(ICAL.parse(text) as unknown[]), tzid: 'own' });
    const offsetAt = (written: Timestamp): number => Math.round(rules.utcOffset(timeOf(written, rules)) / 60);
    // Rules that cannot be followed show it at the first use.
    offsetAt({ date: '2020-01-01', seconds: 0, offset: null });
    return offsetAt;
  } catch {
    // ical.js throws errors of many kinds for rules that contradict themselves.
    return null;
  }
}

/** Only what was checked goes to ical.js. */
function observanceLines({ name, properties }: CalendarComponent): readonly string[] | null {
  const [start, from, to] = ['DTSTART', 'TZOFFSETFROM', 'TZOFFSETTO'].map((each) => valueOf(firstOf(properties, each)));
  const rule = valueOf(firstOf(properties, 'RRULE'));
  const dates = properties.filter((property) => property.name === 'RDATE').flatMap(({ value }) => value.split(','));
  if (!isObservance(name) || !LOCAL_TIME.test(start ?? '') || !OFFSET.test(from ?? '') || !OFFSET.test(to ?? '')) {
    return null;
  }
  if ((rule !== '' && !YEARLY_RULE.test(rule ?? '')) || dates.length > MAX_OBSERVANCES) return null;
  return [
    `BEGIN:${name}`,
    `DTSTART:${start}`,
    `TZOFFSETFROM:${from}`,
    `TZOFFSETTO:${to}`,
    ...(rule === '' ? [] : [`RRULE:${rule}`]),
    ...dates.filter((date) => LOCAL_TIME.test(date.trim())).map((date) => `RDATE:${date.trim()}`),
    `END:${name}`,
  ];
}

function isObservance(name: string): boolean {
  return name === 'STANDARD' || name === 'DAYLIGHT';
}

function valueOf(property: CalendarProperty | null): string {
  return property?.value.trim() ?? '';
}

function timeOf({ date, seconds }: Timestamp, zone: ICAL.Timezone): ICAL.Time {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const second = seconds ?? 0;
  const clock = { hour: Math.floor(second / 3600), minute: Math.floor(second / 60) % 60, second: second % 60 };
  return new ICAL.Time({ year, month, day, ...clock, isDate: false }, zone);
}
