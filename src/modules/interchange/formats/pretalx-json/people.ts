import { type PersonReference, PLAIN_PERSON } from '../assemble/loose-programme.js';
import { UNKNOWN_LANGUAGE } from '../languages.js';
import { asRecord, member } from '../json/read-json.js';
import { recordAddress, recordLine, type RecordPlace, recordText } from '../json/record-fields.js';
import { availabilities } from './availability.js';

/** A speaker as an object, or her code alone where the one who asked did not ask for more. */
export function readSpeaker(value: unknown, zone: string | null, outer: RecordPlace): PersonReference {
  const record = asRecord(value) ?? { code: value };
  const code = recordLine(record, 'code', outer);
  const place = { where: code || outer.where, log: outer.log };
  const biography = recordText(record, 'biography', place);
  return {
    ...PLAIN_PERSON,
    where: place.where,
    sourceId: code || null,
    name: recordLine(record, 'name', place),
    biographies: biography === null ? {} : { [UNKNOWN_LANGUAGE]: biography },
    email: emailOf(recordLine(record, 'email', place)),
    photoUrl: recordAddress(record, 'avatar_url', place) ?? recordAddress(record, 'avatar', place),
    available: availabilities(member(record, 'availabilities'), zone, place),
  };
}

function emailOf(text: string): string | null {
  return /^[^\s@]+@[^\s@]+$/.test(text) ? text : null;
}
