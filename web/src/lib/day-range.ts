// The days of a conference in words.
import { formatTag, type Language } from './language.ts';

/** From the first to the last date, such as "5–7 May 2027"; empty where there is none. Dates are ISO dates. */
export function dayRange(dates: readonly string[], language: Language): string {
  const sorted = [...dates].sort();
  const [first] = sorted;
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) return '';
  const format = new Intl.DateTimeFormat(formatTag(language), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return format.formatRange(new Date(`${first}T00:00:00Z`), new Date(`${last}T00:00:00Z`));
}
