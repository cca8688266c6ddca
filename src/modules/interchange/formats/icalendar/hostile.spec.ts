import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { calendarWith, eventWith } from '../../../../../test/fixtures/icalendar/calendars.js';
import type { ReadResult } from '../../programme.js';
import { MAX_DURATION_MINUTES } from '../limits.js';
import { readICalendar } from './read.js';

/** Milliseconds for tests that read megabytes: they take seconds alone, but the machine may be busy. */
const LONG = 180_000;
const ZONE = { timeZone: 'Europe/Berlin' };

const FIXTURES = ['conference.ics', 'zones.ics', 'repeats.ics', 'damaged.ics'].map((name) =>
  readFileSync(join(process.cwd(), 'test', 'fixtures', 'icalendar', name)),
);

describe('readICalendar never throws', () => {
  it(
    'on mutated fixtures: it gives a sound programme with findings, or a typed refusal',
    () => {
      const outcomes = new Set<boolean>();

      fc.assert(
        fc.property(fc.constantFrom(...FIXTURES), fc.array(mutation(), { minLength: 1, maxLength: 4 }), (file, all) => {
          const result = readICalendar(
            all.reduce<Buffer>((bytes, mutate) => mutate(bytes), file),
            ZONE,
          );
          outcomes.add(result.ok);

          expect(defectsOf(result)).toEqual([]);
        }),
        { numRuns: 2000, seed: 20270328 },
      );

      expect(outcomes).toEqual(new Set([true, false]));
    },
    LONG,
  );

  it(
    'on any lines in an event',
    () => {
      const name = fc.constantFrom(
        'DTSTART',
        'DTEND',
        'RRULE',
        'EXDATE',
        'RDATE',
        'ATTENDEE',
        'CATEGORIES',
        'UID',
        'ATTACH',
      );
      const value = fc.oneof(
        fc.string(),
        fc.constantFrom('20270301T100000', '20270301', 'FREQ=DAILY;COUNT=3', 'P1W', '/'),
      );
      const parameter = fc.oneof(
        fc.string(),
        fc.constantFrom(';TZID=', ';TZID=UTC', ';CN="a', ';__proto__=b', ';VALUE=X'),
      );
      const line = fc.tuple(name, parameter, value).map((parts) => `${parts[0]}${parts[1]}:${parts[2]}\r\n`);

      fc.assert(
        fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
          expect(defectsOf(readICalendar(calendarWith(eventWith(lines.join(''))), ZONE))).toEqual([]);
        }),
        { numRuns: 2000, seed: 20270328 },
      );
    },
    LONG,
  );
});

/** What must not be in any result: a refusal without a code, or a programme that refers to what it does not hold. */
function defectsOf(result: ReadResult): readonly string[] {
  if (!result.ok) return /^[A-Z_]+$/.test(result.code) ? [] : [`refused as ${result.code}`];
  const { rooms, people, tracks, sessions } = result.programme;
  const known = new Set([...rooms, ...people, ...tracks, ...sessions].map(({ id }) => id));
  const guids = sessions.flatMap(({ guid }) => guid ?? []);
  return [
    ...(new Set(guids).size === guids.length ? [] : ['has a guid twice']),
    ...sessions.flatMap(({ title, durationMinutes, people: roles, placement, trackId, repeatOf }) => [
      ...[...roles.map(({ personId }) => personId), ...(placement?.roomIds ?? [])].filter((id) => !known.has(id)),
      ...[trackId, repeatOf].flatMap((id) => (id === null || known.has(id) ? [] : [id])),
      ...(durationMinutes >= 1 && durationMinutes <= MAX_DURATION_MINUTES ? [] : [`takes ${durationMinutes} minutes`]),
      ...(title === '' ? ['has no title'] : []),
    ]),
  ];
}

/** Changes that damage a file: bytes cut out, put in, doubled, or swapped for words that mean something. */
function mutation(): fc.Arbitrary<(bytes: Buffer) => Buffer> {
  const words = [
    '\r\n',
    '\n ',
    ';',
    ':',
    '"',
    '=',
    '\\',
    ',',
    '\u0000',
    'END:VEVENT\r\n',
    'BEGIN:VEVENT\r\n',
    '99',
    'Z',
    'T',
  ];
  const rules = [
    '\r\nRRULE:FREQ=DAILY;COUNT=3\r\n',
    ';TZID=',
    ';VALUE=DATE',
    '\r\nDTSTART:20270301\r\n',
    'END:VTIMEZONE\r\n',
  ];
  const place = fc.double({ min: 0, max: 1, noNaN: true });
  const patch = fc.oneof(
    fc.uint8Array({ maxLength: 4 }),
    fc.constantFrom(...words, ...rules).map((word) => Buffer.from(word)),
  );
  return fc.record({ place, length: fc.nat(60), patch, doubled: fc.boolean() }).map((change) => (bytes) => {
    const start = Math.floor(change.place * bytes.length);
    const cut = change.doubled ? bytes.subarray(start, start + change.length) : Buffer.alloc(0);
    return Buffer.concat([bytes.subarray(0, start), change.patch, cut, cut, bytes.subarray(start + change.length)]);
  });
}
