// One <event> as it stands in the file, before what needs the whole file: people, rooms, times.
import type { ProgrammeSession } from '../../programme.js';
import { type LooseEvent, NONE, type PersonReference, PLAIN_EVENT, PLAIN_PERSON } from '../assemble/loose-programme.js';
import { fieldLanguage, fieldTitle, roleOfWord, stateOfWords } from '../field-values.js';
import type { FindingLog } from '../findings.js';
import { asPositiveNumber, asUuid } from '../stable-ids.js';
import { addressOf, lineOf, linksOf, richTextOf, shortLine } from './event-text.js';
import { attributeOf, childOf, childrenOf, childText } from './xml-element.js';
import type { XmlElement } from './xml-stream.js';

/** An event whose times are still as the file writes them. */
export interface EventDraft extends Omit<LooseEvent, 'listedOn' | 'start' | 'durationMinutes'> {
  readonly where: number;
  /** Position of the day it stands in, or null outside any day. */
  readonly day: number | null;
  readonly date: string;
  readonly startText: string;
  readonly durationText: string;
}

export interface EventPlace {
  readonly day: number | null;
  readonly roomKey: string | null;
  /** What relative links are relative to. */
  readonly baseUrl: string | null;
}

/** With every field of a draft, as PLAIN_EVENT has those of an event. */
const PLAIN_DRAFT = { ...PLAIN_EVENT, day: null, date: '', startText: '', durationText: '' };

/** Reads everything that one event says about itself. */
export function readEvent(event: XmlElement, place: EventPlace, log: FindingLog): EventDraft {
  const optional = (name: string): string | null => lineOf(childOf(event, name), log) || null;
  const track = optional('track');
  return {
    ...PLAIN_DRAFT,
    where: event.line,
    day: place.day,
    roomKey: place.roomKey,
    roomText: lineOf(childOf(event, 'room'), log),
    guid: guidOf(event, log),
    number: numberOf(event, log),
    title: titleOf(event, log),
    subtitle: optional('subtitle'),
    type: optional('type'),
    track: track === NONE ? null : track,
    language: languageOf(event, log),
    abstract: richTextOf(event, 'abstract', log),
    description: richTextOf(event, 'description', log),
    date: childText(event, 'date'),
    startText: childText(event, 'start'),
    durationText: childText(event, 'duration'),
    tags: tagsOf(event, log),
    people: peopleOf(event, log),
    links: linksOf(event, place.baseUrl, log),
    url: addressOf(event, 'url', log),
    state: stateOf(event),
    ...recordingOf(event, log),
  };
}

function guidOf(event: XmlElement, log: FindingLog): string | null {
  const text = attributeOf(event, 'guid');
  const guid = asUuid(text);
  if (text !== null && guid === null) log.add('dropped', 'GUID_INVALID', event.line, { guid: text.slice(0, 100) });
  return guid;
}

function numberOf(event: XmlElement, log: FindingLog): number | null {
  const text = attributeOf(event, 'id');
  const number = asPositiveNumber(text);
  if (number === null) log.add('missing', 'EVENT_ID_MISSING', event.line, { id: (text ?? '').slice(0, 100) });
  return number;
}

function titleOf(event: XmlElement, log: FindingLog): string {
  const title = lineOf(childOf(event, 'title'), log);
  const stands = title === '' ? ['subtitle', 'type'].map((name) => lineOf(childOf(event, name), log)) : [];
  const id = shortLine(attributeOf(event, 'id') ?? '', event, log);
  return fieldTitle(title, [...stands, id], { where: event.line, log });
}

function languageOf(event: XmlElement, log: FindingLog): string | null {
  const element = childOf(event, 'language');
  return element === null ? null : fieldLanguage(lineOf(element, log), { where: element.line, log });
}

/** Pentabarf writes one <tag>; other tools a list of them in <tags>. */
function tagsOf(event: XmlElement, log: FindingLog): readonly string[] {
  const elements = [
    ...childrenOf(event, 'tag'),
    ...childrenOf(event, 'tags').flatMap((list) => (childrenOf(list).length > 0 ? childrenOf(list) : [list])),
  ];
  const tags = elements.flatMap((element) => lineOf(element, log).split(',')).map((tag) => tag.trim());
  return [...new Set(tags.filter((tag) => tag !== ''))];
}

function peopleOf(event: XmlElement, log: FindingLog): readonly PersonReference[] {
  return childrenOf(event, 'persons')
    .flatMap((list) => childrenOf(list, 'person'))
    .map((person) => {
      const name = childOf(person, 'name');
      const own = name === null ? (attributeOf(person, 'name') ?? '') : lineOf(name, log);
      const role = attributeOf(person, 'role') ?? attributeOf(person, 'type') ?? '';
      return {
        ...PLAIN_PERSON,
        where: person.line,
        guid: asUuid(attributeOf(person, 'guid')) ?? attributeOf(person, 'guid'),
        sourceId: attributeOf(person, 'id'),
        name: own !== '' ? shortLine(own, person, log) : childrenOf(person).length > 0 ? '' : lineOf(person, log),
        biographies: biographyOf(person, log),
        role: roleOfWord(role),
      };
    });
}

function biographyOf(person: XmlElement, log: FindingLog): PersonReference['biographies'] {
  const biography = richTextOf(person, 'biography', log);
  return biography === null ? {} : { und: biography };
}

function stateOf(event: XmlElement): ProgrammeSession['state'] {
  const words = [
    childText(event, 'status'),
    childText(event, 'state'),
    childText(event, 'event_state'),
    attributeOf(event, 'status') ?? '',
    attributeOf(event, 'state') ?? '',
  ];
  return stateOfWords(words);
}

function recordingOf(event: XmlElement, log: FindingLog): Pick<EventDraft, 'doNotRecord' | 'recordingLicense'> {
  const recording = childOf(event, 'recording');
  const optOut = recording === null ? childText(event, 'do_not_record') : childText(recording, 'optout');
  const license = recording === null ? '' : lineOf(childOf(recording, 'license'), log);
  return { doNotRecord: /^(true|1|yes)$/i.test(optOut), recordingLicense: license || null };
}
