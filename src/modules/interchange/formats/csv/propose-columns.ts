// What the columns of a file could mean, for an organizer to look at before the file is read.
import { FindingLog } from '../findings.js';
import { singleLine } from '../plain-text.js';
import { Refusal } from '../refusal.js';
import { recognisedMapping, type SavedColumns } from './columns.js';
import { CSV_TABLES, type CsvField, type CsvTable, fieldName, TABLE_FIELDS } from './csv-fields.js';
import { MAX_COLUMNS } from './csv-limits.js';
import { type CsvRecord, csvRecords, csvSource } from './csv-rows.js';
import { csvText } from './csv-text.js';
import { headingRow } from './heading-row.js';

export interface ProposedColumn {
  readonly heading: string;
  /** The first values that are not blank: at most 3, each of at most 100 characters on one line. */
  readonly samples: readonly string[];
  /** What it would be read as; null where it would be left out. */
  readonly field: CsvField | null;
}

export interface ProposedColumns {
  /** Null where no table has all the columns that it needs. */
  readonly table: CsvTable | null;
  /** In the order of the file; empty where the file cannot be read. */
  readonly columns: readonly ProposedColumn[];
  /** What a column can be mapped to; the fields of all tables where it is not known which one it is. */
  readonly fields: readonly CsvField[];
}

const SAMPLE_ROWS = 50;
const SAMPLES = 3;
const SAMPLE_LENGTH = 100;
const ALL_FIELDS: readonly CsvField[] = [
  ...new Set(CSV_TABLES.flatMap((table): CsvField[] => [...TABLE_FIELDS[table]])),
];

/**
 * The columns of a table with what they would be read as, `saved` (field names by heading) included. Never throws; of a
 * file that cannot be read there are no columns, and readCsv says why.
 */
export function proposeColumns(file: Buffer | string, saved: SavedColumns = {}): ProposedColumns {
  try {
    const source = csvSource(csvText(file, new FindingLog()));
    const { delimiter, headings } = headingRow(source, saved);
    const mapping = recognisedMapping(headings, saved);
    const rows = sampleRows(() => csvRecords(source, delimiter, SAMPLE_ROWS + 1));
    return {
      table: mapping?.table ?? null,
      columns: headings.slice(0, MAX_COLUMNS).map((heading, index) => {
        const column = mapping?.columns.find((candidate) => candidate.index === index);
        return { heading, samples: samplesOf(rows, index), field: column === undefined ? null : fieldName(column) };
      }),
      fields: mapping === null ? ALL_FIELDS : TABLE_FIELDS[mapping.table],
    };
  } catch (error) {
    if (error instanceof Refusal) return { table: null, columns: [], fields: ALL_FIELDS };
    throw error;
  }
}

/** Headings can be shown although a quotation mark below them is never closed. */
function sampleRows(read: () => readonly CsvRecord[]): readonly CsvRecord[] {
  try {
    return read().slice(1);
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
}

function samplesOf(rows: readonly CsvRecord[], index: number): readonly string[] {
  const values = rows.map(({ cells }) => singleLine((cells[index] ?? '').slice(0, SAMPLE_LENGTH)));
  return values.filter((value) => value !== '').slice(0, SAMPLES);
}
