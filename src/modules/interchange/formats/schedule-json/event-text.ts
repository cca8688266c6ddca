// The words of one event, its links and its people.
import type { ProgrammeLink, ProgrammeSession } from '../../programme.js';
import { PLAIN_PERSON, type PersonReference } from '../assemble/loose-programme.js';
import { type FieldPlace, distinctLinks, fieldAddress, fieldLine, fieldText } from '../field-text.js';
import { roleOfWord } from '../field-values.js';
import type { FindingLog } from '../findings.js';
import { asList, asRecord, asText, type JsonRecord, member } from '../json/read-json.js';
import { asUuid } from '../stable-ids.js';
import { firstOf, nameIn, textIn, textsByLanguage } from './localised-value.js';

export interface EventContext {
  /** Language of texts that name none. */
  readonly language: string;
  /** What relative addresses are relative to, or null. */
  readonly base: string | null;
  readonly where: string;
  readonly log: FindingLog;
}

const TEXT_FIELDS = ['title', 'subtitle', 'abstract', 'description'] as const;
type TextField = (typeof TEXT_FIELDS)[number];

/** A title and the like: one line. Its abstract and description: plain text or safe HTML, null where there is none. */
function cleaned(name: TextField, text: string, context: EventContext): string | null {
  const place: FieldPlace = { field: name, where: context.where, log: context.log };
  const isLine = name === 'title' || name === 'subtitle';
  return isLine ? fieldLine(text, place) || null : fieldText(text, place);
}

/** One text of the event in its own language. */
export function eventText(event: JsonRecord, name: TextField, context: EventContext): string | null {
  return cleaned(name, textIn(member(event, name), context.language), context);
}

/** What a file says in other languages than that of the event, where it gives its texts by language. */
export function translationsOf(event: JsonRecord, context: EventContext): ProgrammeSession['translations'] {
  const translations = new Map<string, Partial<Record<TextField, string>>>();
  for (const name of TEXT_FIELDS) {
    const texts = asRecord(member(event, name));
    if (texts === null) continue;
    const others = textsByLanguage(texts, context.language, (text) => cleaned(name, text, context));
    for (const [language, text] of Object.entries(others)) {
      if (language === context.language) continue;
      translations.set(language, { ...translations.get(language), [name]: text });
    }
  }
  return Object.fromEntries(translations);
}

/** Links, attachments and resources, each address once; what is no http or https address is dropped. */
export function linksIn(record: JsonRecord, context: EventContext): readonly ProgrammeLink[] {
  const items = ['links', 'attachments', 'resources'].flatMap((name) => asList(member(record, name)));
  return distinctLinks(items.map((item) => linkOf(item, context)).filter((link) => link !== null));
}

function linkOf(item: unknown, { language, base, where, log }: EventContext): ProgrammeLink | null {
  const record = asRecord(item);
  const address = record === null ? item : firstOf(record, ['url', 'href', 'link', 'resource']);
  const url = fieldAddress(asText(address), { where, log }, base);
  if (url === null) return null;
  const words = record === null ? '' : textIn(firstOf(record, ['title', 'label', 'name', 'description']), language);
  return { label: fieldLine(words, { field: 'link', where, log }) || url, url };
}

/** Everybody whom the event names: as objects, or as names alone. */
export function peopleIn(event: JsonRecord, context: EventContext): readonly PersonReference[] {
  const list = firstOf(event, ['persons', 'speakers', 'people']);
  return asList(list).map((item) => personOf(asRecord(item) ?? { name: asText(item) }, context));
}

function personOf(person: JsonRecord, context: EventContext): PersonReference {
  const { language, base, where, log } = context;
  const name = firstOf(person, ['name', 'public_name', 'full_public_name', 'display_name']);
  const guid = fieldLine(asText(member(person, 'guid')), { field: 'guid', where, log }) || null;
  const sourceId = asText(firstOf(person, ['code', 'id']));
  const biography = firstOf(person, ['biographies', 'biography', 'description', 'abstract']);
  const clean = (text: string): string | null => fieldText(text, { field: 'biography', where, log });
  return {
    ...PLAIN_PERSON,
    where,
    guid: asUuid(guid) ?? guid,
    sourceId: fieldLine(sourceId, { field: 'id', where, log }) || null,
    name: fieldLine(textIn(name, language), { field: 'name', where, log }),
    role: roleOfWord(nameIn(firstOf(person, ['role', 'type']), language)),
    biographies: textsByLanguage(biography, language, clean),
    photoUrl: fieldAddress(asText(firstOf(person, ['avatar', 'avatar_url', 'photo'])), { where, log }, base),
    links: linksIn(person, context),
  };
}
