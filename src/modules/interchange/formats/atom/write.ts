// Writer of Atom feeds (RFC 4287). Pure.
import { singleLine } from '../plain-text.js';
import { parentElement, textElement } from '../schedule-xml/xml-markup.js';

export interface AtomEntry {
  /** Lower-case uuid; the same in every reading. */
  readonly uuid: string;
  readonly title: string;
  readonly updated: Date;
  /** Plain text. */
  readonly summary: string;
  /** Safe HTML. */
  readonly content: string;
}

export interface AtomFeed {
  /** Lower-case uuid. */
  readonly uuid: string;
  readonly title: string;
  readonly author: string;
  /** BCP 47 tag. */
  readonly language: string;
  /** Absolute address of the feed itself. */
  readonly selfUrl: string;
  /** Absolute address of the page that the feed is about. */
  readonly pageUrl: string;
  readonly generator: { readonly name: string; readonly version: string };
  /** The latest first; at least one. */
  readonly entries: readonly AtomEntry[];
}

/** Stands in where nothing can be read of a name: RFC 4287 demands one. */
const NO_NAME = '-';

/** The feed as text; the same feed gives the same bytes. Throws RangeError for a feed without an entry. */
export function writeAtom(feed: AtomFeed): string {
  const [latest] = feed.entries;
  if (latest === undefined) throw new RangeError('a feed has at least one entry');
  const markup = parentElement('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.language }, [
    textElement('id', `urn:uuid:${feed.uuid}`),
    textElement('title', named(feed.title)),
    textElement('updated', latest.updated.toISOString()),
    parentElement('author', {}, [textElement('name', named(feed.author))]),
    parentElement('link', { rel: 'self', type: 'application/atom+xml', href: feed.selfUrl }, []),
    parentElement('link', { rel: 'alternate', type: 'text/html', href: feed.pageUrl }, []),
    textElement('generator', feed.generator.name, { version: feed.generator.version }),
    ...feed.entries.map((entry) => entryElement(entry, feed)),
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${markup}\n`;
}

/** Two entries of one feed need an address of their own each where readers follow it. */
function entryElement(entry: AtomEntry, { pageUrl }: AtomFeed): string {
  return parentElement('entry', {}, [
    textElement('id', `urn:uuid:${entry.uuid}`),
    textElement('title', named(entry.title)),
    textElement('updated', entry.updated.toISOString()),
    textElement('published', entry.updated.toISOString()),
    parentElement('link', { rel: 'alternate', type: 'text/html', href: `${pageUrl.split('#')[0]}#${entry.uuid}` }, []),
    textElement('summary', entry.summary, { type: 'text' }),
    textElement('content', entry.content, { type: 'html' }),
  ]);
}

function named(text: string): string {
  return singleLine(text) || NO_NAME;
}
