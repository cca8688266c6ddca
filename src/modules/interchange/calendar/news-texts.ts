// The sections of a release as a sentence and as safe HTML. Pure.
import { translate, type Locale } from '../../../platform/i18n/catalogue.js';
import type { NewsSection } from './release-news.js';

/** How many of each sort, such as "2 moved, 1 cancelled". */
export function newsSummary(sections: readonly NewsSection[], locale: Locale): string {
  if (sections.length === 0) return translate(locale, 'calendar.news.nothing');
  return sections.map((section) => heading(section, locale)).join(translate(locale, 'calendar.news.separator'));
}

/** Every line under the heading of its sort; `comment` is the organizers' own word, plain text. */
export function newsContent(sections: readonly NewsSection[], locale: Locale, comment: string | null): string {
  const said = comment === null ? '' : `<p>${escaped(comment)}</p>`;
  const parts = sections.map((section) => {
    const lines = section.lines.map((line) => `<li>${escaped(line)}</li>`);
    const more = section.count - section.lines.length;
    const rest = more > 0 ? [`<li>${escaped(translate(locale, 'calendar.news.more', { count: more }))}</li>`] : [];
    return `<h3>${escaped(heading(section, locale))}</h3><ul>${[...lines, ...rest].join('')}</ul>`;
  });
  const nothing = sections.length === 0 ? `<p>${escaped(newsSummary(sections, locale))}</p>` : '';
  return `<div lang="${locale}" dir="${locale === 'ar' ? 'rtl' : 'ltr'}">${said}${nothing}${parts.join('')}</div>`;
}

function heading({ sort, count }: NewsSection, locale: Locale): string {
  return translate(locale, 'calendar.news.count', { sort, count });
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
