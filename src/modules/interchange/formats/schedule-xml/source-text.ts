// Turns undamaged-enough bytes into text that an XML parser accepts.
import type { FindingLog } from '../findings.js';
import { withoutForbiddenCharacters } from '../plain-text.js';
import { decodeXml } from '../decode.js';
import { MAX_BYTES } from '../limits.js';
import { Refusal } from '../refusal.js';

/**
 * An ampersand that starts no reference: "R&D". In a CDATA section it is plain text and stays. An
 * unclosed section ends with the file: searching for its end once for each start would take quadratic time.
 */
const LONE_AMPERSAND = /<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|&(?!(?:[A-Za-z][\w.-]{0,30}|#\d{1,7}|#[xX][\dA-Fa-f]{1,6});)/g;

/** The file as text. Throws Refusal for a file that is too large, empty or not in the encoding it names. */
export function sourceText(file: Buffer | string, log: FindingLog): string {
  const bytes = typeof file === 'string' ? Buffer.byteLength(file) : file.length;
  if (bytes > MAX_BYTES) throw new Refusal('TOO_LARGE', { bytes, limit: MAX_BYTES });
  const text = (typeof file === 'string' ? file : decoded(file)).replace(/^\uFEFF/, '').trimStart();
  if (text === '') throw new Refusal('EMPTY');
  return withoutLoneAmpersands(withoutControlCharacters(text, log), log);
}

function decoded(file: Buffer): string {
  const result = decodeXml(file);
  if (!result.ok) throw new Refusal(result.code, { encoding: result.encoding });
  return result.text;
}

function withoutControlCharacters(text: string, log: FindingLog): string {
  const clean = withoutForbiddenCharacters(text);
  const removed = text.length - clean.length;
  if (removed > 0) log.add('repaired', 'CONTROL_CHARACTERS_REMOVED', 1, { count: removed });
  return clean;
}

function withoutLoneAmpersands(text: string, log: FindingLog): string {
  let count = 0;
  const escaped = text.replace(LONE_AMPERSAND, (match) => {
    if (match !== '&') return match;
    count += 1;
    return '&amp;';
  });
  if (count > 0) log.add('repaired', 'AMPERSANDS_ESCAPED', 1, { count });
  return escaped;
}
