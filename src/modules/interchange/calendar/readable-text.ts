import { multiLine } from '../formats/plain-text.js';

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };

/** A text of ours is HTML where a `<` stands before a letter, and only then (docs/interchange.md). */
const IS_HTML = /<[a-z/!?]/i;
/** Stops at the next `<`, so that a text full of them is read once. */
const TAG = /<(\/?)([a-z][a-z0-9]*)([^<>]*)>/gi;

/** What stands for a tag, opening or closing. */
const BREAKS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['p', 'div', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'table', 'dl', 'hr'].map((tag) => [tag, '\n\n']),
  ),
  ...Object.fromEntries(['br', 'ul', 'ol', 'tr', 'dt', 'dd'].map((tag) => [tag, '\n'])),
};
const OPENINGS: Readonly<Record<string, string>> = { ...BREAKS, li: '\n- ', td: ' ', th: ' ' };

interface OpenLink {
  readonly address: string;
  /** Index of the first part of its label. */
  readonly from: number;
}

/**
 * An abstract or description as plain text: paragraphs and lists on lines of their own, links with their address.
 * Plain text stays as it is. O(n).
 */
export function readableText(text: string): string {
  if (!IS_HTML.test(text)) return multiLine(text);
  const parts: string[] = [];
  let end = 0;
  let link: OpenLink | null = null;
  for (const tag of text.matchAll(TAG)) {
    const [markup, slash, written = '', attributes = ''] = tag;
    const name = written.toLowerCase();
    parts.push(words(text.slice(end, tag.index)));
    end = tag.index + markup.length;
    if (name !== 'a') parts.push((slash ? BREAKS : OPENINGS)[name] ?? '');
    else if (slash) parts.push(addressOf(link, parts));
    if (name === 'a') link = slash ? null : { address: hrefIn(attributes), from: parts.length };
  }
  return tidyLines([...parts, words(text.slice(end))].join(''));
}

function hrefIn(attributes: string): string {
  return words(/href="([^"]*)"/i.exec(attributes)?.[1] ?? '');
}

/** What is said of an address behind its label: nothing where the label is the address. */
function addressOf(link: OpenLink | null, parts: readonly string[]): string {
  if (link === null || link.address === '') return '';
  const label = parts.slice(link.from).join('').trim();
  if (label === link.address) return '';
  return label === '' ? link.address : ` (${link.address})`;
}

function words(html: string): string {
  return html.replace(/[\t\n\r ]+/g, ' ').replace(/&(?:lt|gt|quot|amp);/g, (entity) => ENTITIES[entity] ?? entity);
}

function tidyLines(text: string): string {
  const lines = multiLine(text)
    .split('\n')
    .map((line) => line.trim());
  return multiLine(lines.join('\n').replace(/\n{3,}/g, '\n\n'));
}
