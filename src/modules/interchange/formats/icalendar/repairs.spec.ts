import { calendarWith, eventWith } from '../../../../../test/fixtures/icalendar/calendars.js';
import { MAX_LINE_LENGTH } from './limits.js';
import { readICalendar } from './read.js';

const ZONE = { timeZone: 'Europe/Berlin' };

function sessionsOf(file: Buffer | string) {
  const result = readICalendar(file, ZONE);
  if (!result.ok) throw new Error(result.code);
  return result.programme.sessions;
}

function codesOf(file: Buffer | string): readonly string[] {
  const result = readICalendar(file, ZONE);
  return result.ok ? result.findings.map(({ code }) => code) : [result.code];
}

describe('readICalendar takes', () => {
  const title = 'SUMMARY:Yapay Zekâ — ملتقى\r\n';

  it.each([
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${calendarWith(eventWith(title))}`)],
    ['UTF-16 with a byte order mark', Buffer.from(`\ufeff${calendarWith(eventWith(title))}`, 'utf16le')],
    ['UTF-16 without one', Buffer.from(calendarWith(eventWith(title)), 'utf16le')],
    ['line feeds alone', Buffer.from(calendarWith(eventWith(title)).replaceAll('\r\n', '\n'))],
    ['carriage returns alone', Buffer.from(calendarWith(eventWith(title)).replaceAll('\r\n', '\r'))],
    ['lines that were converted twice', Buffer.from(calendarWith(eventWith(title)).replaceAll('\r\n', '\r\r\n'))],
    ['names in lower case', Buffer.from(calendarWith(eventWith(title.replace('SUMMARY', 'summary'))))],
    ['control characters', Buffer.from(calendarWith(eventWith(title.replace('Yapay', '\u0001Yapay\u0000'))))],
  ])('%s', (_, file) => {
    expect(sessionsOf(file).map((session) => session.title)).toEqual(['Yapay Zekâ — ملتقى']);
  });

  it('lines folded within a character', () => {
    const [before = '', after = ''] = calendarWith(eventWith(title)).split('â');
    const file = Buffer.concat([Buffer.from(`${before}\xc3\r\n \xa2`, 'latin1'), Buffer.from(after)]);

    expect(sessionsOf(file).map((session) => session.title)).toEqual(['Yapay Zekâ — ملتقى']);
  });

  it('a line in another encoding, and a line of UTF-8 with one broken character', () => {
    const latin = Buffer.from(calendarWith(eventWith('SUMMARY:Amphithéâtre\r\n')), 'latin1');
    const mixed = Buffer.concat([
      Buffer.from('BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:é à '),
      Buffer.from([0xe2, 0x80]),
      Buffer.from('.\nEND:VEVENT\nEND:VCALENDAR'),
    ]);

    expect(sessionsOf(latin).map((session) => session.title)).toEqual(['Amphithéâtre']);
    expect(codesOf(latin)).toContain('ENCODING_NOT_UTF8');
    expect(sessionsOf(mixed).map((session) => session.title)).toEqual(['é à .']);
    expect(codesOf(mixed)).toContain('CHARACTERS_BROKEN');
  });

  it('lines up to their limit, and cuts longer ones', () => {
    const line = (length: number) =>
      calendarWith(eventWith(`X-ALT-DESC:${'a'.repeat(length - 'X-ALT-DESC:'.length)}\r\n`));

    expect(codesOf(line(MAX_LINE_LENGTH))).not.toContain('LINE_SHORTENED');
    expect(codesOf(line(MAX_LINE_LENGTH + 1))).toContain('LINE_SHORTENED');
  });

  it('the newest of an event that is there several times, and different events under one UID', () => {
    const at = (hour: number, summary: string, rest = '') =>
      eventWith(`DTSTART:2027030${1}T${hour}0000Z\r\nDURATION:PT1H\r\nSUMMARY:${summary}\r\n${rest}`, 'same');
    const changed = calendarWith(at(10, 'Old') + at(11, 'New', 'SEQUENCE:1\r\n'));
    const twice = calendarWith(at(10, 'A') + at(10, 'A'));
    const different = calendarWith(at(10, 'A') + at(11, 'B'));

    expect(sessionsOf(changed).map((session) => session.title)).toEqual(['New']);
    expect(codesOf(changed)).toContain('EVENT_SUPERSEDED');
    expect(sessionsOf(twice).map((session) => session.title)).toEqual(['A']);
    expect(codesOf(twice)).toContain('EVENT_TWICE');
    expect(new Set(sessionsOf(different).map(({ guid }) => guid)).size).toBe(2);
    expect(codesOf(different)).toContain('UID_TWICE');
  });

  it('a series at the limit of its length, and only the first of longer ones', () => {
    const series = (rule: string) =>
      sessionsOf(calendarWith(eventWith(`DTSTART:20270301T100000\r\nRRULE:${rule}\r\n`)));

    expect(series('FREQ=DAILY;COUNT=61')).toHaveLength(61);
    expect(series('FREQ=DAILY;COUNT=62')).toHaveLength(1);
    expect(series('FREQ=DAILY;BYDAY=MO,TU;UNTIL=20270309')).toHaveLength(4);
    expect(series('FREQ=MONTHLY;BYDAY=1MO;COUNT=2')).toHaveLength(2);
    expect(series('FREQ=MONTHLY;BYMONTHDAY=-1;UNTIL=20270430T235959')).toHaveLength(3);
  });

  it.each([
    'FREQ=DAILY;BYMONTHDAY=31;BYMONTH=2',
    'FREQ=DAILY;INTERVAL=7;BYDAY=TU;COUNT=3',
    'FREQ=SECONDLY;COUNT=100',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=5',
    'FREQ=DAILY;UNTIL=20271399',
    'FREQ=MONTHLY;BYDAY=9MO;COUNT=3',
    'FREQ=DAILY;COUNT=0',
    'FREQ=DAILY;COUNT=1e9',
    'COUNT=3',
    '__proto__=1',
  ])('a rule that cannot be followed (%s) as an event that does not repeat', (rule) => {
    const file = calendarWith(eventWith(`DTSTART:20270301T100000\r\nRRULE:${rule}\r\n`));

    expect(sessionsOf(file)).toHaveLength(1);
    expect(codesOf(file)).toContain('REPEATS_DROPPED');
  });

  it.each(['FREQ=SECONDLY', 'FREQ=YEARLY;BYMONTH=2;BYDAY=1MO;BYMONTHDAY=20', 'FREQ=YEARLY;BYMONTH=99;BYDAY=-1SU'])(
    'a zone whose rule is %s without waiting for its end',
    (rule) => {
      const observance = `DTSTART:19700101T000000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nRRULE:${rule}\r\n`;
      const zone = `BEGIN:VTIMEZONE\r\nTZID:Odd\r\nBEGIN:DAYLIGHT\r\n${observance}END:DAYLIGHT\r\nEND:VTIMEZONE\r\n`;

      expect(sessionsOf(calendarWith(`${zone}${eventWith('DTSTART;TZID=Odd:20270301T100000\r\n')}`))).toHaveLength(1);
    },
  );

  it('takes all events of a calendar that cancels them as cancelled', () => {
    expect(sessionsOf(calendarWith(`METHOD:CANCEL\r\n${eventWith('')}`)).map(({ state }) => state)).toEqual([
      'cancelled',
    ]);
  });
});
