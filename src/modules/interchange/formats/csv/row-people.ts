// People in rows: names with ids and addresses beside them.
import type { Programme } from '../../programme.js';
import { PLAIN_PERSON, type PersonReference } from '../assemble/loose-programme.js';
import { fieldLine, type FieldPlace } from '../field-text.js';
import type { FindingLog, Where } from '../findings.js';
import { asUuid } from '../stable-ids.js';

/** Marks ids that are addresses: they join rows, and are taken off again. No text of a file can hold the character. */
const MAIL_KEY = '\u0000mail:';

export interface PersonCells {
  readonly name: string;
  readonly id: string;
  readonly email: string;
}

/** One mention of a person: known by id, else by e-mail address, else by name. Null where the cells are blank. */
export function personReference(cells: PersonCells, where: Where, log: FindingLog): PersonReference | null {
  const email = emailOf(cells.email, { field: 'email', where, log });
  const id = fieldLine(cells.id, { field: 'id', where, log });
  const name = fieldLine(cells.name, { field: 'name', where, log }) || nameOfEmail(email, where, log);
  if (name === '' && id === '') return null;
  const guid = asUuid(id);
  const sourceId = id === '' || guid !== null ? null : id;
  const isKnownByEmail = id === '' && email !== null;
  return {
    ...PLAIN_PERSON,
    where,
    name,
    guid,
    sourceId: isKnownByEmail ? `${MAIL_KEY}${email.toLowerCase()}` : sourceId,
    email,
  };
}

/** An e-mail address; null where there is none, with a finding for another text. */
export function emailOf(cell: string, { where, log }: FieldPlace): string | null {
  const text = cell.trim().replace(/^mailto:/i, '');
  if (text === '') return null;
  if (text.length <= 254 && /^[^\s@<>"',;\p{C}]+@[^\s@<>"',;\p{C}]+\.[^\s@<>"',;\p{C}]+$/u.test(text)) return text;
  log.add('dropped', 'EMAIL_INVALID', where, { found: cell.slice(0, 100) });
  return null;
}

/** The people without the ids that only joined their rows. */
export function withoutMailKeys(programme: Programme): Programme {
  const people = programme.people.map((person) =>
    person.externalId?.startsWith(MAIL_KEY) ? { ...person, externalId: null } : person,
  );
  return { ...programme, people };
}

/** A person must be called something; the whole address is not for readers. */
function nameOfEmail(email: string | null, where: Where, log: FindingLog): string {
  if (email === null) return '';
  const name = email.slice(0, email.indexOf('@'));
  log.add('guessed', 'PERSON_NAME_FROM_EMAIL', where, { name });
  return name;
}
