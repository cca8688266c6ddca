// Finds the headings of a table, and by them its delimiter.
import { Refusal } from '../refusal.js';
import { headingText, knownColumns, type SavedColumns } from './columns.js';
import { MAX_COLUMNS, OPENING_LENGTH } from './csv-limits.js';
import { type CsvRecord, type CsvSource, csvRecords, csvSource, DELIMITERS, type Delimiter } from './csv-rows.js';

export interface HeadingRow {
  readonly delimiter: Delimiter;
  readonly headings: readonly string[];
  readonly line: number;
}

/** Headings of a table and the delimiter under which most of them are known. Throws Refusal where none can be read. */
export function headingRow(source: CsvSource, saved: SavedColumns = {}): HeadingRow {
  const opening = { ...source, text: source.text.slice(0, OPENING_LENGTH) };
  const delimiters = source.delimiter === null ? DELIMITERS : [source.delimiter];
  const rows = delimiters.flatMap((delimiter) => {
    const record = firstRecord(opening, delimiter);
    return record === null ? [] : [{ delimiter, headings: headingsOf(record), line: record.line }];
  });
  const [first, ...others] = rows;
  if (first === undefined) throw new Refusal('NOT_WELL_FORMED', { line: source.firstLine });
  const score = ({ headings }: HeadingRow): number =>
    knownColumns(headings) * 1000 + savedCount(headings, saved) * 1000 + headings.length;
  return others.reduce((best, next) => (score(next) > score(best) ? next : best), first);
}

/** How many headings of a text are known words, under the delimiter that fits best. Never throws. */
export function knownHeadings(opening: string): number {
  const source = csvSource(opening.replace(/\r\n?/g, '\n'));
  const counts = DELIMITERS.map((delimiter) => {
    const record = firstRecord(source, delimiter);
    return record === null ? 0 : knownColumns(headingsOf(record));
  });
  return Math.max(...counts);
}

/** One more than a table may have, so that too many are seen. */
function headingsOf({ cells }: CsvRecord): readonly string[] {
  return cells.slice(0, MAX_COLUMNS + 1).map(headingText);
}

function firstRecord(source: CsvSource, delimiter: Delimiter): CsvRecord | null {
  try {
    return csvRecords(source, delimiter, 1)[0] ?? null;
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

function savedCount(headings: readonly string[], saved: SavedColumns): number {
  return headings.filter((heading) => Object.hasOwn(saved, heading)).length;
}
