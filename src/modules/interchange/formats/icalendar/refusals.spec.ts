import { calendarWith, eventWith } from '../../../../../test/fixtures/icalendar/calendars.js';
import { MAX_BYTES, MAX_DEPTH, MAX_EVENTS, MAX_ROOMS } from '../limits.js';
import { MAX_LINES } from './limits.js';
import { looksLikeICalendar } from './looks-like.js';
import { readICalendar } from './read.js';

/** Milliseconds for tests that read megabytes: they take seconds alone, but the machine may be busy. */
const LONG = 180_000;
const ZONE = { timeZone: 'Europe/Berlin' };

function outcome(file: Buffer | string): string {
  const result = readICalendar(file, ZONE);
  return result.ok ? 'ok' : result.code;
}

describe('readICalendar refuses', () => {
  it.each([
    ['nothing', '', 'EMPTY'],
    ['white space', ' \r\n\r\n', 'EMPTY'],
    ['no calendar', '<schedule/>', 'NOT_ICALENDAR'],
    ['a calendar of contacts', 'BEGIN:VCARD\r\nFN:A\r\nEND:VCARD\r\n', 'NOT_ICALENDAR'],
    ['a file that was cut off in an event', calendarWith(eventWith('SUMMARY:A\r\n')).slice(0, -30), 'CUT_OFF'],
    ['a file that was cut off between events', calendarWith(eventWith('')).slice(0, -15), 'CUT_OFF'],
  ])('%s', (_, file, code) => {
    expect(outcome(file)).toBe(code);
  });

  it('a zone that does not exist, before it reads', () => {
    expect(readICalendar('', { timeZone: 'Mars/Olympus' })).toEqual({
      ok: false,
      code: 'TIME_ZONE_UNKNOWN',
      args: { timeZone: 'Mars/Olympus' },
    });
  });

  it('components nested deeper than the limit, and takes those at the limit', () => {
    const nested = (depth: number) => 'BEGIN:X-A\r\n'.repeat(depth - 1) + 'END:X-A\r\n'.repeat(depth - 1);

    expect(outcome(calendarWith(nested(MAX_DEPTH)))).toBe('ok');
    expect(outcome(calendarWith(nested(MAX_DEPTH + 1)))).toBe('TOO_DEEP');
  });

  it(
    'more bytes or lines than the limit, and takes those at the limit',
    () => {
      const padded = (bytes: number) => Buffer.from(calendarWith('').padEnd(bytes, ' '));
      const lines = (count: number) => calendarWith('\n'.repeat(count - 2));

      expect(outcome(padded(MAX_BYTES))).toBe('ok');
      expect(outcome(padded(MAX_BYTES + 1))).toBe('TOO_LARGE');
      expect(outcome(lines(MAX_LINES))).toBe('ok');
      expect(outcome(lines(MAX_LINES + 1))).toBe('TOO_MANY_LINES');
    },
    LONG,
  );

  it(
    'more events than the limit, repeated ones included, and takes those at the limit',
    () => {
      const events = (count: number) => 'BEGIN:VEVENT\nEND:VEVENT\n'.repeat(count);
      const daily = eventWith('DTSTART:20270301T100000\r\nRRULE:FREQ=DAILY;COUNT=60\r\n', '');

      expect(outcome(calendarWith(events(MAX_EVENTS)))).toBe('ok');
      expect(outcome(calendarWith(events(MAX_EVENTS + 1)))).toBe('TOO_MANY_EVENTS');
      expect(outcome(calendarWith(daily.repeat(Math.ceil(MAX_EVENTS / 60) + 1)))).toBe('TOO_MANY_EVENTS');
    },
    LONG,
  );

  it('more rooms than the limit, and takes those at the limit', () => {
    const rooms = (count: number) =>
      calendarWith(Array.from({ length: count }, (_, room) => eventWith(`LOCATION:R${room}\r\n`, '')).join(''));

    expect(outcome(rooms(MAX_ROOMS))).toBe('ok');
    expect(outcome(rooms(MAX_ROOMS + 1))).toBe('TOO_MANY_ROOMS');
  });

  it('events on more days than the limit', () => {
    const days = Array.from({ length: 1001 }, (_, day) => {
      const date = new Date(Date.UTC(2027, 0, day + 1)).toISOString().slice(0, 10).replaceAll('-', '');
      return eventWith(`DTSTART:${date}T100000Z\r\n`, '');
    });

    expect(outcome(calendarWith(days.slice(1).join('')))).toBe('ok');
    expect(outcome(calendarWith(days.join('')))).toBe('TOO_MANY_DAYS');
  });
});

describe('looksLikeICalendar', () => {
  it.each(['BEGIN:VCALENDAR', '\ufeff\r\nbegin:vcalendar\r\nVERSION:2.0'])('knows %j', (opening) => {
    expect(looksLikeICalendar(opening)).toBe(true);
  });

  it.each(['', 'BEGIN:VCARD', '<schedule>', 'title,start\r\n"BEGIN:VCALENDAR",1', 'BEGIN:VCAL'])(
    'does not know %j',
    (opening) => {
      expect(looksLikeICalendar(opening)).toBe(false);
    },
  );
});
