// A programme from a table of people.
import type { Programme } from '../../programme.js';
import { assembleProgramme } from '../assemble/assemble.js';
import type { PersonReference } from '../assemble/loose-programme.js';
import { fieldAddress, fieldText } from '../field-text.js';
import type { FindingLog } from '../findings.js';
import { type CsvReading, EMPTY_PROGRAMME } from './reading-context.js';
import { linksOfRow } from './row-links.js';
import { personReference, withoutMailKeys } from './row-people.js';
import type { CsvRow } from './table.js';

/** Language of biographies whose column names none. */
const USUAL_LANGUAGE = 'en';

/** The people of a table. */
export function readPeopleTable(rows: readonly CsvRow[], { title, zone, log }: CsvReading): Programme {
  const people = rows.flatMap((row) => personOf(row, log));
  return withoutMailKeys(assembleProgramme({ ...EMPTY_PROGRAMME, title, timeZone: zone, people }, log));
}

function personOf(row: CsvRow, log: FindingLog): readonly PersonReference[] {
  // One name is what we keep; a table that has its parts says their order by that of its columns.
  const parts = row.inFileOrder(['firstName', 'lastName']).map((part) => part.trim());
  const name = row.text('name').trim() || parts.filter((part) => part !== '').join(' ');
  const reference = personReference({ name, id: row.text('id'), email: row.text('email') }, row.where, log);
  if (reference === null) {
    log.add('dropped', 'PERSON_NAME_MISSING', row.where, { id: '' });
    return [];
  }
  const photoUrl = fieldAddress(row.text('photo'), { where: row.where, log });
  return [{ ...reference, biographies: biographiesOf(row, log), photoUrl, links: linksOfRow(row, log) }];
}

function biographiesOf(row: CsvRow, log: FindingLog): PersonReference['biographies'] {
  const texts = row.localised('biography').flatMap(({ language, text }) => {
    const biography = fieldText(text, { field: 'biography', where: row.where, log });
    return biography === null ? [] : [[language ?? USUAL_LANGUAGE, biography] as const];
  });
  // A column that names its language comes before one that is only assumed to be in it.
  return Object.fromEntries(texts);
}
