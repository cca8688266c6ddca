// The words of one event: cut to their limits, cleaned, with a finding for whatever was lost.
import type { ProgrammeLink } from '../../programme.js';
import type { FindingLog } from '../findings.js';
import { singleLine } from '../plain-text.js';
import { cleanText } from '../safe-html.js';
import { webAddress } from '../web-address.js';
import { MAX_LINE, MAX_TEXT } from './limits.js';
import { attributeOf, childOf, childrenOf, markupOf, textOf } from './xml-element.js';
import type { XmlElement } from './xml-stream.js';

/** A title, name or label: one line of plain text; '' where there is none. */
export function lineOf(element: XmlElement | null, log: FindingLog): string {
  return element === null ? '' : shortLine(textOf(element), element, log);
}

/** The same for text that comes from an attribute of the element. */
export function shortLine(text: string, element: XmlElement, log: FindingLog): string {
  const line = singleLine(text);
  if (line.length <= MAX_LINE) return line;
  log.add('repaired', 'TEXT_SHORTENED', element.line, { field: element.name, limit: MAX_LINE });
  return singleLine(line.slice(0, MAX_LINE));
}

/** An abstract or description as plain text or safe HTML; null where there is none. */
export function richTextOf(event: XmlElement, name: string, log: FindingLog): string | null {
  const element = childOf(event, name);
  if (element === null) return null;
  const source = markupOf(element);
  if (source.length > MAX_TEXT) {
    log.add('repaired', 'TEXT_SHORTENED', element.line, { field: name, limit: MAX_TEXT });
  }
  const { text, removedTags } = cleanText(source.slice(0, MAX_TEXT));
  if (removedTags.length > 0) {
    log.add('dropped', 'HTML_REMOVED', element.line, { field: name, tags: removedTags.join(', ') });
  }
  return text === '' ? null : text;
}

/** Links and attachments, each address once; what is no http or https address is dropped. */
export function linksOf(event: XmlElement, base: string | null, log: FindingLog): readonly ProgrammeLink[] {
  const elements = [
    ...childrenOf(event, 'links').flatMap((list) => childrenOf(list, 'link')),
    ...childrenOf(event, 'attachments').flatMap((list) => childrenOf(list, 'attachment')),
  ];
  const links = elements.map((element) => linkOf(element, base, log)).filter((link) => link !== null);
  return [...new Map(links.map((link) => [`${link.url} ${link.label}`, link])).values()];
}

function linkOf(element: XmlElement, base: string | null, log: FindingLog): ProgrammeLink | null {
  const text = lineOf(element, log);
  const address = attributeOf(element, 'href') ?? attributeOf(element, 'url') ?? text;
  const url = webAddress(address, base);
  if (url !== null) return { label: text === '' ? url : text, url };
  if (address !== '') log.add('dropped', 'LINK_NOT_HTTP', element.line, { address: address.slice(0, 200) });
  return null;
}

/** The child as a web address; null where it is absent, or with a finding where it is none. */
export function addressOf(parent: XmlElement, name: string, log: FindingLog): string | null {
  const element = childOf(parent, name);
  const text = textOf(element).trim();
  if (element === null || text === '') return null;
  const url = webAddress(text);
  if (url === null) log.add('dropped', 'LINK_NOT_HTTP', element.line, { address: text.slice(0, 200) });
  return url;
}
