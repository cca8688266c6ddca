// Which column means what: by the known words, or as an organizer said.
import type { FindingLog } from '../findings.js';
import { singleLine } from '../plain-text.js';
import { Refusal } from '../refusal.js';
import {
  type BaseField,
  CSV_TABLES,
  type ColumnMeaning,
  type CsvTable,
  LIST_FIELDS,
  meaningOf,
  REQUIRED_FIELDS,
} from './csv-fields.js';
import { headingKey } from './heading-key.js';
import { type HeadingKeys, headingKeys, knownMeaning } from './heading-meaning.js';

export interface CsvColumn extends ColumnMeaning {
  /** Position in the file, from 0. */
  readonly index: number;
  readonly heading: string;
}

export interface ColumnMapping {
  readonly table: CsvTable;
  /** Columns with a meaning, in the order of the file. */
  readonly columns: readonly CsvColumn[];
}

/** What an organizer said of columns: names of fields by heading; '' and "ignore" leave a column out. */
export type SavedColumns = Readonly<Record<string, string>>;

/** What an organizer said comes before every word. */
const SAID = -1;

interface Candidate extends CsvColumn {
  readonly rank: number;
}

/** A heading as it is shown and saved. */
export function headingText(cell: string): string {
  return singleLine(cell).slice(0, 200);
}

/** The meaning of the columns in the table that they fit best; null where no table has what it needs. */
export function recognisedMapping(headings: readonly string[], saved: SavedColumns = {}): ColumnMapping | null {
  const complete = mappings(headings, saved).filter((mapping) => missingFields(mapping).length === 0);
  return complete.length === 0 ? null : bestOf(complete);
}

/**
 * The same for reading. Throws Refusal COLUMN_UNKNOWN for a saved field that no table has, and COLUMNS_NEEDED, with the
 * fields that the nearest table needs, where none has all. Reports saved headings that are not in the file.
 */
export function requiredMapping(headings: readonly string[], saved: SavedColumns, log: FindingLog): ColumnMapping {
  refuseUnknownFields(saved);
  for (const heading of Object.keys(saved).filter((name) => !headings.includes(headingText(name)))) {
    log.add('missing', 'COLUMN_MISSING', 1, { heading: headingText(heading) });
  }
  const recognised = recognisedMapping(headings, saved);
  if (recognised !== null) return recognised;
  const possible = mappings(headings, saved);
  const nearest = possible.length === 0 ? null : bestOf(possible);
  const needed = nearest === null ? ['title'] : missingFields(nearest);
  throw new Refusal('COLUMNS_NEEDED', {
    table: nearest?.table ?? 'sessions',
    columns: needed.join(', '),
    found: headings.slice(0, 50).join(', ').slice(0, 1000),
  });
}

/** How many of the headings mean something in the table that they fit best. */
export function knownColumns(headings: readonly string[]): number {
  const keys = headings.map(headingKeys);
  const counts = CSV_TABLES.map((table) => keys.filter((heading) => knownMeaning(heading, table) !== null).length);
  return Math.max(...counts);
}

function refuseUnknownFields(saved: SavedColumns): void {
  for (const [heading, field] of Object.entries(saved)) {
    if (isIgnored(field) || CSV_TABLES.some((table) => meaningOf(field, table) !== null)) continue;
    throw new Refusal('COLUMN_UNKNOWN', { heading: headingText(heading), field: singleLine(field).slice(0, 100) });
  }
}

/** One for each table that has all the fields that were saved. */
function mappings(headings: readonly string[], saved: SavedColumns): readonly ColumnMapping[] {
  const keys = headings.map(headingKeys);
  const fields = Object.values(saved).filter((field) => !isIgnored(field));
  return CSV_TABLES.filter((table) => fields.every((field) => meaningOf(field, table) !== null)).map((table) => ({
    table,
    columns: columnsOf(headings, keys, { table, saved }),
  }));
}

/** The most columns understood; then the order of preference, because rooms and people have names as well. */
function bestOf(candidates: readonly ColumnMapping[]): ColumnMapping {
  const preference: readonly CsvTable[] = ['people', 'rooms', 'sessions', 'availability'];
  const score = ({ columns, table }: ColumnMapping): number => columns.length - preference.indexOf(table) / 10;
  const complete = ({ table, columns }: ColumnMapping): number =>
    missingFields({ table, columns }).length === 0 ? 1000 : 0;
  const total = (mapping: ColumnMapping): number => score(mapping) + complete(mapping) - weakness(mapping);
  return candidates.reduce((best, next) => (total(next) > total(best) ? next : best));
}

/** "Name" says little: whoever lists sessions mostly writes "Title". */
function weakness({ table, columns }: ColumnMapping): number {
  const isNamed = columns.some(({ field, heading }) => field === 'title' && headingKey(heading) === 'name');
  return table === 'sessions' && isNamed ? 0.5 : 0;
}

/** What the table cannot do without and has no column for: of alternatives the first. */
export function missingFields({ table, columns }: ColumnMapping): readonly BaseField[] {
  const has = (field: BaseField): boolean => columns.some((column) => column.field === field);
  return REQUIRED_FIELDS[table]
    .filter((alternatives) => !alternatives.some((fields) => fields.every(has)))
    .flatMap(([first]) => first ?? []);
}

function columnsOf(
  headings: readonly string[],
  keys: readonly HeadingKeys[],
  { table, saved }: { readonly table: CsvTable; readonly saved: SavedColumns },
): readonly CsvColumn[] {
  const names = new Map(Object.entries(saved).map(([heading, field]) => [headingText(heading), field]));
  const candidates = keys.flatMap((key, index): readonly Candidate[] => {
    const heading = headings[index] ?? '';
    const said = names.get(heading);
    if (said !== undefined && isIgnored(said)) return [];
    const known = said === undefined ? knownMeaning(key, table) : withRank(meaningOf(said, table), SAID);
    return known === null ? [] : [{ index, heading, ...known }];
  });
  return withoutRivals(candidates).map(({ index, heading, field, language }) => ({ index, heading, field, language }));
}

function withRank(meaning: ColumnMeaning | null, rank: number): (ColumnMeaning & { readonly rank: number }) | null {
  return meaning && { ...meaning, rank };
}

/** Only lists may have several columns; of other rivals the plainest word wins, then the first. */
function withoutRivals(candidates: readonly Candidate[]): readonly Candidate[] {
  const winners = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const key = `${candidate.field}:${candidate.language ?? ''}`;
    const known = winners.get(key);
    if (known === undefined || candidate.rank < known.rank) winners.set(key, candidate);
  }
  const kept = new Set(winners.values());
  return candidates.filter((candidate) => kept.has(candidate) || LIST_FIELDS.includes(candidate.field));
}

function isIgnored(field: string): boolean {
  return ['', 'ignore'].includes(field.trim());
}
