// Texts in several languages: the format has one plain text each, and room for the others beside it.
import type { LocalizedText, Programme } from '../../programme.js';

/** The language that plain texts of the file are in: the first of the programme that its title has. */
export function textLanguage({ title, locales }: Pick<Programme, 'title' | 'locales'>): string {
  return locales.find((locale) => Object.hasOwn(title, locale)) ?? Object.keys(title)[0] ?? locales[0] ?? 'en';
}

/** The text in the language, else in any; '' where there is none. */
export function plainText(texts: LocalizedText, language: string, clean: (text: string) => string): string {
  return clean((Object.hasOwn(texts, language) ? texts[language] : Object.values(texts)[0]) ?? '');
}

/** All languages of the text; null where the plain text in the file's language says everything. */
export function translatedTexts(
  texts: LocalizedText,
  language: string,
  clean: (text: string) => string,
): LocalizedText | null {
  const entries = Object.entries(texts).map(([key, text]) => [key, clean(text)] as const);
  return entries.every(([key]) => key === language) ? null : Object.fromEntries(entries);
}
