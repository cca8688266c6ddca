import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { IntlMessageFormat } from 'intl-messageformat';

/** Languages in which the product itself speaks; content may be in any language. */
export const LOCALES = ['en', 'tr', 'ar'] as const;
export type Locale = (typeof LOCALES)[number];
export const DEFAULT_LOCALE: Locale = 'en';

export type MessageArgs = Readonly<Record<string, string | number | Date>>;

const LOCALES_FOLDER = fileURLToPath(new URL('../../../locales/', import.meta.url));

const catalogues = new Map<Locale, ReadonlyMap<string, string>>();
const formats = new Map<string, IntlMessageFormat>();

/** All messages of one language by key: every file of locales/<language>/ together. Throws on a key given twice. */
export function catalogueOf(locale: Locale): ReadonlyMap<string, string> {
  const known = catalogues.get(locale);
  if (known) return known;
  const messages = new Map<string, string>();
  const folder = join(LOCALES_FOLDER, locale);
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()) {
    const content = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, string>;
    for (const [key, message] of Object.entries(content)) {
      if (messages.has(key)) throw new Error(`locales/${locale}/${file} repeats the key ${key}`);
      messages.set(key, message);
    }
  }
  catalogues.set(locale, messages);
  return messages;
}

/** Says a message in a language. Throws where the catalogue lacks the key: a test compares the catalogues. */
export function translate(locale: Locale, key: string, args: MessageArgs = {}): string {
  const cacheKey = `${locale}\n${key}`;
  let format = formats.get(cacheKey);
  if (!format) {
    const message = catalogueOf(locale).get(key);
    if (message === undefined) throw new Error(`locales/${locale} lacks the message ${key}`);
    format = new IntlMessageFormat(message, locale, undefined, { ignoreTag: true });
    formats.set(cacheKey, format);
  }
  return String(format.format(args as Record<string, string | number | Date>));
}

export function isLocale(value: string): value is Locale {
  return (LOCALES as readonly string[]).includes(value);
}

/** The first language of an Accept-Language header that the product speaks; English where there is none. */
export function localeFromHeader(header: string | undefined): Locale {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', quality] = part.trim().split(';q=');
      return { language: tag.split('-')[0]?.toLowerCase() ?? '', quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter((entry) => entry.quality > 0)
    .sort((a, b) => b.quality - a.quality);
  for (const entry of wanted) if (isLocale(entry.language)) return entry.language;
  return DEFAULT_LOCALE;
}
