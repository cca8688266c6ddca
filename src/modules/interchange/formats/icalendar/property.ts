// One property: its parameters by ical.js, its value as text.
import ICAL from 'ical.js';
import type { FindingLog } from '../findings.js';
import { quotedPrintableBytes, textOfBytes } from './byte-text.js';
import type { ContentLine } from './content-lines.js';
import { MAX_HEAD_LENGTH } from './limits.js';

export interface CalendarProperty {
  readonly line: number;
  /** In upper case. */
  readonly name: string;
  /** By name in lower case; of several values the first. */
  readonly parameters: ReadonlyMap<string, string>;
  /** As it stands in the file, with its escapes. */
  readonly value: string;
}

/** Understands a line; null, with a finding, where it has no value. */
export function propertyOf(content: ContentLine, log: FindingLog): CalendarProperty | null {
  const { line, name, bytes } = content;
  const headEnd = endOfHead(bytes);
  if (headEnd === -1) {
    log.add('dropped', 'LINE_NOT_UNDERSTOOD', line);
    return null;
  }
  const rawHead = bytes.slice(0, headEnd);
  const charset = /;CHARSET="?([\w.:-]{1,40})/i.exec(rawHead)?.[1] ?? null;
  const parameters = parametersOf(textOfBytes(rawHead, charset, line, log), line, log);
  const isQuoted = /;(?:ENCODING=)?QUOTED-PRINTABLE(?:;|$)/i.test(rawHead);
  const rawValue = bytes.slice(headEnd + 1);
  const value = textOfBytes(isQuoted ? quotedPrintableBytes(rawValue) : rawValue, charset, line, log);
  return { line, name, parameters, value };
}

/** The value of a text property without its escapes. */
export function unescaped(value: string): string {
  return value.replace(/\\([\\;,:"nN])/g, (_, character: string) => (/n/i.test(character) ? '\n' : character));
}

/** The values of a property that may hold several, separated by commas (by semicolons in vCalendar). */
export function listOf(value: string): readonly string[] {
  const items = value.match(/(?:[^\\,;]|\\[^])+/g) ?? [];
  return items.map((item) => unescaped(item).trim()).filter((item) => item !== '');
}

/** Position of the colon between parameters and value, which may stand in quotation marks before; -1 for none. */
function endOfHead(bytes: string): number {
  const first = bytes.indexOf(':');
  const limit = Math.min(bytes.length, MAX_HEAD_LENGTH);
  let isQuoted = false;
  for (let index = 0; index < limit; index += 1) {
    const character = bytes[index];
    if (character === '"') isQuoted = !isQuoted;
    if (character === ':' && !isQuoted) return index;
  }
  // A quotation mark that nobody closed.
  return first < limit ? first : -1;
}

function parametersOf(head: string, line: number, log: FindingLog): ReadonlyMap<string, string> {
  const start = head.indexOf(';');
  if (start === -1) return new Map();
  const found = parsedParameters(head.slice(start));
  if (found !== null) return found;
  log.add('repaired', 'PARAMETERS_REWRITTEN', line);
  const pairs = head
    .replaceAll('"', '')
    .slice(start + 1)
    .split(';');
  return new Map(
    pairs.flatMap((pair) => {
      const equals = pair.indexOf('=');
      return equals < 1 ? [] : [[pair.slice(0, equals).trim().toLowerCase(), pair.slice(equals + 1).trim()]];
    }),
  );
}

function parsedParameters(parameters: string): ReadonlyMap<string, string> | null {
  // ical.js would try to understand the value, which is not given to it. How a value is written says its type.
  const untyped = parameters.replace(/;VALUE=[^;:"]*(?=;|$)/gi, '');
  if (untyped === '') return new Map();
  try {
    const [, found] = ICAL.parse.property(`X-PARAMETERS${untyped}:`) as [string, Readonly<Record<string, unknown>>];
    return new Map(
      Object.entries(found).map(([name, value]) => [name, String(Array.isArray(value) ? value[0] : value)]),
    );
  } catch {
    // Whatever is wrong with parameters makes ical.js throw; they are split without it then.
    return null;
  }
}
