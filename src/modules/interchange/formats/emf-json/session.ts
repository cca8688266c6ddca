import type { ProgrammeLink } from '../../programme.js';
import { type LooseEvent, PLAIN_EVENT } from '../assemble/loose-programme.js';
import { fieldText } from '../field-text.js';
import { fieldTitle, stateOfWords } from '../field-values.js';
import { asFlag, asRecord, asText, type JsonRecord, member } from '../json/read-json.js';
import { recordAddress, recordLine, type RecordPlace } from '../json/record-fields.js';
import { momentOfText } from '../moments.js';
import type { ReadingContext } from '../reading.js';
import { kindOfType } from '../session-kinds.js';
import { lengthBetween } from '../session-length.js';
import { asPositiveNumber } from '../stable-ids.js';

/** Where the file's forms were left empty in words. */
const NOTHING = /^(none|nothing|no|n\/?a|-)?[.!]?$/i;

/** What an entry says whenever it takes place: all but its times, who gives it, and which other entry it repeats. */
export function readEntry(record: JsonRecord, place: RecordPlace): LooseEvent {
  const type = recordLine(record, 'type', place) || null;
  return {
    ...PLAIN_EVENT,
    ...placesOf(record, kindOfType(type ?? '') === 'workshop', place),
    where: place.where,
    title: fieldTitle(recordLine(record, 'title', place), [recordLine(record, 'slug', place)], place),
    type,
    durationMinutes: 0,
    roomKey: recordLine(record, 'venue', place) || null,
    description: descriptionOf(record, place),
    tags: asFlag(member(record, 'is_family_friendly')) ? ['family friendly'] : [],
    state: stateOfWords([recordLine(record, 'state', place), recordLine(record, 'status', place)]),
    doNotRecord: asText(member(record, 'video_privacy')) === 'none' || member(record, 'may_record') === false,
    url: recordAddress(record, 'link', place),
    links: recordingsOf(record, place),
  };
}

/** The entry at one of its times, in its own venue and with its own recordings where it has them. */
export function atOccurrence(
  entry: LooseEvent,
  occurrence: JsonRecord,
  place: RecordPlace,
  { zone, log }: ReadingContext,
): LooseEvent {
  const start = momentOfText(recordLine(occurrence, 'start_date', place), place.where, { zone, log });
  const end = momentOfText(recordLine(occurrence, 'end_date', place), place.where, { zone, log });
  const links = recordingsOf(occurrence, place);
  return {
    ...entry,
    start,
    durationMinutes: lengthBetween(start, end, place),
    roomKey: recordLine(occurrence, 'venue', place) || entry.roomKey,
    links: links.length > 0 ? links : entry.links,
  };
}

/** For how many it is meant is a limit where tickets are needed; elsewhere it says how many are expected. */
function placesOf(
  record: JsonRecord,
  isWorkshop: boolean,
  place: RecordPlace,
): Pick<LooseEvent, 'seatLimit' | 'expectedAudience' | 'prerequisites'> {
  const text = recordLine(record, 'attendees', place);
  const count = asPositiveNumber(text);
  if (count === null && !NOTHING.test(text) && text !== '0') {
    place.log.add('dropped', 'ATTENDEES_UNCLEAR', place.where, { attendees: text.slice(0, 100) });
  }
  const isTicketed = isWorkshop && asFlag(member(record, 'requires_ticket'));
  return {
    seatLimit: isTicketed ? count : null,
    expectedAudience: isTicketed ? null : count,
    prerequisites: isWorkshop ? prerequisitesOf(record, place) : null,
  };
}

function prerequisitesOf(record: JsonRecord, place: RecordPlace): string | null {
  const lines = [
    ['Equipment', recordLine(record, 'equipment', place)],
    ['Age range', recordLine(record, 'age_range', place)],
    ['Cost', recordLine(record, 'cost', place)],
  ].flatMap(([label, text]) => (NOTHING.test(text ?? '') ? [] : [`${label}: ${text}`]));
  return fieldText(lines.join('\n'), { field: 'equipment', ...place });
}

/** A note on the content is for readers of the description. */
function descriptionOf(record: JsonRecord, place: RecordPlace): string | null {
  const description = asText(member(record, 'description')).trim();
  const note = recordLine(record, 'content_note', place);
  const noted = NOTHING.test(note) ? description : `${description}\n\nContent note: ${note}`;
  return fieldText(noted, { field: 'description', ...place });
}

function recordingsOf(record: JsonRecord, place: RecordPlace): readonly ProgrammeLink[] {
  const video = asRecord(member(record, 'video')) ?? {};
  return ['ccc', 'youtube'].flatMap((field) => {
    const url = recordAddress(video, field, place);
    return url === null ? [] : [{ label: `Recording (${field})`, url }];
  });
}
