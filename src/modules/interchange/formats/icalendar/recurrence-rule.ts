// The dates of a rule such as FREQ=DAILY;COUNT=3. ical.js makes them; this file gives it only rules that end, and of which
// some day fulfils every part: for others it would search for ever.
import ICAL from 'ical.js';
import { parseTimestamp, type Timestamp } from '../timestamp.js';
import { addDays } from '../zoned-time.js';
import { MAX_OCCURRENCES, MAX_SERIES, MAX_SERIES_DAYS } from './limits.js';

const READ_PARTS = new Set(['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'BYDAY', 'BYMONTHDAY', 'WKST']);
const MAX_RULE_LENGTH = 500;
const MAX_INTERVAL = 60;
const DAYS = /^(?:SU|MO|TU|WE|TH|FR|SA)(?:,(?:SU|MO|TU|WE|TH|FR|SA)){0,6}$/;
const DAYS_OF_MONTH = /^(?:[+-]?[1-5])?(?:SU|MO|TU|WE|TH|FR|SA)(?:,(?:[+-]?[1-5])?(?:SU|MO|TU|WE|TH|FR|SA)){0,6}$/;
const MONTH_DAYS = /^-?(?:[1-9]|[12]\d|3[01])(?:,-?(?:[1-9]|[12]\d|3[01])){0,30}$/;

type RuleParts = ReadonlyMap<string, string>;

/** The rules of one file. */
export class RecurrenceRules {
  private readonly known = new Map<string, readonly string[] | null>();

  /**
   * Dates on which the rule falls from `first` on, `first` included; null where it does not end soon, is not understood,
   * or comes after more different series than a file may have.
   */
  datesOf(rule: string, first: Timestamp): readonly string[] | null {
    const key = `${first.date} ${rule}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    if (this.known.size >= MAX_SERIES) return null;
    const dates = datesOfRule(rule, first);
    this.known.set(key, dates);
    return dates;
  }
}

function datesOfRule(rule: string, first: Timestamp): readonly string[] | null {
  const parts = partsOf(rule);
  const lastDate = addDays(first.date, MAX_SERIES_DAYS);
  const until = untilDate(parts);
  const count = Number(parts.get('COUNT') ?? MAX_OCCURRENCES);
  if (rule.length > MAX_RULE_LENGTH || !isReadable(parts) || count > MAX_OCCURRENCES) return null;
  if (!parts.has('COUNT') && (until === null || until > addDays(lastDate, 1))) return null;
  const dates = [first.date];
  try {
    const iterator = ICAL.Recur.fromString(withoutUntil(parts)).iterator(ICAL.Time.fromDateString(first.date));
    for (let date = iterator.next(); date && dates.length <= MAX_OCCURRENCES; date = iterator.next()) {
      const text = date.toString().slice(0, 10);
      if (until !== null && text > until) break;
      if (text > lastDate) return null;
      if (text !== first.date) dates.push(text);
    }
  } catch {
    // ical.js throws errors of many kinds for rules that contradict themselves.
    return null;
  }
  return dates.length > MAX_OCCURRENCES ? null : dates;
}

function partsOf(rule: string): RuleParts {
  const pairs = rule.slice(0, MAX_RULE_LENGTH).toUpperCase().replaceAll(' ', '').split(';');
  return new Map(
    pairs.filter(Boolean).map((pair) => {
      const [name = '', value = ''] = pair.split('=');
      return [name, value];
    }),
  );
}

function isReadable(parts: RuleParts): boolean {
  const interval = parts.get('INTERVAL') ?? '1';
  const days = parts.get('BYDAY') ?? null;
  const monthDays = parts.get('BYMONTHDAY') ?? null;
  if ([...parts.keys()].some((name) => !READ_PARTS.has(name))) return false;
  if (!/^[1-9]\d?$/.test(interval) || Number(interval) > MAX_INTERVAL) return false;
  if (!/^[1-9]\d{0,5}$/.test(parts.get('COUNT') ?? '1')) return false;
  switch (parts.get('FREQ')) {
    case 'DAILY':
      return monthDays === null && (days === null || (DAYS.test(days) && interval === '1'));
    case 'WEEKLY':
      return monthDays === null && (days === null || DAYS.test(days));
    case 'MONTHLY':
      return days === null ? MONTH_DAYS.test(monthDays ?? '1') : monthDays === null && DAYS_OF_MONTH.test(days);
    default:
      return false;
  }
}

/** The last date that UNTIL allows. Of a time in UTC it may be the day after; the caller looks at the time. */
function untilDate(parts: RuleParts): string | null {
  const match = /^(\d{4})-?(\d{2})-?(\d{2})(T?)/.exec(parts.get('UNTIL') ?? '');
  const date = match === null ? null : (parseTimestamp(match.slice(1, 4).join('-'))?.date ?? null);
  return date === null || match?.[4] === '' ? date : addDays(date, 1);
}

function withoutUntil(parts: RuleParts): string {
  return [...parts].flatMap(([name, value]) => (name === 'UNTIL' ? [] : [`${name}=${value}`])).join(';');
}
