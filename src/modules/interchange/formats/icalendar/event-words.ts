// What an event says in words and addresses.
import type { ProgrammeLink, ProgrammeSession } from '../../programme.js';
import { distinctLinks, fieldAddress, fieldLine, fieldText } from '../field-text.js';
import type { FindingLog } from '../findings.js';
import { languageTags } from '../languages.js';
import { singleLine } from '../plain-text.js';
import { webAddress } from '../web-address.js';
import { firstOf, textOf } from './calendar-source.js';
import { type CalendarProperty, listOf, unescaped } from './property.js';

type Properties = readonly CalendarProperty[];

/** The title; '?' with a finding where there is none. */
export function titleOf(properties: Properties, line: number, log: FindingLog): string {
  const title = fieldLine(textOf(properties, 'SUMMARY'), { field: 'summary', where: line, log });
  if (title !== '') return title;
  log.add('missing', 'TITLE_MISSING', line, { title: '?' });
  return '?';
}

/** The description: in HTML where the event has it in HTML, else as written. */
export function descriptionOf(properties: Properties, log: FindingLog): string | null {
  const html = properties.find(
    ({ name, parameters }) =>
      (name === 'X-ALT-DESC' || name === 'STYLED-DESCRIPTION') &&
      /html/i.test(parameters.get('fmttype') ?? 'text/html'),
  );
  const plain = firstOf(properties, 'DESCRIPTION');
  const styled = html === undefined ? null : textIn(html, bodyOf(unescaped(html.value)), log);
  return styled ?? (plain === null ? null : textIn(plain, unescaped(plain.value), log));
}

/** Language of the title, else of the description, by their parameter. */
export function languageOf(properties: Properties, log: FindingLog): string | null {
  for (const property of [firstOf(properties, 'SUMMARY'), firstOf(properties, 'DESCRIPTION')]) {
    const text = property?.parameters.get('language');
    if (property === null || text === undefined) continue;
    const [language] = languageTags(text);
    if (language !== undefined) return language;
    log.add('dropped', 'LANGUAGE_UNKNOWN', property.line, { language: singleLine(text).slice(0, 100) });
  }
  return null;
}

/** Categories of all lines, each once, in order. */
export function categoriesOf(properties: Properties, log: FindingLog): readonly string[] {
  const names = properties
    .filter(({ name }) => name === 'CATEGORIES')
    .flatMap(({ line, value }) =>
      listOf(value).map((text) => fieldLine(text, { field: 'categories', where: line, log })),
    );
  return [...new Set(names.filter((name) => name !== ''))];
}

/** The address of the event itself, and further ones: attachments, video conferences, a place that is an address. */
export function addressesOf(
  properties: Properties,
  log: FindingLog,
): { readonly url: string | null; readonly links: readonly ProgrammeLink[] } {
  const page = firstOf(properties, 'URL');
  const url = page === null ? null : fieldAddress(unescaped(page.value), { where: page.line, log });
  const others = properties.filter(({ name }) => name === 'ATTACH' || name === 'CONFERENCE');
  const links = [...others.flatMap((property) => linkOf(property, log) ?? []), ...onlinePlace(properties)];
  return { url, links: distinctLinks(links) };
}

/** Names of the rooms; '' where the place is an address on the web. */
export function placeOf(properties: Properties, log: FindingLog): string {
  const location = firstOf(properties, 'LOCATION');
  if (location === null || onlinePlace(properties).length > 0) return '';
  return fieldLine(unescaped(location.value), { field: 'location', where: location.line, log });
}

/** CANCELLED and TENTATIVE say something; CONFIRMED and silence are the same. */
export function stateOf(properties: Properties): ProgrammeSession['state'] {
  const status = textOf(properties, 'STATUS').trim().toUpperCase();
  if (/^CANCELL?ED$/.test(status)) return 'cancelled';
  return status === 'TENTATIVE' ? 'accepted' : 'confirmed';
}

function textIn({ name, line }: CalendarProperty, text: string, log: FindingLog): string | null {
  return fieldText(text, { field: name.toLowerCase(), where: line, log });
}

/** Outlook puts a whole page into X-ALT-DESC. */
function bodyOf(html: string): string {
  const lower = html.toLowerCase();
  const start = lower.indexOf('<body');
  const content = start === -1 ? -1 : lower.indexOf('>', start);
  if (content === -1) return html.replace(/^\s*<!doctype[^>]{0,500}>/i, '');
  const end = lower.lastIndexOf('</body');
  return html.slice(content + 1, end > content ? end : html.length);
}

function linkOf(property: CalendarProperty, log: FindingLog): ProgrammeLink | null {
  const { line, parameters, value } = property;
  if (/^(BASE64|B)$/i.test(parameters.get('encoding') ?? '')) {
    log.add('dropped', 'ATTACHMENT_DROPPED', line);
    return null;
  }
  const url = fieldAddress(unescaped(value), { where: line, log });
  const label = parameters.get('label') ?? parameters.get('filename') ?? parameters.get('x-filename') ?? '';
  return url === null ? null : { label: fieldLine(label, { field: 'attach', where: line, log }) || url, url };
}

function onlinePlace(properties: Properties): readonly ProgrammeLink[] {
  const url = webAddress(textOf(properties, 'LOCATION').trim());
  return url === null ? [] : [{ label: url, url }];
}
