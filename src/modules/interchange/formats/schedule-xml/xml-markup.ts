// Builds XML text. Everything that goes in is escaped here and nowhere else.
import { withoutForbiddenCharacters } from '../plain-text.js';

export type Attributes = Readonly<Record<string, string | number | null>>;

/** An element with text, on one line: white space inside a text element would become part of the text. */
export function textElement(name: string, text: string, attributes: Attributes = {}): string {
  return `<${name}${attributesMarkup(attributes)}>${escaped(text)}</${name}>`;
}

/** An element with elements inside, each on lines of its own; attributes that are null are left out. */
export function parentElement(name: string, attributes: Attributes, children: readonly string[]): string {
  const start = `<${name}${attributesMarkup(attributes)}`;
  if (children.length === 0) return `${start}/>`;
  return [`${start}>`, ...children, `</${name}>`].join('\n');
}

function attributesMarkup(attributes: Attributes): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('');
}

/** Line ends and tabs are written as references, because a parser would normalise them in attributes. */
function escaped(text: string): string {
  return withoutForbiddenCharacters(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;');
}
