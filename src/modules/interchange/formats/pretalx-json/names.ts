// Names that pretalx writes in several languages, or as a text, or as an object that has a name.
import type { LocalizedText } from '../../programme.js';
import { asRecord, asText, type JsonRecord, member } from '../json/read-json.js';
import { localizedLine, type RecordPlace } from '../json/record-fields.js';
import { languageTags } from '../languages.js';

/** Where submissions name no language. */
const USUAL_LANGUAGE = 'en';

export interface NameContext extends RecordPlace {
  /** Of plain texts, and the one to prefer. */
  readonly language: string;
  readonly field: string;
}

/** The language that most submissions are in; one that is mentioned several times counts once. */
export function mainLanguage(mentions: readonly JsonRecord[]): string {
  const submissions = new Map(mentions.map((mention) => [asText(member(mention, 'code')), mention]));
  const counts = new Map<string, number>();
  for (const submission of submissions.values()) {
    const [tag] = languageTags(asText(member(submission, 'content_locale')));
    if (tag !== undefined) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? USUAL_LANGUAGE;
}

/** The name of { name }, of { en, fr } or of a text by language; empty for an id alone and for nothing. */
export function namesOf(value: unknown, context: NameContext): LocalizedText {
  if (typeof value === 'number') return {};
  const record = asRecord(value);
  return localizedLine(record !== null && Object.hasOwn(record, 'name') ? member(record, 'name') : value, context);
}

/** The name in the preferred language, else in English, else in any; '' for none. */
export function preferredName(names: LocalizedText, language: string): string {
  return names[language] ?? names[USUAL_LANGUAGE] ?? Object.values(names)[0] ?? '';
}

/** Its id as text, of { id } or of an id alone; '' for none. */
export function idOf(value: unknown): string {
  const record = asRecord(value);
  if (record !== null) return asText(member(record, 'id')).trim();
  return typeof value === 'number' || /^\d+$/.test(asText(value)) ? asText(value) : '';
}
