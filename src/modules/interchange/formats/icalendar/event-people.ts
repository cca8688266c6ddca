// Who takes part: the calendar addresses of an event that have a name.
import { type PersonReference, PLAIN_PERSON } from '../assemble/loose-programme.js';
import { fieldLine } from '../field-text.js';
import type { FindingLog } from '../findings.js';
import { uuidOfName } from '../stable-ids.js';
import type { CalendarProperty } from './property.js';
import { unescaped } from './property.js';

/** Rooms, projectors and mailing lists are invited like people. */
const NO_PERSON = /^(ROOM|RESOURCE|GROUP)$/i;
const E_MAIL = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/;

/** Attendees with a name who chair or are required, as most programs write their speakers; chairs first come as such. */
export function attendeesOf(properties: readonly CalendarProperty[], log: FindingLog): readonly PersonReference[] {
  return properties.flatMap((property) => {
    const { name, parameters } = property;
    const role = parameters.get('role')?.toUpperCase() ?? 'REQ-PARTICIPANT';
    if (name !== 'ATTENDEE' || NO_PERSON.test(parameters.get('cutype') ?? '')) return [];
    if (role !== 'CHAIR' && role !== 'REQ-PARTICIPANT') return [];
    if (/^DECLINED$/i.test(parameters.get('partstat') ?? '')) {
      log.add('dropped', 'PERSON_DECLINED', property.line);
      return [];
    }
    return personOf(property, role === 'CHAIR' ? 'chair' : 'speaker', log) ?? [];
  });
}

/** The organizer as host, where she has a name. */
export function organizerOf(properties: readonly CalendarProperty[], log: FindingLog): PersonReference | null {
  const property = properties.find(({ name }) => name === 'ORGANIZER');
  return property?.parameters.has('cn') === true ? personOf(property, 'host', log) : null;
}

function personOf(property: CalendarProperty, role: PersonReference['role'], log: FindingLog): PersonReference | null {
  const { line, parameters } = property;
  const email = emailOf(property);
  const name = fieldLine(unescaped(parameters.get('cn') ?? ''), {
    field: property.name.toLowerCase(),
    where: line,
    log,
  });
  // Where a program knows no name it writes the address in its place.
  if (name === '' || E_MAIL.test(name)) {
    log.add('dropped', 'PERSON_NAME_MISSING', line, { id: '' });
    return null;
  }
  const guid = email === null ? null : uuidOfName(`icalendar::mailto:${email.toLowerCase()}`);
  return { ...PLAIN_PERSON, where: line, guid, name, email, role };
}

function emailOf({ value, parameters }: CalendarProperty): string | null {
  const address = /mailto:([^?]*)/i.exec(value)?.[1] ?? parameters.get('email') ?? '';
  const email = address.trim();
  return email.length <= 254 && E_MAIL.test(email) ? email : null;
}
