import { headingKey } from './heading-key.js';

/** Languages and countries whose names of months are understood; Arabic ones differ by country. */
const LOCALES = ['en', 'tr', 'de', 'fr', 'ar-EG', 'ar-SY', 'ar-DZ', 'ar-MA'];

const MONTHS: ReadonlyMap<string, number> = new Map(
  LOCALES.flatMap((locale) =>
    (['long', 'short'] as const).flatMap((style) => {
      const format = new Intl.DateTimeFormat(`${locale}-u-ca-gregory`, { month: style, timeZone: 'UTC' });
      return Array.from({ length: 12 }, (_, month): [string, number] => [
        headingKey(format.format(Date.UTC(2027, month, 1))),
        month + 1,
      ]);
    }),
  ),
);

/** The number of a month, 1 to 12, by its name or its usual abbreviation; null where the word is none. */
export function monthOfName(word: string): number | null {
  const key = headingKey(word);
  return MONTHS.get(key) ?? (key.length > 3 ? (MONTHS.get(key.slice(0, 3)) ?? null) : null);
}
