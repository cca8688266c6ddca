/** Names that schedule files use in place of tags. */
const NAMES: Readonly<Record<string, string>> = {
  english: 'en',
  englisch: 'en',
  german: 'de',
  deutsch: 'de',
  french: 'fr',
  français: 'fr',
  francais: 'fr',
  turkish: 'tr',
  türkçe: 'tr',
  arabic: 'ar',
  العربية: 'ar',
  spanish: 'es',
  español: 'es',
  italian: 'it',
  italiano: 'it',
  dutch: 'nl',
  nederlands: 'nl',
  portuguese: 'pt',
  polish: 'pl',
  russian: 'ru',
};

/** The tag of a text whose language nobody says. */
export const UNKNOWN_LANGUAGE = 'und';

/** Every language named in the text, as canonical tags in order: "de, en_GB" gives de and en-GB. */
export function languageTags(text: string): readonly string[] {
  const tags = text
    .split(/[,;/|&+]|\s+/)
    .map((part) => languageTag(part))
    .filter((tag) => tag !== null);
  return [...new Set(tags)];
}

/** One language as a canonical BCP 47 tag, or null where the word is none. */
function languageTag(word: string): string | null {
  const lower = word.toLowerCase();
  // Not every word that an object answers to is one of its names: "constructor".
  if (Object.hasOwn(NAMES, lower)) return NAMES[lower] ?? null;
  const tag = word.replaceAll('_', '-');
  // Longer first subtags are well-formed but unregistered: "deutschsprachig" is a word, not a tag.
  if (!/^[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}$/i.test(tag)) return null;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
