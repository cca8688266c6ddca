// What readers of every format must withstand: damaged copies of good files, and JSON of any shape. And what must not be
// in any result.
import fc from 'fast-check';
import { MAX_DURATION_MINUTES } from '../../src/modules/interchange/formats/limits.js';
import type { ReadResult } from '../../src/modules/interchange/programme.js';

/** Copies of the files with bytes flipped, cut out, put in or doubled, or with words put in that mean something. */
export function damagedCopies(files: readonly Buffer[], words: readonly string[]): fc.Arbitrary<Buffer> {
  return fc
    .tuple(fc.constantFrom(...files), fc.array(mutation(words), { minLength: 1, maxLength: 3 }))
    .map(([file, all]) => all.reduce<Buffer>((bytes, mutate) => mutate(bytes), file));
}

/**
 * Good JSON files of which single values were swapped for any other, so that they are still JSON but not what a reader
 * expects.
 */
export function distortedJson(files: readonly Buffer[]): fc.Arbitrary<string> {
  const odd = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom<unknown>(
      '',
      '\u0000',
      '\ud800',
      '<script>x</script>',
      -1,
      1e308,
      '2027-02-30T25:61:00',
      '__proto__',
    ),
    fc.constantFrom<unknown>({ __proto__: null, constructor: { prototype: 1 } }, [[[]]], 'http://[', '99999999999'),
  );
  const swaps = fc.array(fc.tuple(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), odd), {
    minLength: 1,
    maxLength: 6,
  });
  return fc.tuple(fc.constantFrom(...files), swaps).map(([file, all]) => {
    const value: unknown = JSON.parse(file.toString('utf8'));
    return JSON.stringify(all.reduce((whole, [place, other]) => swapped(whole, place, other), value));
  });
}

/** What must not be in any result: a refusal without a code, or a programme that refers to what it does not hold. */
export function defectsOf(result: ReadResult): readonly string[] {
  if (!result.ok) return /^[A-Z_]+$/.test(result.code) ? [] : [`refused as ${result.code}`];
  const { rooms, tracks, people, sessions } = result.programme;
  const known = new Set([...rooms, ...tracks, ...people, ...sessions].map(({ id }) => id));
  const broken = sessions.flatMap(({ title, durationMinutes, people: roles, placement, trackId, repeatOf }) => [
    ...[...roles.map(({ personId }) => personId), ...(placement?.roomIds ?? []), trackId ?? '', repeatOf ?? ''].filter(
      (id) => id !== '' && !known.has(id),
    ),
    ...(durationMinutes >= 1 && durationMinutes <= MAX_DURATION_MINUTES ? [] : [`takes ${durationMinutes} minutes`]),
    ...(title === '' ? ['has no title'] : []),
  ]);
  const unclean = JSON.stringify(result.programme).match(/\\u00[01][0-9a-f]|\\u007f|\\ud[89a-f]/i);
  return [...broken, ...(unclean === null ? [] : [`holds ${unclean[0]}`]), ...namelessIn(result.programme)];
}

function namelessIn({ rooms, people }: Extract<ReadResult, { ok: true }>['programme']): readonly string[] {
  return [...rooms, ...people].filter(({ name }) => name === '').map(({ id }) => `${id} has no name`);
}

function swapped(value: unknown, place: number, other: unknown): unknown {
  if (typeof value !== 'object' || value === null) return other;
  const keys = Object.keys(value);
  const scaled = place * keys.length;
  const key = keys[Math.floor(scaled)];
  if (key === undefined) return other;
  const rest = scaled - Math.floor(scaled);
  // Now and then a whole branch, mostly a leaf.
  const child = rest < 0.1 ? other : swapped((value as Record<string, unknown>)[key], (rest - 0.1) / 0.9, other);
  return Array.isArray(value)
    ? value.map((item: unknown, index) => (String(index) === key ? child : item))
    : Object.fromEntries(Object.entries(value).map(([name, item]) => [name, name === key ? child : item]));
}

function mutation(words: readonly string[]): fc.Arbitrary<(bytes: Buffer) => Buffer> {
  const place = fc.double({ min: 0, max: 1, noNaN: true });
  const patch = fc.oneof(
    fc.uint8Array({ maxLength: 4 }),
    fc.constantFrom(...words).map((word) => Buffer.from(word)),
  );
  return fc.record({ place, length: fc.nat(60), patch, doubled: fc.boolean() }).map((change) => (bytes) => {
    const start = Math.floor(change.place * bytes.length);
    const cut = change.doubled ? bytes.subarray(start, start + change.length) : Buffer.alloc(0);
    return Buffer.concat([bytes.subarray(0, start), change.patch, cut, cut, bytes.subarray(start + change.length)]);
  });
}

/** Bits of JSON that change what a file means. */
export const JSON_WORDS = ['"', '{', '}', '[', ']', ',', ':', 'null', 'true', '-1', '0', '""', '[]', '{}', '\\u0000'];
