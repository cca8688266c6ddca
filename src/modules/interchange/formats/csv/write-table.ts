// What the writers of all tables share: RFC 4180 with CRLF, UTF-8 with the mark by which Excel knows it, formulas neutralised.
import { stringify } from 'csv-stringify/sync';
import type { LocalizedText, Programme } from '../../programme.js';
import { multiLine, singleLine } from '../plain-text.js';
import { instantWithOffset, parseTimestamp } from '../timestamp.js';
import { isTimeZone, roundToMinute, withZoneOffset } from '../zoned-time.js';
import { canonicalTag } from './csv-fields.js';

export interface WrittenColumn<Item> {
  /** One that the reader knows. */
  readonly heading: string;
  readonly cell: (item: Item) => string;
}

/** One row for each item below the headings. Cells that a spreadsheet would take for formulas begin with a single quotation mark. */
export function writtenTable<Item>(columns: readonly WrittenColumn<Item>[], items: readonly Item[]): string {
  const rows = items.map((item) => columns.map(({ cell }) => withOwnQuoteKept(cell(item))));
  return stringify(rows, {
    bom: true,
    header: true,
    columns: columns.map(({ heading }) => heading),
    record_delimiter: 'windows',
    // Not the default once a record delimiter is given: line feeds inside cells would end the record.
    quote_record_delimiter: true,
    escape_formulas: true,
  });
}

/** A text that begins like one that was neutralised gets another mark, so that the reader takes off only that. */
function withOwnQuoteKept(cell: string): string {
  return /^'+[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/.test(cell) ? `'${cell}` : cell;
}

/** A name or title; '' for none. */
export function lineCell(text: string | null): string {
  return singleLine(text ?? '');
}

/** An abstract or description; '' for none. */
export function textCell(text: string | null): string {
  return multiLine(text ?? '');
}

export function flagCell(flag: boolean | null): string {
  if (flag === null) return '';
  return flag ? 'yes' : 'no';
}

export function numberCell(number: number | null | undefined): string {
  return number === null || number === undefined ? '' : String(number);
}

/** Languages of several texts in the order in which they come; what is no language tag cannot stand in a heading. */
export function languagesOf(texts: readonly LocalizedText[]): readonly string[] {
  const languages = new Set(texts.flatMap((text) => Object.keys(text)));
  return [...languages].filter((language) => canonicalTag(language) === language);
}

/** The zone that the times of a file are written in; null where the programme has none that exists. */
export function writtenZone({ timeZone }: Programme): string | null {
  return timeZone !== null && isTimeZone(timeZone) ? timeZone : null;
}

/** An instant on the clock of the zone with its offset, such as 2027-03-28 09:00+02:00. Throws RangeError for what is no ISO instant. */
export function timeCell(instant: number, zone: string | null): string {
  return withZoneOffset(instant, zone ?? 'UTC').replace(/T(\d\d:\d\d):\d\d/, ' $1');
}

/** An ISO instant in milliseconds, on its minute. Throws RangeError for anything else. */
export function writtenInstant(text: string): number {
  const written = parseTimestamp(text);
  if (written?.seconds == null || written.offset === null) throw new RangeError(`not an ISO instant: ${text}`);
  return roundToMinute(instantWithOffset(written.date, written.seconds, written.offset));
}
