import { Refusal } from '../refusal.js';
import { headingText, recognisedMapping } from './columns.js';
import { type CsvRecord, csvRecords, csvSource, DELIMITERS, type Delimiter } from './csv-rows.js';

/** Rows looked at below the headings. */
const SAMPLE_ROWS = 20;
/** A longer heading is a sentence. */
const LONGEST_HEADING = 60;

/**
 * Whether a text begins like a table that readCsv understands by itself: a row of short headings of which the necessary
 * ones and at least half are known, above rows of as many cells. Asked last, when no other format fits: text is
 * everything. Never throws.
 */
export function looksLikeCsv(opening: string): boolean {
  const text = opening.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  if (/^\s*[<{[]|^\s*BEGIN:/i.test(text) || text.includes('\0')) return false;
  const source = csvSource(text);
  const delimiters = source.delimiter === null ? DELIMITERS : [source.delimiter];
  return delimiters.some((delimiter) => looksLikeTable(recordsOf(text.length === 0 ? null : source, delimiter)));
}

function recordsOf(source: ReturnType<typeof csvSource> | null, delimiter: Delimiter): readonly CsvRecord[] {
  if (source === null) return [];
  for (const limit of [SAMPLE_ROWS + 1, 1]) {
    try {
      return csvRecords(source, delimiter, limit);
    } catch (error) {
      // The opening may end inside a quoted cell; the headings alone must do then.
      if (!(error instanceof Refusal)) throw error;
    }
  }
  return [];
}

function looksLikeTable([first, ...rows]: readonly CsvRecord[]): boolean {
  const headings = (first?.cells ?? []).map(headingText);
  const named = headings.filter((heading) => heading !== '');
  if (named.length < 2 || named.some((heading) => heading.length > LONGEST_HEADING)) return false;
  const known = recognisedMapping(headings)?.columns.length ?? 0;
  const isAllKnown = known === named.length;
  if (known < 2 || known * 2 < named.length) return false;
  if (rows.length === 0) return isAllKnown;
  return rows.filter(({ width }) => width === first?.width).length * 2 >= rows.length;
}
