import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { damagedCopies, defectsOf, distortedJson, JSON_WORDS } from '../../../../../test/support/damaged-files.js';
import { MAX_EVENTS } from '../limits.js';
import { looksLikePretalxJson } from './looks-like.js';
import { readPretalxJson } from './read.js';

/** Milliseconds for tests that read megabytes: they take seconds alone, but the machine may be busy. */
const LONG = 180_000;

const FIXTURES = ['submissions.json', 'talks.json', 'slots.json', 'speakers.json', 'generated.json'].map((name) =>
  readFileSync(join(process.cwd(), 'test', 'fixtures', 'pretalx-json', name)),
);

function outcome(file: Buffer | string): string {
  const result = readPretalxJson(file);
  return result.ok ? 'ok' : result.code;
}

describe('readPretalxJson refuses', () => {
  it.each([
    ['nothing', '', 'EMPTY'],
    ['no JSON', '<schedule/>', 'NOT_WELL_FORMED'],
    ['a text', '"results"', 'NOT_PRETALX'],
    ['another object', '{"schedule":{"conference":{}}}', 'NOT_PRETALX'],
    ['another list', '[{"id":1}]', 'NOT_PRETALX'],
    ['one page of several', '{"count":90,"next":"https://example.org/?page=2","results":[]}', 'ONE_PAGE_OF_SEVERAL'],
    ['the last page of several', '{"count":90,"previous":"https://example.org/","results":[]}', 'ONE_PAGE_OF_SEVERAL'],
    [
      'minutes of the day without a zone',
      '{"schedule":{"2027-03-27":{"540":{"12":{"code":"A","title":"T"}}}}}',
      'TIME_ZONE_NEEDED',
    ],
  ])('%s', (_, file, code) => {
    expect(outcome(file)).toBe(code);
  });

  it(
    'more submissions than the limit, and takes those at the limit',
    () => {
      const list = (count: number) => `[${Array(count).fill('{"code":"","title":"T"}').join(',')}]`;

      expect([outcome(list(MAX_EVENTS)), outcome(list(MAX_EVENTS + 1))]).toEqual(['ok', 'TOO_MANY_EVENTS']);
    },
    LONG,
  );
});

describe('readPretalxJson takes', () => {
  it.each(['[]', '{"count":0,"next":null,"previous":null,"results":[]}', '{"schedule":{}}'])('the empty %s', (file) => {
    expect(outcome(file)).toBe('ok');
  });
});

describe('readPretalxJson never throws', () => {
  it(
    'on damaged or distorted files: there is a sound programme, or a typed refusal',
    () => {
      const outcomes = new Set<boolean>();
      const files = fc.oneof(damagedCopies(FIXTURES, JSON_WORDS), distortedJson(FIXTURES), fc.json());

      fc.assert(
        fc.property(files, (file) => {
          const result = readPretalxJson(file, { timeZone: 'Europe/Paris' });
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

describe('looksLikePretalxJson', () => {
  it('knows every shape by its first characters, and no other file', () => {
    const openings = FIXTURES.map((file) => file.toString('utf8').slice(0, 3_000));
    const others = ['', '{', '{"schedule":{"conference":{"acronym":"x"}}}', '[{"id":"1","isServiceSession":false}]'];

    expect([...openings, ...others].map(looksLikePretalxJson)).toEqual([
      ...FIXTURES.map(() => true),
      ...others.map(() => false),
    ]);
  });
});
