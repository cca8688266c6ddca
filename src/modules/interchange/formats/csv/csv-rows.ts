// Records of a table with their line numbers.
import { CsvError, parse } from 'csv-parse/sync';
import { Refusal } from '../refusal.js';
import { MAX_DELIMITERS_OF_LINE, MAX_ROWS, MAX_UNEVEN_BLANKS } from './csv-limits.js';

export const DELIMITERS = [',', ';', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

export interface CsvRecord {
  /** Where it begins. */
  readonly line: number;
  /** As written; empty ones at the end are left out. */
  readonly cells: readonly string[];
  /** How many cells there are with the empty ones at the end. */
  readonly width: number;
}

export interface CsvSource {
  /** From the headings on. */
  readonly text: string;
  /** Line of the file that the text begins on. */
  readonly firstLine: number;
  /** What the file itself says, by a first line such as "sep=;". */
  readonly delimiter: Delimiter | null;
}

/** Splits off the line by which Excel is told the delimiter. */
export function csvSource(text: string): CsvSource {
  const match = /^"?sep=(,|;|\t)"?[,;\t]*(?:\r\n|\r|\n|$)/i.exec(text);
  if (match === null) return { text, firstLine: 1, delimiter: null };
  const delimiter = DELIMITERS.find((known) => known === match[1]) ?? null;
  return { text: text.slice(match[0].length), firstLine: 2, delimiter };
}

/**
 * The records that are not blank, at most `limit`; line ends are line feeds. Throws Refusal for a quotation mark that is
 * never closed and for more than 100,000 records.
 */
export function csvRecords(source: CsvSource, delimiter: Delimiter, limit = Infinity): readonly CsvRecord[] {
  refuseEndlessLines(source.text, delimiter);
  const records: CsvRecord[] = [];
  let line = source.firstLine;
  let uneven = 0;
  // One more than allowed, to see that it is too many; the headings are a record too.
  const wanted = Math.min(limit, MAX_ROWS + 2);
  const take = (cells: readonly string[], lastLine: number): null => {
    const filled = withoutTrailingBlanks(cells);
    if (filled.length > 0) records.push({ line, cells: filled, width: cells.length });
    line = source.firstLine + lastLine;
    if (filled.length === 0 && cells.length !== records[0]?.width) uneven += 1;
    if (uneven > MAX_UNEVEN_BLANKS) throw new Refusal('TOO_MANY_ROWS', { limit: MAX_ROWS });
    if (records.length >= wanted) throw new Enough();
    return null;
  };
  try {
    withoutStackTraces(() =>
      parse(source.text, { ...OPTIONS, delimiter, on_record: (cells, { lines }) => take(cells, lines) }),
    );
  } catch (error) {
    if (!(error instanceof Enough)) throw asRefusal(error, line);
  }
  if (records.length > MAX_ROWS + 1) throw new Refusal('TOO_MANY_ROWS', { limit: MAX_ROWS });
  return records;
}

const OPTIONS = {
  record_delimiter: '\n',
  // Quotation marks inside a cell that does not begin with one are part of the text.
  relax_quotes: true,
  relax_column_count: true,
  // Cells are cut to their own limits; the size of the whole file is bounded.
  max_record_size: 0,
} as const;

/**
 * The parser makes an error, which it throws away, of every record that is longer or shorter than the first; their
 * stack traces would take most of the time: 23 seconds for 100,000 blank lines.
 */
function withoutStackTraces(work: () => unknown): void {
  const usual = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    work();
  } finally {
    Error.stackTraceLimit = usual;
  }
}

/** Ends the parser early. */
class Enough extends Error {}

function asRefusal(error: unknown, line: number): unknown {
  return error instanceof CsvError ? new Refusal('NOT_WELL_FORMED', { line, message: error.code }) : error;
}

function withoutTrailingBlanks(cells: readonly string[]): readonly string[] {
  const last = cells.findLastIndex((cell) => cell.trim() !== '');
  return cells.slice(0, last + 1);
}

function refuseEndlessLines(text: string, delimiter: string): void {
  let count = 0;
  const [wanted, lineEnd] = [delimiter.charCodeAt(0), 0x0a];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === lineEnd) count = 0;
    else if (code === wanted) count += 1;
    if (count > MAX_DELIMITERS_OF_LINE) throw new Refusal('TOO_MANY_COLUMNS', { limit: MAX_DELIMITERS_OF_LINE });
  }
}
