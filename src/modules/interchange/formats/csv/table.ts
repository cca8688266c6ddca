// A table with its columns understood: rows that are asked for fields.
import type { FindingLog } from '../findings.js';
import { MAX_TEXT } from '../limits.js';
import { Refusal } from '../refusal.js';
import { type CsvColumn, type ColumnMapping, requiredMapping, type SavedColumns } from './columns.js';
import { type BaseField, LIST_FIELDS } from './csv-fields.js';
import { MAX_COLUMNS, MAX_ROWS } from './csv-limits.js';
import { type CsvRecord, csvRecords, csvSource } from './csv-rows.js';
import { csvText } from './csv-text.js';
import { headingRow } from './heading-row.js';

const TEXT_FIELDS: readonly BaseField[] = ['abstract', 'description', 'biography', 'prerequisites'];

/** One row of the file below the headings. */
export class CsvRow {
  constructor(
    /** Line of the file that it begins on. */
    readonly where: number,
    private readonly cells: readonly string[],
    private readonly columnsOf: ReadonlyMap<BaseField, readonly CsvColumn[]>,
  ) {}

  /** What stands in the column of a field; '' where there is none. Several columns of a list are one, line by line. */
  text(field: BaseField): string {
    const texts = (this.columnsOf.get(field) ?? []).map((column) => this.cell(column));
    if (!LIST_FIELDS.includes(field)) return texts[0] ?? '';
    return texts.length === 1 ? (texts[0] ?? '') : texts.filter((text) => text.trim() !== '').join('\n');
  }

  /** The columns of a field in several languages, with what stands in them. */
  localised(field: BaseField): readonly { readonly language: string | null; readonly text: string }[] {
    return (this.columnsOf.get(field) ?? []).map((column) => ({ language: column.language, text: this.cell(column) }));
  }

  /** The columns of a field, in the order of the file, with their headings. */
  headed(field: BaseField): readonly { readonly heading: string; readonly text: string }[] {
    return (this.columnsOf.get(field) ?? []).map((column) => ({ heading: column.heading, text: this.cell(column) }));
  }

  /** Cells of fields in the order of the file. */
  inFileOrder(fields: readonly BaseField[]): readonly string[] {
    const columns = fields.flatMap((field) => this.columnsOf.get(field) ?? []);
    return columns.toSorted((a, b) => a.index - b.index).map((column) => this.cell(column));
  }

  private cell({ index }: CsvColumn): string {
    return withoutNeutraliser((this.cells[index] ?? '').slice(0, MAX_TEXT + 1));
  }
}

export interface CsvTableRows {
  readonly mapping: ColumnMapping;
  readonly rows: readonly CsvRow[];
}

/** Reads a table with what its columns mean. Throws Refusal where it cannot be read or lacks a column it needs. */
export function readTable(file: Buffer | string, saved: SavedColumns, log: FindingLog): CsvTableRows {
  const source = csvSource(csvText(file, log));
  const { delimiter, headings } = headingRow(source, saved);
  if (headings.length > MAX_COLUMNS) throw new Refusal('TOO_MANY_COLUMNS', { limit: MAX_COLUMNS });
  const mapping = requiredMapping(headings, saved, log);
  const records = csvRecords(source, delimiter).slice(1);
  if (records.length > MAX_ROWS) throw new Refusal('TOO_MANY_ROWS', { limit: MAX_ROWS });
  const columnsOf = groupedColumns(mapping.columns);
  for (const record of records) reportRagged(record, headings.length, log);
  for (const record of records) reportLongCells(record, mapping, log);
  return { mapping, rows: records.map(({ line, cells }) => new CsvRow(line, cells, columnsOf)) };
}

function groupedColumns(columns: readonly CsvColumn[]): ReadonlyMap<BaseField, readonly CsvColumn[]> {
  const groups = new Map<BaseField, CsvColumn[]>();
  for (const column of columns) groups.set(column.field, [...(groups.get(column.field) ?? []), column]);
  return groups;
}

/** Cells without a heading have no meaning; those left out at the end of a row are blank. */
function reportRagged({ line, cells, width }: CsvRecord, columns: number, log: FindingLog): void {
  if (width < columns) log.add('repaired', 'ROW_TOO_SHORT', line, { cells: width, columns });
  if (cells.length > columns) log.add('dropped', 'ROW_TOO_LONG', line, { cells: cells.length, columns });
}

/** Whatever a cell means, it is cut to the length of a description. */
function reportLongCells({ line, cells }: CsvRecord, { columns }: ColumnMapping, log: FindingLog): void {
  for (const { index, field } of columns) {
    // Those who read texts report it themselves.
    const isLong = (cells[index]?.length ?? 0) > MAX_TEXT && !TEXT_FIELDS.includes(field);
    if (isLong) log.add('repaired', 'TEXT_SHORTENED', line, { field, limit: MAX_TEXT });
  }
}

/**
 * Takes off the single quotation mark that writers put before a cell which a spreadsheet would take for a formula. One
 * that was there already is written as two.
 */
function withoutNeutraliser(cell: string): string {
  return /^'+[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/.test(cell) ? cell.slice(1) : cell;
}
