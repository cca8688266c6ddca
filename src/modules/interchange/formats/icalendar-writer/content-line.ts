// Content lines of iCalendar (RFC 5545): what a value may hold, and where a line breaks.
import { withoutForbiddenCharacters } from '../plain-text.js';

/** Octets of a line without its end, and with the space that continues it (RFC 5545, 3.1). */
const MAX_OCTETS = 75;
const LINE_END = '\r\n';
/** Of a character that takes one unit of a string. */
const MAX_OCTETS_OF_UNIT = 3;
const LAST_OF_ONE_UNIT = 0xffff;

/** A value of type TEXT: backslash, semicolon, comma and line feed escaped; no control characters, no half surrogates. */
export function textValue(text: string): string {
  return withoutControls(text.replace(/\r\n?/g, '\n'))
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll('\n', '\\n');
}

/** Lines with CRLF at the end of each, folded at 75 octets, never inside a character. O(n). */
export function contentLines(lines: readonly string[]): string {
  return lines.map((line) => folded(line) + LINE_END).join('');
}

/** A tab is allowed, but clients show it in many ways; one space is what a reader sees anyway. */
function withoutControls(text: string): string {
  return withoutForbiddenCharacters(text)
    .replaceAll('\t', ' ')
    .replace(/[\u007f-\u009f]/g, '');
}

function folded(line: string): string {
  if (line.length * MAX_OCTETS_OF_UNIT <= MAX_OCTETS || Buffer.byteLength(line) <= MAX_OCTETS) return line;
  const parts: string[] = [];
  let [start, octets] = [0, 0];
  for (let index = 0; index < line.length;) {
    const code = line.codePointAt(index) ?? 0;
    const size = octetsOf(code);
    if (octets + size > MAX_OCTETS) {
      parts.push(line.slice(start, index));
      // One for the space that continues the line.
      [start, octets] = [index, 1];
    }
    octets += size;
    index += code > LAST_OF_ONE_UNIT ? 2 : 1;
  }
  return [...parts, line.slice(start)].join(`${LINE_END} `);
}

/** In UTF-8. */
function octetsOf(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code <= LAST_OF_ONE_UNIT ? 3 : 4;
}
