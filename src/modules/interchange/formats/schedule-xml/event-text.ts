// The words of one event of an XML file.
import type { ProgrammeLink } from '../../programme.js';
import { distinctLinks, fieldAddress, fieldLine, fieldText } from '../field-text.js';
import type { FindingLog } from '../findings.js';
import { attributeOf, childOf, childrenOf, markupOf, textOf } from './xml-element.js';
import type { XmlElement } from './xml-stream.js';

/** A title, name or label: one line of plain text; '' where there is none. */
export function lineOf(element: XmlElement | null, log: FindingLog): string {
  return element === null ? '' : shortLine(textOf(element), element, log);
}

/** The same for text that comes from an attribute of the element. */
export function shortLine(text: string, element: XmlElement, log: FindingLog): string {
  return fieldLine(text, { field: element.name, where: element.line, log });
}

/** An abstract or description as plain text or safe HTML; null where there is none. */
export function richTextOf(event: XmlElement, name: string, log: FindingLog): string | null {
  const element = childOf(event, name);
  return element === null ? null : fieldText(markupOf(element), { field: name, where: element.line, log });
}

/** Links and attachments, each address once; what is no http or https address is dropped. */
export function linksOf(event: XmlElement, base: string | null, log: FindingLog): readonly ProgrammeLink[] {
  const elements = [
    ...childrenOf(event, 'links').flatMap((list) => childrenOf(list, 'link')),
    ...childrenOf(event, 'attachments').flatMap((list) => childrenOf(list, 'attachment')),
  ];
  return distinctLinks(elements.map((element) => linkOf(element, base, log)).filter((link) => link !== null));
}

function linkOf(element: XmlElement, base: string | null, log: FindingLog): ProgrammeLink | null {
  const text = lineOf(element, log);
  const address = attributeOf(element, 'href') ?? attributeOf(element, 'url') ?? text;
  const url = fieldAddress(address, { where: element.line, log }, base);
  return url === null ? null : { label: text === '' ? url : text, url };
}

/** The child as a web address; null where it is absent, or with a finding where it is none. */
export function addressOf(parent: XmlElement, name: string, log: FindingLog): string | null {
  const element = childOf(parent, name);
  return element === null ? null : fieldAddress(textOf(element), { where: element.line, log });
}
