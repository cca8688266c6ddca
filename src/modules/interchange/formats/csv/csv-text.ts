// The bytes of a table as text. Spreadsheets write UTF-8 with and without a mark, UTF-16, and code pages of countries.
import type { FindingLog } from '../findings.js';
import { MAX_BYTES } from '../limits.js';
import { Refusal } from '../refusal.js';
import { OPENING_LENGTH } from './csv-limits.js';
import { knownHeadings } from './heading-row.js';

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | CodePage;
type CodePage = 'windows-1252' | 'windows-1254' | 'windows-1256';

const CODE_PAGES: readonly CodePage[] = ['windows-1252', 'windows-1254', 'windows-1256'];

/** The text of a table without its mark. Throws Refusal for one that is too large, empty, or no text. */
export function csvText(file: Buffer | string, log: FindingLog): string {
  const bytes = typeof file === 'string' ? Buffer.byteLength(file) : file.length;
  if (bytes > MAX_BYTES) throw new Refusal('TOO_LARGE', { bytes, limit: MAX_BYTES });
  const { text, encoding } = typeof file === 'string' ? { text: file, encoding: null } : decoded(file);
  if (text === null) throw new Refusal('ENCODING_BROKEN', { encoding: encoding ?? '' });
  const plain = withoutMark(text);
  if (plain.slice(0, OPENING_LENGTH).includes('\0')) throw new Refusal('NOT_CSV');
  if (plain.trim() === '') throw new Refusal('EMPTY');
  if (isCodePage(encoding)) log.addOnce('guessed', 'ENCODING_GUESSED', 1, { encoding });
  // The parser counts the two characters of a Windows line end inside a cell as two lines.
  return plain.replace(/\r\n?/g, '\n');
}

/** What stands in the first 65,536 bytes of a table, in any encoding that readCsv understands; '' where it is no text. */
export function csvOpening(file: Buffer): string {
  const { text } = decoded(file.subarray(0, OPENING_LENGTH), true);
  return withoutMark(text ?? '');
}

function decoded(bytes: Buffer, partial = false): { readonly text: string | null; readonly encoding: Encoding | null } {
  const marked = encodingByMark(bytes);
  if (marked !== null) return { text: textIn(marked, bytes, partial), encoding: marked };
  const text = textIn('utf-8', bytes, partial);
  if (text !== null) return { text, encoding: 'utf-8' };
  const encoding = codePageOf(bytes);
  return { text: textIn(encoding, bytes, partial), encoding };
}

function encodingByMark(bytes: Buffer): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

function textIn(encoding: Encoding, bytes: Buffer, partial: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: partial });
  } catch {
    // Malformed input is the only thing that decoding can fail on.
    return null;
  }
}

function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/, '');
}

function isCodePage(encoding: Encoding | null): encoding is CodePage {
  return CODE_PAGES.some((page) => page === encoding);
}

/** The one under which most headings are known; where that does not decide, what the letters look like. */
function codePageOf(bytes: Buffer): CodePage {
  const opening = bytes.subarray(0, OPENING_LENGTH);
  const scores = CODE_PAGES.map((page) => knownHeadings(new TextDecoder(page).decode(opening)));
  const best = Math.max(...scores);
  const [only, ...others] = CODE_PAGES.filter((_, index) => scores[index] === best);
  return only !== undefined && others.length === 0 ? only : codePageByLetters(opening);
}

/** Arabic words are runs of letters beyond ASCII; western texts have few of them beside each other. */
function codePageByLetters(opening: Buffer): CodePage {
  const latin = opening.toString('latin1');
  const beyondAscii = latin.match(/[\x80-\xff]/g)?.length ?? 0;
  const inRuns = (latin.match(/[\xc0-\xff]{3,}/g) ?? []).reduce((sum, run) => sum + run.length, 0);
  if (inRuns * 2 > beyondAscii) return 'windows-1256';
  // What is ğ, ı, ş, İ in Turkish are letters of Icelandic in windows-1252.
  return /[\xd0\xdd\xde\xf0\xfd\xfe]/.test(latin) ? 'windows-1254' : 'windows-1252';
}
