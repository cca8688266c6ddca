// Damage for files of any format. Each mutator takes a Random, the bytes and bytes of another file, and gives new bytes.
import { CHARACTERS, NUMBERS, TIMES, WORDS } from './fuzz-words.mjs';
import { reshapeJson } from './reshape-json.mjs';

/** Bytes that are no UTF-8: halves of surrogate pairs, overlong forms, starts without an end. */
const BAD_BYTES = ['eda080', 'edbfbf', 'c080', 'f8', 'ff', 'fe', 'fffe', 'e2', 'f09f', '80'].map((hex) =>
  Buffer.from(hex, 'hex'),
);

/** Openings that nest; a parser that calls itself for each level runs out of stack. */
const NESTS = ['<a>', '<event>', '[', '{"a":', '[{"a":', '(', 'BEGIN:VEVENT\r\n', '<b><i>', '&lt;', '"', "'", ' '];

/** How often a word is repeated at most: deep enough for any stack, small enough for 100,000 inputs. */
const MAX_REPEATS = 20_000;
const LONGEST_CUT = 400;

function spliced(bytes, start, length, put) {
  return Buffer.concat([bytes.subarray(0, start), put, bytes.subarray(start + length)]);
}

/** A place in the bytes and a length from there, mostly short. */
function chunkOf(random, bytes) {
  const start = random.below(bytes.length + 1);
  const length = random.below(
    random.chance(0.1) ? bytes.length - start + 1 : Math.min(LONGEST_CUT, bytes.length - start + 1),
  );
  return { start, length };
}

function flipBytes(random, bytes) {
  const flipped = Buffer.from(bytes);
  for (let count = 1 + random.below(8); count > 0 && flipped.length > 0; count -= 1) {
    flipped[random.below(flipped.length)] ^= 1 << random.below(8);
  }
  return flipped;
}

function truncate(random, bytes) {
  const length = random.below(bytes.length + 1);
  return random.chance(0.5) ? bytes.subarray(0, length) : bytes.subarray(length);
}

function splice(random, bytes, other) {
  const taken = chunkOf(random, other);
  const { start, length } = chunkOf(random, bytes);
  return spliced(bytes, start, length, other.subarray(taken.start, taken.start + taken.length));
}

function headAndTail(random, bytes, other) {
  return Buffer.concat([
    bytes.subarray(0, random.below(bytes.length + 1)),
    other.subarray(random.below(other.length + 1)),
  ]);
}

function remove(random, bytes) {
  const { start, length } = chunkOf(random, bytes);
  return spliced(bytes, start, length, Buffer.alloc(0));
}

function duplicate(random, bytes) {
  const { start, length } = chunkOf(random, bytes);
  return spliced(bytes, start, 0, bytes.subarray(start, start + length));
}

function swap(random, bytes) {
  const [a, b, c] = [0, 0, 0].map(() => random.below(bytes.length + 1)).sort((x, y) => x - y);
  return Buffer.concat([bytes.subarray(0, a), bytes.subarray(b, c), bytes.subarray(a, b), bytes.subarray(c)]);
}

function insertWord(random, bytes) {
  const { start, length } = chunkOf(random, bytes);
  return spliced(bytes, start, random.chance(0.5) ? 0 : length, Buffer.from(random.pick(WORDS)));
}

function insertBadBytes(random, bytes) {
  return spliced(bytes, random.below(bytes.length + 1), 0, random.pick(BAD_BYTES));
}

function nest(random, bytes) {
  const repeats = 1 + random.below(random.chance(0.2) ? MAX_REPEATS : 100);
  return spliced(bytes, random.below(bytes.length + 1), 0, Buffer.from(random.pick(NESTS).repeat(repeats)));
}

/** Latin-1 keeps every byte, so that what is no text survives. */
function replaceMatch(random, bytes, pattern, replacement) {
  const text = bytes.toString('latin1');
  const matches = [...text.matchAll(pattern)];
  if (matches.length === 0) return bytes;
  const { index, 0: match } = random.pick(matches);
  return spliced(bytes, index, match.length, Buffer.from(replacement(match)));
}

function replaceNumber(random, bytes) {
  const numbers = ['0', '-1', '1e400', '99', '60', '24', '4294967296', '9'.repeat(1 + random.below(400)), '00', '٣'];
  return replaceMatch(random, bytes, /\d+/g, () => random.pick(numbers));
}

/** A value between quotation marks, tags or line ends. */
const VALUE = /(?<=["'>:,])[^"'<>\r\n]{1,200}(?=["'<,\r\n])/g;

/** A value replaced by another one of the same file: right form, wrong place. */
function swapValue(random, bytes) {
  const values = bytes.toString('latin1').match(VALUE);
  if (values === null) return bytes;
  const put = Buffer.from(random.pick(values), 'latin1');
  return replaceMatch(random, bytes, VALUE, () => put);
}

/** A value replaced by a word that leaves the file well-formed in every format. */
function replaceValue(random, bytes) {
  const long = 'x'.repeat(1 + random.below(60_000));
  return replaceMatch(random, bytes, VALUE, () =>
    random.pick([...TIMES, ...NUMBERS.slice(0, 10), ...CHARACTERS, long, '']),
  );
}

function changeLineEnds(random, bytes) {
  const end = random.pick(['\r', '\r\n', '\n\n', '', '\u2028', '\\n']);
  return Buffer.from(bytes.toString('latin1').replace(/\r?\n/g, Buffer.from(end).toString('latin1')), 'latin1');
}

function changeEncoding(random, bytes) {
  const text = bytes.toString('utf8');
  return random.pick([
    () => Buffer.from(`\ufeff${text}`, 'utf16le'),
    () => Buffer.from(`\ufeff${text}`, 'utf8'),
    () => Buffer.from(text, 'utf16le'),
    () => Buffer.from(text, 'latin1'),
  ])();
}

export const MUTATORS = {
  flipBytes,
  truncate,
  splice,
  headAndTail,
  remove,
  duplicate,
  swap,
  insertWord,
  insertBadBytes,
  nest,
  replaceNumber,
  swapValue,
  replaceValue,
  reshapeJson,
  changeLineEnds,
  changeEncoding,
};

/** How often each is chosen: what leaves a file readable gets further into a reader. */
const WEIGHTS = { insertWord: 4, replaceNumber: 6, swapValue: 8, replaceValue: 8, reshapeJson: 8, flipBytes: 2 };
const CHOICES = Object.entries(MUTATORS).flatMap(([name, mutate]) =>
  Array.from({ length: WEIGHTS[name] ?? 1 }, () => mutate),
);

/** The bytes, damaged in one to four ways, mostly in one; `other` is what splices take their parts from. */
export function mutated(random, bytes, other) {
  let damaged = bytes;
  for (let count = 1 + random.below(1 + random.below(4)); count > 0; count -= 1)
    damaged = random.pick(CHOICES)(random, damaged, other);
  return damaged;
}
