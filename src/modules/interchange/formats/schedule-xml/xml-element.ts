import type { XmlElement } from './xml-stream.js';

/** The first child of that name, or null. */
export function childOf(element: XmlElement, name: string): XmlElement | null {
  return childrenOf(element).find((child) => child.name === name) ?? null;
}

/** All child elements, or those of one name, in order. */
export function childrenOf(element: XmlElement, name: string | null = null): readonly XmlElement[] {
  return element.content.filter(
    (part): part is XmlElement => typeof part !== 'string' && (name === null || part.name === name),
  );
}

/** The text of an element and of everything inside it. */
export function textOf(element: XmlElement | null): string {
  if (element === null) return '';
  return element.content.map((part) => (typeof part === 'string' ? part : textOf(part))).join('');
}

/** The text of the first child of that name, without white space at its ends; '' where there is none. */
export function childText(element: XmlElement, name: string): string {
  return textOf(childOf(element, name)).trim();
}

/** An attribute without white space at its ends, or null where it is absent or blank. */
export function attributeOf(element: XmlElement, name: string): string | null {
  const value = element.attributes[name]?.trim() ?? '';
  return value === '' ? null : value;
}

/** The content as HTML source: some files put real elements where others put escaped HTML. */
export function markupOf(element: XmlElement | null): string {
  if (element === null) return '';
  return element.content.every((part) => typeof part === 'string') ? textOf(element) : innerMarkup(element);
}

function innerMarkup(element: XmlElement): string {
  return element.content.map((part) => (typeof part === 'string' ? escapeText(part) : tagMarkup(part))).join('');
}

function tagMarkup(element: XmlElement): string {
  const attributes = Object.entries(element.attributes).map(
    ([name, value]) => ` ${name}="${escapeText(value).replaceAll('"', '&quot;')}"`,
  );
  const start = `<${element.name}${attributes.join('')}`;
  return element.content.length === 0 ? `${start}/>` : `${start}>${innerMarkup(element)}</${element.name}>`;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
