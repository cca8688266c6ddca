import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { damagedCopies, defectsOf, distortedJson, JSON_WORDS } from '../../../../../test/support/damaged-files.js';
import { MAX_EVENTS } from '../limits.js';
import { looksLikeGridSmart, looksLikeSessionizeSpeakers } from './looks-like.js';
import { readSpeakers } from './read-speakers.js';
import { readGridSmart } from './read.js';

/** Milliseconds for tests that read megabytes: they take seconds alone, but the machine may be busy. */
const LONG = 180_000;

const FIXTURES = ['gridsmart.json', 'all.json', 'sessions.json', 'speakers.json'].map((name) =>
  readFileSync(join(process.cwd(), 'test', 'fixtures', 'sessionize', name)),
);
const READERS = [readGridSmart, readSpeakers];

describe("Sessionize's views are refused", () => {
  it.each([
    ['nothing', '', 'EMPTY'],
    ['no JSON', '<schedule/>', 'NOT_WELL_FORMED'],
    ['a text', '"sessions"', 'NOT_SESSIONIZE'],
    ['another object', '{"schedule":{}}', 'NOT_SESSIONIZE'],
    ['another list', '[{"id":1,"start_date":"2027-03-27 09:00:00"}]', 'NOT_SESSIONIZE'],
    ['the Speakers view', '[{"id":"1","fullName":"Noor Haddad","sessions":[]}]', 'NOT_SESSIONIZE'],
    ['times without a zone', '{"sessions":[{"id":"1","startsAt":"2027-03-27T09:00:00"}]}', 'TIME_ZONE_NEEDED'],
  ])('as a schedule: %s', (_, file, code) => {
    const result = readGridSmart(file);

    expect(result.ok ? 'ok' : result.code).toBe(code);
  });

  it.each([
    ['an object', '{"speakers":[]}', 'NOT_SESSIONIZE'],
    ['a list of something else', '[{"id":1}]', 'NOT_SESSIONIZE'],
  ])('as speakers: %s', (_, file, code) => {
    const result = readSpeakers(file);

    expect(result.ok ? 'ok' : result.code).toBe(code);
  });

  it(
    'above the limit of sessions, and taken at the limit',
    () => {
      const outcome = (count: number) => {
        const result = readGridSmart(`{"sessions":[${Array(count).fill('{"title":"T"}').join(',')}]}`);
        return result.ok ? 'ok' : result.code;
      };

      expect([outcome(MAX_EVENTS), outcome(MAX_EVENTS + 1)]).toEqual(['ok', 'TOO_MANY_EVENTS']);
    },
    LONG,
  );
});

describe("Sessionize's views never make a reader throw", () => {
  it(
    'damaged or distorted: there is a sound programme, or a typed refusal',
    () => {
      const outcomes = new Set<boolean>();
      const files = fc.oneof(damagedCopies(FIXTURES, JSON_WORDS), distortedJson(FIXTURES), fc.json());

      fc.assert(
        fc.property(files, fc.constantFrom(...READERS), (file, read) => {
          const result = read(file, { timeZone: 'Europe/Berlin' });
          outcomes.add(result.ok);

          expect(defectsOf(result)).toEqual([]);
        }),
        { numRuns: 250, seed: 20270328 },
      );

      expect(outcomes).toEqual(new Set([true, false]));
    },
    LONG,
  );
});

describe("Sessionize's views are told apart", () => {
  it('by their first characters, also cut off anywhere', () => {
    const openings = FIXTURES.map((file) => file.toString('utf8').slice(0, 900));

    expect(openings.map(looksLikeGridSmart)).toEqual([true, true, true, false]);
    expect(openings.map(looksLikeSessionizeSpeakers)).toEqual([false, false, false, true]);
  });

  it.each(['', '[', '{"schedule":{"conference":{}}}', '[{"id":1,"start_date":"x"}]', 'BEGIN:VCALENDAR'])(
    'from other files: %s',
    (opening) => {
      expect([looksLikeGridSmart(opening), looksLikeSessionizeSpeakers(opening)]).toEqual([false, false]);
    },
  );
});
