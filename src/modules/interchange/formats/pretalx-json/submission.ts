// What a submission says of itself, but for its times.
import type { LocalizedText, ProgrammeLink, ProgrammeSession } from '../../programme.js';
import { type LooseEvent, PLAIN_EVENT } from '../assemble/loose-programme.js';
import { distinctLinks } from '../field-text.js';
import { fieldLanguage, fieldTitle } from '../field-values.js';
import type { FindingLog } from '../findings.js';
import { asFlag, asList, asRecord, asRecords, asText, type JsonRecord, member } from '../json/read-json.js';
import { recordAddress, recordLine, type RecordPlace, recordText } from '../json/record-fields.js';
import { kindNamed } from '../session-kinds.js';
import { idOf, namesOf, preferredName } from './names.js';
import { readSpeaker } from './people.js';

export interface SubmissionContext {
  readonly language: string;
  readonly zone: string | null;
  readonly log: FindingLog;
}

/** A track as submissions name it. */
export function trackKey(track: unknown, { language, log }: SubmissionContext): string | null {
  const names = namesOf(track, { language, log, where: 'tracks', field: 'track' });
  return idOf(track) || preferredName(names, language) || null;
}

export function readSubmission(record: JsonRecord, where: string, context: SubmissionContext): LooseEvent {
  const { log, zone, language } = context;
  const place: RecordPlace = { where, log };
  const type = namesOf(member(record, 'submission_type'), { ...place, language, field: 'submission_type' });
  const own = fieldLanguage(recordLine(record, 'content_locale', place), place);
  return {
    ...PLAIN_EVENT,
    ...titlesOf(member(record, 'title'), own ?? language, place),
    where,
    durationMinutes: 0,
    type: preferredName(type, language) || null,
    kind: kindNamed(Object.values(type).join(' ')),
    abstract: recordText(record, 'abstract', place),
    description: recordText(record, 'description', place),
    language: own,
    track: trackKey(member(record, 'track'), context),
    tags: tagsOf(record, place),
    people: asList(member(record, 'speakers')).map((speaker) => readSpeaker(speaker, zone, place)),
    state: stateOf(record),
    doNotRecord: asFlag(member(record, 'do_not_record')),
    links: linksOf(record, place),
  };
}

/** A title in several languages stands in the given one, the others beside it. */
export function titlesOf(
  value: unknown,
  language: string,
  place: RecordPlace,
): Pick<LooseEvent, 'title' | 'translations'> {
  const titles: LocalizedText = namesOf(value, { ...place, language, field: 'title' });
  const title = preferredName(titles, language);
  const others = Object.entries(titles).filter(([tag, text]) => tag !== language && text !== title);
  return {
    title: fieldTitle(title, [String(place.where)], place),
    translations: Object.fromEntries(others.map(([tag, text]) => [tag, { title: text }])),
  };
}

/** Drafts were never handed in, and deleted ones are gone: neither is part of a programme. */
export function isInProgramme(record: JsonRecord): boolean {
  return !/^(draft|deleted)$/i.test(asText(member(record, 'state')).trim());
}

function stateOf(record: JsonRecord): ProgrammeSession['state'] {
  const state = asText(member(record, 'state')).trim().toLowerCase();
  if (/^(cancell?ed|withdrawn|rejected)$/.test(state)) return 'cancelled';
  // Without a state it comes from the public schedule, which holds what is confirmed.
  return state === 'submitted' || state === 'accepted' ? state : 'confirmed';
}

/** Texts, or objects with their text; of ids alone nothing is known. */
function tagsOf(record: JsonRecord, place: RecordPlace): readonly string[] {
  const tags = asList(member(record, 'tags'));
  const names = tags.flatMap((tag) => {
    if (typeof tag === 'number') place.log.addOnce('dropped', 'TAGS_ONLY_IDS', place.where);
    const named = asRecord(tag) ?? { tag: typeof tag === 'string' ? tag : '' };
    return recordLine(named, 'tag', place) || recordLine(named, 'name', place) || [];
  });
  return [...new Set(names)];
}

function linksOf(record: JsonRecord, place: RecordPlace): readonly ProgrammeLink[] {
  const links = asRecords(member(record, 'resources')).flatMap((resource) => {
    const address = ['resource', 'link', 'url'].find((name) => asText(member(resource, name)) !== '');
    const url = address === undefined ? null : recordAddress(resource, address, place);
    return url === null ? [] : [{ label: recordLine(resource, 'description', place) || url, url }];
  });
  return distinctLinks(links);
}
