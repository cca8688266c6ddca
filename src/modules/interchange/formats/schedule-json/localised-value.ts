// Texts that stand in a file either plain or as an object of texts by language.
import type { LocalizedText } from '../../programme.js';
import { asRecord, asText, type JsonRecord, member } from '../json/read-json.js';
import { languageTags } from '../languages.js';

/** The plain text, or of a localised one that in the language, else its first; '' where there is none. */
export function textIn(value: unknown, language: string): string {
  const texts = asRecord(value);
  if (texts === null) return asText(value);
  const own = asText(member(texts, language));
  return own === '' ? (Object.values(texts).map(asText).find(Boolean) ?? '') : own;
}

/** The text by language, cleaned; a plain one is in `language`. Empty where nothing is left. */
export function textsByLanguage(
  value: unknown,
  language: string,
  clean: (text: string) => string | null,
): LocalizedText {
  const texts = asRecord(value) ?? { [language]: value };
  const entries = Object.entries(texts).flatMap(([key, text]) => {
    const tag = languageTags(key)[0];
    const cleaned = tag === undefined ? null : clean(asText(text));
    return tag === undefined || cleaned === null || cleaned === '' ? [] : [[tag, cleaned] as const];
  });
  return Object.fromEntries(entries);
}

/** The name of what a file gives as its name or as an object that has one. */
export function nameIn(value: unknown, language: string): string {
  const record = asRecord(value);
  return record !== null && Object.hasOwn(record, 'name')
    ? textIn(member(record, 'name'), language)
    : textIn(value, language);
}

/** The first of the members that the record has with something in it; undefined where it has none. */
export function firstOf(record: JsonRecord, names: readonly string[]): unknown {
  const isFilled = (value: unknown): boolean => value !== undefined && value !== null && value !== '';
  return names.map((name) => member(record, name)).find(isFilled);
}
