// Who takes part in the session of a row.
import type { PersonRole } from '../../../../scheduling/model.js';
import type { PersonReference } from '../assemble/loose-programme.js';
import type { FindingLog } from '../findings.js';
import { cellList, commaItems } from './cell-lists.js';
import { roleOf } from './cell-values.js';
import type { BaseField } from './csv-fields.js';
import { namesOf, plainNames } from './name-lists.js';
import { personReference } from './row-people.js';
import type { CsvRow } from './table.js';

const ROLE_FIELDS = [
  ['moderators', 'moderator'],
  ['chairs', 'chair'],
  ['hosts', 'host'],
] as const satisfies readonly (readonly [BaseField, PersonRole])[];

const NAME_FIELDS = ['speakers', 'moderators', 'chairs', 'hosts'] as const;

/** Folded names that can be told for sure, from all rows. */
export function knownNames(rows: readonly CsvRow[]): ReadonlySet<string> {
  return plainNames(rows.flatMap((row) => NAME_FIELDS.map((field) => row.text(field))));
}

/** Speakers in the order of their cell, then moderators, chairs and hosts. */
export function peopleOfRow(row: CsvRow, known: ReadonlySet<string>, log: FindingLog): readonly PersonReference[] {
  const context = { known, where: row.where, log };
  const others = ROLE_FIELDS.flatMap(([field, role]) =>
    namesOf(row.text(field), context).map((name) => ({ name, id: '', email: '', role })),
  );
  return [...speakersOf(row, namesOf(row.text('speakers'), context), log), ...others].flatMap((person) => {
    const reference = personReference(person, row.where, log);
    return reference === null ? [] : [{ ...reference, role: person.role }];
  });
}

interface RowPerson {
  readonly name: string;
  readonly id: string;
  readonly email: string;
  readonly role: PersonRole;
}

function speakersOf(row: CsvRow, names: readonly string[], log: FindingLog): readonly RowPerson[] {
  const [ids = [], emails = [], roles = []] = (['speakerIds', 'speakerEmails', 'speakerRoles'] as const).map((field) =>
    aligned(row, field, names.length, log),
  );
  const count = names.length > 0 ? names.length : Math.max(ids.length, emails.length);
  return Array.from({ length: count }, (_, index) => ({
    name: names[index] ?? '',
    id: ids[index] ?? '',
    email: emails[index] ?? '',
    role: roleOf(roles[index] ?? ''),
  }));
}

/** One for each name; none, with a finding, where their number is another. Without names, however many there are. */
function aligned(row: CsvRow, field: BaseField, count: number, log: FindingLog): readonly string[] {
  const cell = row.text(field);
  if (cell.trim() === '') return [];
  const { items, isExplicit } = cellList(cell);
  const texts = (isExplicit ? items : items.flatMap(commaItems)).map(({ text }) => text);
  if (count === 0 || texts.length === count) return texts;
  log.add('dropped', 'SPEAKERS_NOT_ALIGNED', row.where, { field, names: count, found: texts.length });
  return [];
}
