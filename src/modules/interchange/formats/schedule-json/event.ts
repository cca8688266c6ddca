// One event as it stands in the file, with everything it says about itself.
import { type LooseEvent, NONE, PLAIN_EVENT } from '../assemble/loose-programme.js';
import { fieldAddress, fieldLine } from '../field-text.js';
import { fieldLanguage, fieldTitle, stateOfWords } from '../field-values.js';
import { asFlag, asList, asText, type JsonRecord, member } from '../json/read-json.js';
import { asPositiveNumber, asUuid, uuidOfName } from '../stable-ids.js';
import { type EventContext, eventText, linksIn, peopleIn, translationsOf } from './event-text.js';
import { firstOf, nameIn } from './localised-value.js';
import { madeEventAddress } from './made-values.js';

/** An event before its times are understood. */
export type EventDraft = Omit<LooseEvent, 'listedOn' | 'start' | 'durationMinutes' | 'roomKey'>;

/** Reads one event; `acronym` is that of the file, and tells its ids from those of other conferences. */
export function readEvent(record: JsonRecord, acronym: string, conference: EventContext): EventDraft {
  const { where, log } = conference;
  const language = fieldLanguage(asText(member(record, 'language')).trim(), { where, log });
  const context = { ...conference, language: language ?? conference.language };
  const line = (field: string, value: unknown): string =>
    fieldLine(nameIn(value, conference.language), { field, where, log });
  const type = line('type', firstOf(record, ['type', 'submission_type']));
  const subtitle = eventText(record, 'subtitle', context);
  const title = eventText(record, 'title', context) ?? '';
  const track = line('track', member(record, 'track'));
  return {
    ...PLAIN_EVENT,
    where,
    guid: guidOf(record, acronym, context),
    number: asPositiveNumber(asText(member(record, 'id'))),
    title: fieldTitle(title, [subtitle ?? '', type, where], { where, log }),
    subtitle,
    abstract: eventText(record, 'abstract', context),
    description: eventText(record, 'description', context),
    translations: translationsOf(record, context),
    language,
    type: type || null,
    track: track === NONE ? null : track || null,
    roomText: line('room', member(record, 'room')),
    tags: tagsOf(record, context),
    people: peopleIn(record, conference),
    links: linksIn(record, context),
    url: addressOf(record, context),
    state: stateOfWords(['state', 'status', 'event_state'].map((name) => asText(member(record, name)))),
    doNotRecord: asFlag(member(record, 'do_not_record')),
    recordingLicense: line('recording_license', member(record, 'recording_license')) || null,
  };
}

/** The guid of the file, else one made of its other id, the same in every export. */
function guidOf(record: JsonRecord, acronym: string, { where, log }: EventContext): string | null {
  const text = asText(member(record, 'guid')).trim();
  const guid = asUuid(text);
  if (guid !== null) return guid;
  if (text !== '') log.add('dropped', 'GUID_INVALID', where, { guid: text.slice(0, 100) });
  const id = text || asText(firstOf(record, ['code', 'id'])).trim();
  return id === '' ? null : uuidOfName(`schedule-json:${acronym}:${id}`);
}

/** The page of the event; null for the address that the format gives a session without one. */
function addressOf(record: JsonRecord, { base, where, log }: EventContext): string | null {
  const text = asText(member(record, 'url'));
  const number = asPositiveNumber(asText(member(record, 'id'))) ?? 0;
  const guid = asUuid(asText(member(record, 'guid'))) ?? '';
  return text === madeEventAddress({ number, guid }, base) ? null : fieldAddress(text, { where, log }, base);
}

function tagsOf(record: JsonRecord, { language, where, log }: EventContext): readonly string[] {
  const words = asList(member(record, 'tags')).map((tag) => nameIn(tag, language));
  return [...new Set(words.map((word) => fieldLine(word, { field: 'tag', where, log })).filter(Boolean))];
}
