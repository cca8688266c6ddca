import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadResult } from '../../programme.js';
import { MAX_DAYS, MAX_DURATION_MINUTES, MAX_EVENTS, MAX_ROOMS } from '../limits.js';
import { readScheduleJson } from './read.js';

/** Milliseconds: seconds alone, but the machine may be busy. */
const LONG = 180_000;

const FIXTURES = ['pretalx.json', 'loose.json'].map((name) =>
  readFileSync(join(process.cwd(), 'test', 'fixtures', 'schedule-json', name)),
);

/** Names that mean something to the reader, so that random files reach its depths. */
const NAMES = (
  'schedule conference days rooms events tracks meta language date start end duration title persons name guid id links ' +
  'url track room __proto__ Hall'
).split(' ');
const VALUES = ['2027-05-01T10:00:00+02:00', '2027-05-01', '10:00', '00:45', 'en', 'Hall', 'https://example.org/', 7];

function outcome(file: unknown): string {
  const result = readScheduleJson(typeof file === 'string' || Buffer.isBuffer(file) ? file : JSON.stringify(file));
  return result.ok ? 'ok' : result.code;
}

function scheduleWith(conference: object): object {
  return { schedule: { version: '1', conference: { title: 'T', days: [], ...conference } } };
}

function copies<T>(count: number, item: T): readonly T[] {
  return Array.from({ length: count }, () => item);
}

describe('readScheduleJson refuses', () => {
  it.each([
    ['nothing', '', 'EMPTY'],
    ['no JSON', '<schedule/>', 'NOT_WELL_FORMED'],
    ['a file that was cut off', JSON.stringify(scheduleWith({})).slice(0, -2), 'NOT_WELL_FORMED'],
    ['a list', [], 'NOT_SCHEDULE_JSON'],
    ['another object', { schedule: { '2027-05-01': { 510: {} } }, sprints: {} }, 'NOT_SCHEDULE_JSON'],
    ['bytes that are no UTF-8', Buffer.from([0x7b, 0xff, 0x7d]), 'ENCODING_BROKEN'],
    ['endless nesting', '['.repeat(100_000), 'TOO_DEEP'],
  ])('%s', (_, file, code) => {
    expect(outcome(file)).toBe(code);
  });

  it('a time without an offset where neither file nor caller names a zone', () => {
    const file = JSON.stringify(scheduleWith({ events: [{ code: 'A1', date: '2027-05-01T10:00' }] }));

    expect(readScheduleJson(file)).toEqual({ ok: false, code: 'TIME_ZONE_NEEDED', args: { where: 'A1' } });
    expect(readScheduleJson(file, { timeZone: 'Europe/Berlin' }).ok).toBe(true);
  });

  it.each([
    ['days', 'TOO_MANY_DAYS', MAX_DAYS, (count: number) => scheduleWith({ days: copies(count, {}) })],
    [
      'rooms',
      'TOO_MANY_ROOMS',
      MAX_ROOMS,
      (count: number) => scheduleWith({ rooms: Array.from({ length: count }, (_, index) => ({ name: `R${index}` })) }),
    ],
    ['events', 'TOO_MANY_EVENTS', MAX_EVENTS, (count: number) => scheduleWith({ events: copies(count, {}) })],
  ])(
    'more %s than the limit, and takes those at the limit',
    (_, code, limit, fileWith) => {
      expect(outcome(fileWith(limit))).toBe('ok');
      expect(outcome(fileWith(limit + 1))).toBe(code);
    },
    LONG,
  );
});

describe('readScheduleJson never throws', () => {
  it(
    'on random values under names that it knows, and on mutated fixtures',
    () => {
      const outcomes = new Set<boolean>();
      const key = fc.oneof(fc.constantFrom(...NAMES), fc.string());
      const leaf = fc.oneof(fc.constantFrom(...VALUES), fc.string({ unit: 'binary' }), fc.double(), fc.constant(null));
      const { tree } = fc.letrec((tie) => ({
        tree: fc.oneof(
          { maxDepth: 6, depthSize: 'medium' },
          leaf,
          fc.array(tie('tree'), { maxLength: 4 }),
          fc.dictionary(key, tie('tree'), { maxKeys: 6 }),
        ),
      }));
      const random = tree.map((value) =>
        Buffer.from(JSON.stringify({ schedule: { conference: value, days: [value] } })),
      );
      const file = fc.oneof(
        random,
        fc.tuple(fc.constantFrom(...FIXTURES), mutation()).map(([bytes, mutate]) => mutate(bytes)),
      );

      fc.assert(
        fc.property(file, (bytes) => {
          const result = readScheduleJson(bytes, { timeZone: 'Europe/Berlin' });
          outcomes.add(result.ok);

          expect(defectsOf(result)).toEqual([]);
        }),
        { numRuns: 1000, seed: 20270328 },
      );

      expect(outcomes).toEqual(new Set([true, false]));
    },
    LONG,
  );
});

/** What must not be in any result: a refusal without a code, or a programme that refers to what it does not hold. */
function defectsOf(result: ReadResult): readonly string[] {
  if (!result.ok) return /^[A-Z_]+$/.test(result.code) ? [] : [`refused as ${result.code}`];
  const { rooms, people, tracks, sessions } = result.programme;
  const known = new Set([...rooms, ...people, ...tracks].map(({ id }) => id));
  return sessions.flatMap(({ title, durationMinutes, trackId, people: roles, placement }) => [
    ...[...roles.map(({ personId }) => personId), ...(placement?.roomIds ?? [])].filter((id) => !known.has(id)),
    ...(trackId === null || known.has(trackId) ? [] : [`is in the track ${trackId}`]),
    ...(durationMinutes >= 1 && durationMinutes <= MAX_DURATION_MINUTES ? [] : [`takes ${durationMinutes} minutes`]),
    ...(title === '' || /[\p{Cc}\p{Cs}]/u.test(title) ? [`has the title ${JSON.stringify(title)}`] : []),
  ]);
}

/** Damage that leaves a file readable now and then: a value or a piece of text replaced, doubled or taken out. */
function mutation(): fc.Arbitrary<(bytes: Buffer) => Buffer> {
  const words = ['"', '{', ']', ',', '\\u0000', '\\ud800', 'null', '-1', '1e999', '99:99', '[]', '{}', '\u0001', '💡'];
  const place = fc.double({ min: 0, max: 1, noNaN: true });
  const patch = fc.oneof(fc.constantFrom(...words), fc.constant(''));
  return fc.record({ place, length: fc.nat(30), patch, doubled: fc.boolean() }).map((change) => (bytes) => {
    const start = Math.floor(change.place * bytes.length);
    const cut = change.doubled ? bytes.subarray(start, start + change.length) : Buffer.alloc(0);
    const rest = bytes.subarray(start + change.length);
    return Buffer.concat([bytes.subarray(0, start), Buffer.from(change.patch), cut, cut, rest]);
  });
}
