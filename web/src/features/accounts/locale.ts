import type { Language } from '../../lib/language.ts';

export type Locale = 'EN' | 'TR' | 'AR';

export const LOCALES: readonly Locale[] = ['EN', 'TR', 'AR'];

/** The server's name of a language of the pages. */
export function localeOf(language: Language): Locale {
  return { en: 'EN', 'en-XA': 'EN', tr: 'TR', ar: 'AR' }[language] as Locale;
}
