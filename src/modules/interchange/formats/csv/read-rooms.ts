// A programme from a table of rooms.
import type { Programme } from '../../programme.js';
import { assembleProgramme } from '../assemble/assemble.js';
import type { LooseRoom } from '../assemble/loose-programme.js';
import { fieldLine, type FieldPlace } from '../field-text.js';
import type { FindingLog } from '../findings.js';
import { asUuid, uuidOfName } from '../stable-ids.js';
import { listItems } from './cell-lists.js';
import { wholeNumber, yesOrNo } from './cell-values.js';
import type { BaseField } from './csv-fields.js';
import { type CsvReading, EMPTY_PROGRAMME } from './reading-context.js';
import type { CsvRow } from './table.js';

/** The rooms of a table. */
export function readRoomTable(rows: readonly CsvRow[], { title, zone, log }: CsvReading): Programme {
  const rooms = rows.flatMap((row) => roomOf(row, log));
  return assembleProgramme({ ...EMPTY_PROGRAMME, title, timeZone: zone, rooms }, log);
}

function roomOf(row: CsvRow, log: FindingLog): readonly LooseRoom[] {
  const place = (field: BaseField): FieldPlace => ({ field, where: row.where, log });
  const name = fieldLine(row.text('name'), place('name'));
  if (name === '') {
    log.add('dropped', 'ROOM_NAME_MISSING', row.where);
    return [];
  }
  return [
    {
      key: `row ${row.where}`,
      guid: guidOf(row, place('guid')),
      name,
      venue: fieldLine(row.text('venue'), place('venue')) || null,
      capacity: wholeNumber(row.text('capacity'), { min: 1, max: 1_000_000 }, place('capacity')),
      features: listItems(row.text('features')).map((feature) => fieldLine(feature, place('features'))),
      stepFree: yesOrNo(row.text('stepFree'), place('stepFree')),
      lanes: wholeNumber(row.text('lanes'), { min: 1, max: 100 }, place('lanes')) ?? 1,
      available: null,
    },
  ];
}

function guidOf(row: CsvRow, { where, log }: FieldPlace): string | null {
  const [text, id] = [row.text('guid').trim(), row.text('id').trim()];
  const guid = asUuid(text);
  if (text !== '' && guid === null) log.add('dropped', 'GUID_INVALID', where, { guid: text.slice(0, 100) });
  return guid ?? asUuid(id) ?? (id === '' ? null : uuidOfName(`csv::room:${id}`));
}
