// Times of a conference are said in its zone, never in that of the server or the browser.
import { useMemo } from 'react';
import { formatTag, type Language } from './language.ts';
import { useSpeech } from './say.tsx';

const MS_PER_MINUTE = 60_000;

export interface ConferenceClock {
  readonly timeZone: string;
  /** "09:30". */
  time(at: string | number | Date): string;
  /** "Tue 5 May". */
  day(date: string): string;
  /** "Tuesday 5 May 2026". */
  longDay(date: string): string;
  /** "Tue 5 May, 09:30". */
  dayAndTime(at: string | number | Date): string;
  /** "09:30–10:15". */
  span(start: string | number | Date, end: string | number | Date): string;
  /** "5 May 2026, 14:07": for when something was done. */
  moment(at: string | number | Date): string;
  /** The date in the zone, as an ISO date. */
  dateOf(at: string | number | Date): string;
  /** Minutes after midnight in the zone. */
  minuteOfDay(at: string | number | Date): number;
  /** The zone's name with its offset at that time, such as "Europe/Istanbul (GMT+3)". */
  zoneName(at?: string | number | Date): string;
}

/** Formats for one zone and language. `at` is an instant: RFC 3339, milliseconds or a Date; `date` an ISO date. */
export function conferenceClock(timeZone: string, language: Language): ConferenceClock {
  const tag = formatTag(language);
  const format = (options: Intl.DateTimeFormatOptions, zone = timeZone) =>
    new Intl.DateTimeFormat(tag, { timeZone: zone, ...options });
  const time = format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const dayAndTime = format({
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const moment = format({
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  // A plain date is read as midnight UTC and said in UTC: no zone moves it.
  const day = format({ weekday: 'short', day: 'numeric', month: 'short' }, 'UTC');
  const longDay = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }, 'UTC');
  const parts = new Intl.DateTimeFormat('en-CA-u-nu-latn', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const offset = new Intl.DateTimeFormat(tag, { timeZone, timeZoneName: 'shortOffset' });
  const partsOf = (at: string | number | Date) =>
    Object.fromEntries(parts.formatToParts(new Date(at)).map(({ type, value }) => [type, value]));
  return {
    timeZone,
    time: (at) => time.format(new Date(at)),
    day: (date) => day.format(new Date(`${date}T00:00:00Z`)),
    longDay: (date) => longDay.format(new Date(`${date}T00:00:00Z`)),
    dayAndTime: (at) => dayAndTime.format(new Date(at)),
    span: (start, end) => `${time.format(new Date(start))}–${time.format(new Date(end))}`,
    moment: (at) => moment.format(new Date(at)),
    dateOf: (at) => {
      const { year, month, day: date } = partsOf(at);
      return `${year}-${month}-${date}`;
    },
    minuteOfDay: (at) => {
      const { hour, minute } = partsOf(at);
      return Number(hour) * 60 + Number(minute);
    },
    zoneName: (at = Date.now()) => {
      const name = offset.formatToParts(new Date(at)).find(({ type }) => type === 'timeZoneName')?.value;
      return name ? `${timeZone} (${name})` : timeZone;
    },
  };
}

/** The clock of a conference in the language of the page. */
export function useConferenceClock(timeZone: string): ConferenceClock {
  const { language } = useSpeech();
  return useMemo(() => conferenceClock(timeZone, language), [timeZone, language]);
}

/** The minutes of the clash model (since 1970 in UTC) of an instant, and back. */
export function minuteOf(at: string | number | Date): number {
  return new Date(at).getTime() / MS_PER_MINUTE;
}

export function instantOf(minute: number): string {
  return new Date(minute * MS_PER_MINUTE).toISOString();
}
