// Reader of tables of sessions, people, rooms and availability. docs/interchange/csv.md lists every field and finding.
import type { Programme, ReadResult } from '../../programme.js';
import { fieldLine } from '../field-text.js';
import { readProgrammeWith, type ReadOptions } from '../reading.js';
import type { CsvTable } from './csv-fields.js';
import { carriedBy } from './fields.js';
import { readAvailabilityTable } from './read-availability.js';
import { readPeopleTable } from './read-people.js';
import { readRoomTable } from './read-rooms.js';
import { readSessionTable } from './read-sessions.js';
import type { CsvReading } from './reading-context.js';
import { type CsvRow, readTable } from './table.js';

const READERS: Readonly<Record<CsvTable, (rows: readonly CsvRow[], reading: CsvReading) => Programme>> = {
  sessions: readSessionTable,
  people: readPeopleTable,
  rooms: readRoomTable,
  availability: readAvailabilityTable,
};

/**
 * Reads a table in CSV: which one it is, and what its columns mean, follows from the headings and from `options.columns`
 * (names of fields by heading; '' and "ignore" leave a column out). The result's `fields` are those that have a column.
 * Everything repairable goes in with a finding; a file that cannot be read gives a refusal. Never throws. Time and
 * memory grow linearly with the file; what one file may hold is in csv-limits.ts.
 */
export function readCsv(file: Buffer | string, options: ReadOptions = {}): ReadResult {
  return readProgrammeWith(options, ({ log, zone }) => {
    const { mapping, rows } = readTable(file, options.columns ?? {}, log);
    const name = (options.fileName ?? '').replace(/\.[a-z]{2,4}$/i, '');
    const title = fieldLine(name, { field: 'fileName', where: 1, log });
    return { programme: READERS[mapping.table](rows, { title, zone, log }), fields: carriedBy(mapping) };
  });
}
