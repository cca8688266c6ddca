// Writer of the table of people. docs/interchange/csv.md lists its columns.
import type { Programme, ProgrammePerson } from '../../programme.js';
import { webAddress } from '../web-address.js';
import { linksCell } from './write-links.js';
import { languagesOf, lineCell, textCell, type WrittenColumn, writtenTable } from './write-table.js';

export interface PeopleCsvOptions {
  /** E-mail addresses as well; for organizers only. */
  readonly withContacts?: boolean;
}

/** The public profiles of all people of a programme, one row each. */
export function writePeopleCsv({ people }: Programme, { withContacts = false }: PeopleCsvOptions = {}): string {
  const biographies = languagesOf(people.map((person) => person.biographies)).map((language) => ({
    heading: `biography (${language})`,
    cell: (person: ProgrammePerson) => textCell(person.biographies[language] ?? null),
  }));
  const contacts = { heading: 'e-mail', cell: ({ email }: ProgrammePerson) => lineCell(email) };
  const columns: readonly WrittenColumn<ProgrammePerson>[] = [
    { heading: 'id', cell: personId },
    { heading: 'name', cell: ({ name }) => lineCell(name) || '?' },
    ...(withContacts ? [contacts] : []),
    ...biographies,
    { heading: 'photo', cell: ({ photoUrl }) => webAddress(photoUrl ?? '') ?? '' },
    { heading: 'links', cell: ({ links }) => linksCell(links) },
  ];
  return writtenTable(columns, people);
}

/** The id in the source; some sources identify people by e-mail address, which is not for everyone. */
export function personId({ externalId }: ProgrammePerson): string {
  return externalId === null || externalId.includes('@') ? '' : lineCell(externalId);
}
