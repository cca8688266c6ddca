// Calendars are read as bytes first, one character a byte: lines may be folded within a character, and a file may hold
// lines in several encodings.
import type { FindingLog } from '../findings.js';
import { MAX_BYTES } from '../limits.js';
import { Refusal } from '../refusal.js';

const BEYOND_ASCII = /[\x80-\xff]/;
const REPLACEMENT = /\uFFFD/g;

/** The file with one character for each byte of its UTF-8 (or its older encoding). Throws Refusal TOO_LARGE, EMPTY. */
export function byteText(file: Buffer | string): string {
  const bytes = typeof file === 'string' ? Buffer.from(file) : file;
  if (bytes.length > MAX_BYTES) throw new Refusal('TOO_LARGE', { bytes: bytes.length, limit: MAX_BYTES });
  const text = withoutByteOrderMark(inUtf8(bytes).toString('latin1'));
  if (text.trim() === '') throw new Refusal('EMPTY');
  return text;
}

/**
 * The text of one line: UTF-8 where its bytes are, else the encoding that the line names, else windows-1252. A line that
 * is mostly UTF-8 loses its broken characters instead.
 */
export function textOfBytes(bytes: string, charset: string | null, line: number, log: FindingLog): string {
  if (!BEYOND_ASCII.test(bytes)) return bytes;
  const buffer = Buffer.from(bytes, 'latin1');
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(buffer);
  const broken = text.match(REPLACEMENT)?.length ?? 0;
  if (broken === 0) return text;
  const named = charset === null || /^utf-?8$/i.test(charset) ? null : decoderOf(charset);
  if (named === null && wideCharacters(text) - broken > broken) {
    log.add('dropped', 'CHARACTERS_BROKEN', line, { count: broken });
    return text.replace(REPLACEMENT, '');
  }
  const decoder = named ?? new TextDecoder('windows-1252');
  log.add(named === null ? 'guessed' : 'repaired', 'ENCODING_NOT_UTF8', line, { encoding: decoder.encoding });
  return decoder.decode(buffer);
}

/** The bytes that a value in quoted-printable stands for, one character a byte. */
export function quotedPrintableBytes(value: string): string {
  return value.replace(/=([0-9A-Fa-f]{2})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}

function inUtf8(bytes: Buffer): Buffer {
  const isLittle = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0x42 && bytes[1] === 0);
  const isBig = (bytes[0] === 0xfe && bytes[1] === 0xff) || (bytes[0] === 0 && bytes[1] === 0x42);
  if (!isLittle && !isBig) return bytes;
  return Buffer.from(new TextDecoder(isLittle ? 'utf-16le' : 'utf-16be').decode(bytes));
}

function withoutByteOrderMark(text: string): string {
  return text.startsWith('\xef\xbb\xbf') ? text.slice(3) : text;
}

function wideCharacters(text: string): number {
  return text.match(/[^\0-\x7f]/gu)?.length ?? 0;
}

function decoderOf(charset: string): InstanceType<typeof TextDecoder> | null {
  try {
    return new TextDecoder(charset);
  } catch {
    // An unknown name is the only thing that the constructor can fail on.
    return null;
  }
}
