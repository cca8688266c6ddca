// JSON of unknown origin: bounded before it is parsed, and read without trusting the shape of anything.
import { MAX_BYTES } from '../limits.js';
import { Refusal } from '../refusal.js';

/** The deepest real file seen has 12 levels. */
const MAX_DEPTH = 64;
/** Objects, lists and members together; the largest real file seen has 60,000. */
const MAX_VALUES = 5_000_000;

export type JsonRecord = Readonly<Record<string, unknown>>;

/** The value that a file holds. Throws Refusal for one that is too large, too deep, empty, or no JSON in UTF-8 or UTF-16. */
export function readJson(file: Buffer | string): unknown {
  const bytes = typeof file === 'string' ? Buffer.byteLength(file) : file.length;
  if (bytes > MAX_BYTES) throw new Refusal('TOO_LARGE', { bytes, limit: MAX_BYTES });
  const text = (typeof file === 'string' ? file : decoded(file)).replace(/^\uFEFF/, '').trimStart();
  if (text === '') throw new Refusal('EMPTY');
  refuseEndless(text);
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) throw new Refusal('NOT_WELL_FORMED', { message: error.message.slice(0, 200) });
    throw error;
  }
}

/** The value as an object; null for anything else, lists included. */
export function asRecord(value: unknown): JsonRecord | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonRecord) : null;
}

/** The value as a list; empty for anything else. */
export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

/** The objects of a list; what else stands in it is left out. */
export function asRecords(value: unknown): readonly JsonRecord[] {
  return asList(value)
    .map(asRecord)
    .filter((record) => record !== null);
}

/** A text or number as text, with its white space; '' for anything else. */
export function asText(value: unknown): string {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  return typeof value === 'string' ? value : '';
}

/** true, and the texts and numbers that mean it. */
export function asFlag(value: unknown): boolean {
  return value === true || /^(true|1|yes)$/i.test(asText(value));
}

/** The own member of a record; undefined where it has none of this name, whatever its prototype has. */
export function member(record: JsonRecord, name: string): unknown {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

function decoded(file: Buffer): string {
  const isWide = (file[0] === 0xff && file[1] === 0xfe) || (file[0] === 0xfe && file[1] === 0xff);
  const encoding = !isWide ? 'utf-8' : file[0] === 0xff ? 'utf-16le' : 'utf-16be';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(file);
  } catch {
    // Malformed input is the only thing that decoding can fail on.
    throw new Refusal('ENCODING_BROKEN', { encoding });
  }
}

/** One pass over the text, so that neither the parser nor whoever walks the value meets millions of levels. */
function refuseEndless(text: string): void {
  let depth = 0;
  let values = 0;
  for (let index = 0; index < text.length; index += 1) {
    switch (text.charCodeAt(index)) {
      case 0x22:
        index = endOfString(text, index);
        break;
      case 0x5b:
      case 0x7b:
        depth += 1;
        values += 1;
        if (depth > MAX_DEPTH) throw new Refusal('TOO_DEEP', { limit: MAX_DEPTH });
        break;
      case 0x5d:
      case 0x7d:
        depth -= 1;
        break;
      case 0x2c:
        values += 1;
    }
    if (values > MAX_VALUES) throw new Refusal('TOO_MANY_ELEMENTS', { limit: MAX_VALUES });
  }
}

/** Position of the quotation mark that ends the string which begins at `start`; the end of the text where none does. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end !== -1 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end === -1 ? text.length : end;
}

function isEscaped(text: string, position: number): boolean {
  let backslashes = 0;
  while (text[position - 1 - backslashes] === '\\') backslashes += 1;
  return backslashes % 2 === 1;
}
