// The words of a file on their way into a programme: cut to their limits, cleaned, with a finding for what was lost.
import type { ProgrammeLink } from '../programme.js';
import type { FindingLog, Where } from './findings.js';
import { MAX_LINE, MAX_TEXT } from './limits.js';
import { singleLine } from './plain-text.js';
import { cleanText } from './safe-html.js';
import { webAddress } from './web-address.js';

/** What a text is and where it stands, for the report. */
export interface FieldPlace {
  readonly field: string;
  readonly where: Where;
  readonly log: FindingLog;
}

/** A title, name or label: one line of plain text; '' where there is none. */
export function fieldLine(text: string, { field, where, log }: FieldPlace): string {
  const line = singleLine(text);
  if (line.length <= MAX_LINE) return line;
  log.add('repaired', 'TEXT_SHORTENED', where, { field, limit: MAX_LINE });
  return singleLine(withoutHalfPair(line.slice(0, MAX_LINE)));
}

/** An abstract or description as plain text or safe HTML; null where there is none. */
export function fieldText(source: string, { field, where, log }: FieldPlace): string | null {
  if (source.length > MAX_TEXT) log.add('repaired', 'TEXT_SHORTENED', where, { field, limit: MAX_TEXT });
  const { text, removedTags } = cleanText(withoutHalfPair(source.slice(0, MAX_TEXT)));
  if (removedTags.length > 0) log.add('dropped', 'HTML_REMOVED', where, { field, tags: removedTags.join(', ') });
  return text === '' ? null : text;
}

/** An absolute http or https address; null where there is none, or with a finding where the text is none. */
export function fieldAddress(
  text: string,
  { where, log }: Omit<FieldPlace, 'field'>,
  base?: string | null,
): string | null {
  if (text.trim() === '') return null;
  const url = webAddress(text, base ?? null);
  if (url === null) log.add('dropped', 'LINK_NOT_HTTP', where, { address: text.slice(0, 200) });
  return url;
}

/** Each pair of address and label once. */
export function distinctLinks(links: readonly ProgrammeLink[]): readonly ProgrammeLink[] {
  return [...new Map(links.map((link) => [`${link.url} ${link.label}`, link])).values()];
}

/** Cutting may leave the first half of a character that takes two. */
function withoutHalfPair(text: string): string {
  return text.replace(/[\uD800-\uDBFF]$/, '');
}
