// Lines as the standard means them: unfolded, each with one property.
import type { FindingLog } from '../findings.js';
import { Refusal } from '../refusal.js';
import { MAX_LINE_LENGTH, MAX_LINES } from './limits.js';
import { holdsText, propertyNameOf } from './property-names.js';

export interface ContentLine {
  /** Of its first line in the file, starting with 1. */
  readonly line: number;
  /** In upper case. */
  readonly name: string;
  /** The whole line, name included, one character a byte. */
  readonly bytes: string;
}

/**
 * The properties of a file in order. Lines that begin with white space continue the one before, as the standard says;
 * lines that are no property continue it on a new line, where it holds text. Linear in the length of the file.
 * Throws Refusal TOO_MANY_LINES.
 */
export function* contentLines(text: string, log: FindingLog): Generator<ContentLine> {
  let open = null as OpenLine | null;
  let line = 0;
  for (const physical of physicalLines(text)) {
    line += 1;
    if (line > MAX_LINES) throw new Refusal('TOO_MANY_LINES', { limit: MAX_LINES });
    if (open?.takes(physical) === true) continue;
    const name = propertyNameOf(physical);
    if (name !== null) {
      if (open !== null) yield open.close(log);
      open = new OpenLine(line, name, physical);
    } else if (physical.trim() !== '') {
      if (open?.joins(physical) === true) log.add('repaired', 'LINE_JOINED', line, { name: open.name });
      else log.add('dropped', 'LINE_NOT_UNDERSTOOD', line);
    } else open?.skip();
  }
  if (open !== null) yield open.close(log);
}

/** CR LF, LF, CR, and the CR CR LF of files that were converted twice. */
function* physicalLines(text: string): Generator<string> {
  const unified = text.replaceAll('\r\r\n', '\n').replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  let start = 0;
  while (start < unified.length) {
    const end = unified.indexOf('\n', start);
    yield unified.slice(start, end === -1 ? unified.length : end);
    start = end === -1 ? unified.length : end + 1;
  }
}

/** A property of which more lines may follow. */
class OpenLine {
  private readonly parts: string[];
  private length: number;
  private emptyLines = 0;
  private readonly isQuotedPrintable: boolean;

  constructor(
    readonly line: number,
    readonly name: string,
    first: string,
  ) {
    this.parts = [first];
    this.length = first.length;
    this.isQuotedPrintable = /^[^:]{0,200};(?:ENCODING=)?QUOTED-PRINTABLE[;:]/i.test(first);
  }

  /** Takes a line that continues this one by the standard, or by the rule of quoted-printable. */
  takes(physical: string): boolean {
    const last = this.parts.at(-1) ?? '';
    if (this.isQuotedPrintable && last.endsWith('=')) {
      this.parts[this.parts.length - 1] = last.slice(0, -1);
      this.add(physical);
      return true;
    }
    if (!/^[ \t]/.test(physical)) return false;
    this.add(physical.slice(1));
    return true;
  }

  /** Takes a line of text that its program forgot to fold; false where this property holds no text. */
  joins(physical: string): boolean {
    if (!holdsText(this.name)) return false;
    this.add(`${'\\n'.repeat(this.emptyLines + 1)}${physical}`);
    this.emptyLines = 0;
    return true;
  }

  skip(): void {
    this.emptyLines = Math.min(this.emptyLines + 1, 2);
  }

  close(log: FindingLog): ContentLine {
    const { line, name } = this;
    const bytes = this.parts.join('');
    if (this.length <= MAX_LINE_LENGTH) return { line, name, bytes };
    log.add('repaired', 'LINE_SHORTENED', line, { name, limit: MAX_LINE_LENGTH });
    return { line, name, bytes: bytes.slice(0, MAX_LINE_LENGTH) };
  }

  private add(part: string): void {
    // What lies beyond the limit is counted, not kept.
    if (this.length <= MAX_LINE_LENGTH) this.parts.push(part);
    this.length += part.length;
  }
}
