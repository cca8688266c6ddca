import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { calendarWith, eventWith } from '../../../../../test/fixtures/icalendar/calendars.js';
import { damagedCopies, defectsOf } from '../../../../../test/support/damaged-files.js';
import { readICalendar } from './read.js';

/** Milliseconds for tests that read megabytes: they take seconds alone, but the machine may be busy. */
const LONG = 180_000;
const ZONE = { timeZone: 'Europe/Berlin' };

const FIXTURES = ['conference.ics', 'zones.ics', 'repeats.ics', 'damaged.ics'].map((name) =>
  readFileSync(join(process.cwd(), 'test', 'fixtures', 'icalendar', name)),
);

/** Bits of a calendar that change what it means. */
const WORDS = [
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
  '\r\nRRULE:FREQ=DAILY;COUNT=3\r\n',
  ';TZID=',
  ';VALUE=DATE',
  '\r\nDTSTART:20270301\r\n',
  'END:VTIMEZONE\r\n',
];

describe('readICalendar never throws', () => {
  it(
    'on mutated fixtures: it gives a sound programme with findings, or a typed refusal',
    () => {
      const outcomes = new Set<boolean>();

      fc.assert(
        fc.property(damagedCopies(FIXTURES, WORDS), (file) => {
          const result = readICalendar(file, ZONE);
          outcomes.add(result.ok);

          expect(defectsOf(result)).toEqual([]);
        }),
        { numRuns: 600, seed: 20270328 },
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
        { numRuns: 600, seed: 20270328 },
      );
    },
    LONG,
  );
});
