// Writer of the table of rooms. docs/interchange/csv.md lists its columns.
import type { Programme, ProgrammeRoom } from '../../programme.js';
import { asUuid } from '../stable-ids.js';
import { joinedList } from './cell-lists.js';
import { flagCell, lineCell, numberCell, type WrittenColumn, writtenTable } from './write-table.js';

const COLUMNS: readonly WrittenColumn<ProgrammeRoom>[] = [
  { heading: 'guid', cell: ({ guid }) => asUuid(guid) ?? '' },
  { heading: 'name', cell: ({ name }) => lineCell(name) || '?' },
  { heading: 'venue', cell: ({ venue }) => lineCell(venue) },
  { heading: 'capacity', cell: ({ capacity }) => numberCell(capacity) },
  { heading: 'features', cell: ({ features }) => joinedList(features) },
  { heading: 'step-free', cell: ({ stepFree }) => flagCell(stepFree) },
  { heading: 'lanes', cell: ({ lanes }) => numberCell(lanes) },
];

/** All rooms of a programme, one row each. */
export function writeRoomsCsv({ rooms }: Programme): string {
  return writtenTable(COLUMNS, rooms);
}
