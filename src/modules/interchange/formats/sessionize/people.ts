import type { ProgrammeLink } from '../../programme.js';
import { type PersonReference, PLAIN_PERSON } from '../assemble/loose-programme.js';
import { distinctLinks, fieldText } from '../field-text.js';
import { asRecord, asRecords, asText, type JsonRecord, member } from '../json/read-json.js';
import { recordAddress, recordLine, type RecordPlace } from '../json/record-fields.js';
import { UNKNOWN_LANGUAGE } from '../languages.js';
import { foldedName } from '../plain-text.js';
import { asUuid, uuidOfName } from '../stable-ids.js';

/** A speaker of a session: { id, name }, or the id alone where all speakers are listed elsewhere. */
export function speakerMention(value: unknown, place: RecordPlace): PersonReference {
  const record = asRecord(value) ?? { id: value };
  return { ...PLAIN_PERSON, where: place.where, ...identityOf(record, place), name: nameOf(record, place) };
}

/** A speaker with everything that Sessionize says of her. The tag line becomes the first paragraph of the biography. */
export function speakerDescription(record: JsonRecord, place: RecordPlace): PersonReference {
  const biography = biographyOf(record, place);
  return {
    ...speakerMention(record, place),
    biographies: biography === null ? {} : { [UNKNOWN_LANGUAGE]: biography },
    photoUrl: recordAddress(record, 'profilePicture', place),
    links: linksOf(record, place),
  };
}

/** The id under which somebody is written whom the programme knows by name alone; read, it says no more than the name. */
export function idOfName(name: string): string {
  return uuidOfName(`sessionize:person:${foldedName(name)}`);
}

function identityOf(record: JsonRecord, place: RecordPlace): Pick<PersonReference, 'guid' | 'sourceId'> {
  const id = recordLine(record, 'id', place);
  const guid = asUuid(id);
  if (guid !== null && guid === idOfName(nameOf(record, place))) return { guid: null, sourceId: null };
  return guid === null ? { guid, sourceId: id || null } : { guid, sourceId: null };
}

function nameOf(record: JsonRecord, place: RecordPlace): string {
  const full = recordLine(record, 'fullName', place) || recordLine(record, 'name', place);
  if (full !== '') return full;
  return [recordLine(record, 'firstName', place), recordLine(record, 'lastName', place)].filter(Boolean).join(' ');
}

function biographyOf(record: JsonRecord, place: RecordPlace): string | null {
  const tagLine = recordLine(record, 'tagLine', place);
  const biography = asText(member(record, 'bio')).trim();
  const isSaid = tagLine === '' || biography.startsWith(tagLine);
  return fieldText(isSaid ? biography : `${tagLine}\n\n${biography}`, { field: 'bio', ...place });
}

function linksOf(record: JsonRecord, place: RecordPlace): readonly ProgrammeLink[] {
  const links = asRecords(member(record, 'links')).flatMap((link) => {
    const url = recordAddress(link, 'url', place);
    const label = recordLine(link, 'title', place) || recordLine(link, 'linkType', place);
    return url === null ? [] : [{ label: label || url, url }];
  });
  return distinctLinks(links);
}
