import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import nodeIcal from 'node-ical';
import { readCalendar } from '../../../../../test/support/calendars.js';
import { multiLine, singleLine } from '../plain-text.js';
import { writeICalendar, type WrittenCalendar, type WrittenEvent } from './write.js';

function anEvent(fields: Partial<WrittenEvent> = {}): WrittenEvent {
  return {
    uid: 'aaaaaaaa-0000-4000-8000-000000000001@example.org',
    sequence: 0,
    lastModified: new Date('2027-01-05T10:00:00.500Z'),
    isCancelled: false,
    startsAt: new Date('2027-03-08T09:00:00Z'),
    endsAt: new Date('2027-03-08T09:45:00Z'),
    zone: 'Europe/Istanbul',
    summary: 'Hands that see',
    description: null,
    location: null,
    url: null,
    categories: [],
    ...fields,
  };
}

function aCalendar(events: readonly WrittenEvent[], fields: Partial<WrittenCalendar> = {}): WrittenCalendar {
  const heading = { name: 'Wise; 27, Ankara', zone: 'Europe/Istanbul', color: null, refreshMinutes: 60 };
  return { ...heading, productId: '-//Multaqa//Agenda//EN', events, ...fields };
}

/** Zones whose clocks change, with the days around it; and some where they never do. */
const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'Asia/Beirut',
  'Africa/Casablanca',
  'Australia/Lord_Howe',
  'Europe/Istanbul',
  'Asia/Kolkata',
  'UTC',
];
const CHANGES = ['2027-03-28T01:00:00Z', '2027-10-31T01:00:00Z', '2027-03-14T07:00:00Z', '2027-11-07T06:00:00Z'];
const TEXTS = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.constantFrom(
    'ملتقى، القاهرة',
    'Çalıştay; "İ"',
    '東京, 会議',
    '👩🏽‍🔬👨‍👩‍👧‍👦',
    'a\\nb\\',
    'x:y;z=1,2',
    ' ',
    '\t',
    'a\r\nb\n\nc',
  ),
);

/** What of a text can be told: without what no calendar may hold. */
const told = (text: string): string => text.replaceAll('\t', ' ').replace(/[\u007f-\u009f]/g, '');

const EVENTS = fc.record({
  zone: fc.constantFrom(...ZONES),
  near: fc.constantFrom(...CHANGES),
  offset: fc.integer({ min: -36 * 60, max: 36 * 60 }),
  minutes: fc.integer({ min: 1, max: 3000 }),
  sequence: fc.nat(500),
  isCancelled: fc.boolean(),
  summary: TEXTS,
  description: fc.option(TEXTS.map(multiLine)),
  location: fc.option(TEXTS),
  categories: fc.array(TEXTS, { maxLength: 3 }),
});

const GENERATED = fc.array(EVENTS, { minLength: 1, maxLength: 4 }).map((drafts) =>
  drafts.map(({ near, offset, minutes, ...draft }, index) => {
    const startsAt = new Date(Date.parse(near) + offset * 60_000);
    const endsAt = new Date(startsAt.getTime() + minutes * 60_000);
    return anEvent({ ...draft, uid: `event-${index}@example.org`, startsAt, endsAt });
  }),
);

describe('writeICalendar', () => {
  test('writes what calendar apps look for, one way', () => {
    const event = anEvent({
      sequence: 3,
      description: 'One; two, three\nfour\\',
      location: 'Hall, Old Mill',
      url: 'https://example.org/a?b=1,2;c',
      categories: ['Sky, night', 'Talk'],
    });

    expect(writeICalendar(aCalendar([event], { color: '#5b21b6' })).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Multaqa//Agenda//EN',
      'CALSCALE:GREGORIAN',
      'NAME:Wise\\; 27\\, Ankara',
      'X-WR-CALNAME:Wise\\; 27\\, Ankara',
      'X-WR-TIMEZONE:Europe/Istanbul',
      'REFRESH-INTERVAL;VALUE=DURATION:PT60M',
      'X-PUBLISHED-TTL:PT60M',
      'COLOR:rebeccapurple',
      'X-APPLE-CALENDAR-COLOR:#5B21B6',
      'BEGIN:VTIMEZONE',
      'TZID:Europe/Istanbul',
      'BEGIN:STANDARD',
      'DTSTART:20260101T000000',
      'TZOFFSETFROM:+0300',
      'TZOFFSETTO:+0300',
      'TZNAME:+0300',
      'END:STANDARD',
      'END:VTIMEZONE',
      'BEGIN:VEVENT',
      'UID:aaaaaaaa-0000-4000-8000-000000000001@example.org',
      'DTSTAMP:20270105T100000Z',
      'LAST-MODIFIED:20270105T100000Z',
      'SEQUENCE:3',
      'DTSTART;TZID=Europe/Istanbul:20270308T120000',
      'DTEND;TZID=Europe/Istanbul:20270308T124500',
      'SUMMARY:Hands that see',
      'DESCRIPTION:One\\; two\\, three\\nfour\\\\',
      'LOCATION:Hall\\, Old Mill',
      'URL:https://example.org/a?b=1,2;c',
      'CATEGORIES:Sky\\, night,Talk',
      'STATUS:CONFIRMED',
      'TRANSP:OPAQUE',
      'CLASS:PUBLIC',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  test('says of a calendar that is sent who publishes it, when, and not to look again', () => {
    const publication = {
      organizer: { name: 'Wise "27"; Ankara', email: 'no-reply@example.org' },
      at: new Date('2027-01-06T08:00:00Z'),
    };
    const [feed, sent] = [{}, { publication, refreshMinutes: null }].map((fields) =>
      writeICalendar(aCalendar([anEvent()], fields)).split('\r\n'),
    );

    expect(sent?.filter((line) => !feed?.includes(line))).toEqual([
      'METHOD:PUBLISH',
      'DTSTAMP:20270106T080000Z',
      `ORGANIZER;CN="Wise '27'; Ankara":mailto:no-reply@example.org`,
    ]);
    expect(feed?.filter((line) => !sent?.includes(line))).toEqual([
      'REFRESH-INTERVAL;VALUE=DURATION:PT60M',
      'X-PUBLISHED-TTL:PT60M',
      'DTSTAMP:20270105T100000Z',
    ]);
  });

  test('writes an hour that comes twice in UTC, both times, and what is around it by the clock', () => {
    const starts = ['2027-10-30T23:59:00Z', '2027-10-31T00:00:00Z', '2027-10-31T01:59:00Z', '2027-10-31T02:00:00Z'];
    const events = starts.map((start) => anEvent({ zone: 'Europe/Berlin', startsAt: new Date(start) }));

    const written = [...writeICalendar(aCalendar(events)).matchAll(/^DTSTART.*2027.*$/gm)].map(String);

    expect(written).toEqual([
      'DTSTART;TZID=Europe/Berlin:20271031T015900',
      'DTSTART:20271031T000000Z',
      'DTSTART:20271031T015900Z',
      'DTSTART;TZID=Europe/Berlin:20271031T030000',
    ]);
  });

  test('needs no definition of UTC, and has one of each other zone', () => {
    const zones = ['UTC', 'Europe/Berlin', 'Asia/Kolkata', 'Europe/Berlin'];

    const text = writeICalendar(
      aCalendar(
        zones.map((zone) => anEvent({ zone })),
        { zone: null },
      ),
    );

    expect([...text.matchAll(/^TZID:(.*)\r$/gm)].map(([, zone]) => zone)).toEqual(['Asia/Kolkata', 'Europe/Berlin']);
    expect(text).not.toContain('X-WR-TIMEZONE');
    expect(text).toContain('\r\nDTSTART:20270308T090000Z\r\n');
  });

  test('gives the same bytes for the same calendar', () => {
    expect(writeICalendar(aCalendar([anEvent()]))).toBe(writeICalendar(aCalendar([anEvent()])));
  });

  test('folds at 75 octets, never inside a character, and holds no control character', () => {
    fc.assert(
      fc.property(GENERATED, (events) => {
        const lines = Buffer.from(writeICalendar(aCalendar(events)))
          .toString('latin1')
          .split('\r\n');
        const decoder = new TextDecoder('utf-8', { fatal: true });

        expect(lines.at(-1)).toBe('');
        expect(lines.filter((line) => line.length > 75)).toEqual([]);
        expect(lines.filter((line) => [...line].some((character) => character < ' '))).toEqual([]);
        for (const line of lines) decoder.decode(Buffer.from(line, 'latin1'));
      }),
      { seed: 20270308, numRuns: 150 },
    );
  });

  test('is read alike by ical.js: identity, times, zone, status, sequence, texts', () => {
    fc.assert(
      fc.property(GENERATED, (events) => {
        const read = readCalendar(writeICalendar(aCalendar(events))).events;

        expect(
          read.map(({ uid, sequence, status, startsAt, endsAt, summary, description, location }) => ({
            uid,
            sequence,
            status,
            startsAt,
            endsAt,
            summary,
            description,
            location,
          })),
        ).toEqual(events.map(asTold));
      }),
      { seed: 20270308, numRuns: 150 },
    );
  });

  test('is read alike by node-ical, which brings its own zones', () => {
    fc.assert(
      fc.property(GENERATED, (generated) => {
        // It takes a backslash before an n for a line end, escaped or not. And Morocco's law on summer time is another
        // one in its zone data than in Node's of 2025.
        const events = generated
          .filter(({ zone }) => zone !== 'Africa/Casablanca')
          .map((event) => ({ ...event, ...withoutBackslashes(event) }));
        const parsed = Object.values(nodeIcal.sync.parseICS(writeICalendar(aCalendar(events))));
        const read = parsed.filter((component) => component?.type === 'VEVENT');

        expect(
          read.map((event) => ({
            uid: event.uid,
            sequence: Number(event.sequence),
            status: event.status,
            startsAt: event.start.toISOString(),
            endsAt: event.end.toISOString(),
            summary: event.summary,
            description: event.description ?? null,
            location: event.location ?? null,
          })),
        ).toEqual(events.map(asTold));
      }),
      { seed: 20270308, numRuns: 150 },
    );
  });
});

function withoutBackslashes({ summary, description, location }: WrittenEvent) {
  const cleaned = (text: string): string => text.replaceAll('\\', '/');
  return {
    summary: cleaned(summary),
    description: description && cleaned(description),
    location: location && cleaned(location),
  };
}

function asTold(event: WrittenEvent) {
  return {
    uid: event.uid,
    sequence: event.sequence,
    status: event.isCancelled ? 'CANCELLED' : 'CONFIRMED',
    startsAt: event.startsAt.toISOString(),
    endsAt: event.endsAt.toISOString(),
    summary: told(singleLine(event.summary)),
    description: told(event.description ?? '') || null,
    location: told(singleLine(event.location ?? '')) || null,
  };
}
