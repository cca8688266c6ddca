import sanitizeHtml from 'sanitize-html';
import { multiLine } from './plain-text.js';

/** What stays: tags that carry meaning in running text. */
const SAFE =
  'p br hr div ul ol li dl dt dd strong b em i sub sup code pre blockquote a h2 h3 h4 h5 h6 table thead tbody tr th td';
/** What goes without loss: the text inside stays. */
const TRANSPARENT =
  'h1 html body span font section article header footer main center small big u s del ins strike abbr acronym time q ' +
  'cite mark tt kbd samp var figure figcaption label nav aside address nobr wbr details summary colgroup col caption';
/** What goes with its meaning, and is reported. */
const UNSAFE =
  'script style iframe object embed applet form input button select option textarea img picture source svg math video ' +
  'audio track canvas link meta base head title noscript template xmp plaintext frame frameset marquee';
/** Tags whose text is no text for readers. */
const TEXT_REMOVED = 'script style iframe object textarea option noscript template title svg math xmp plaintext';

const SAFE_TAGS = SAFE.split(' ');
const UNSAFE_TAGS = new Set(UNSAFE.split(' '));
const KNOWN_TAGS = new Set([...SAFE_TAGS, ...TRANSPARENT.split(' '), ...UNSAFE_TAGS]);

const OPTIONS: sanitizeHtml.IOptions = {
  allowedTags: SAFE_TAGS,
  allowedAttributes: { a: ['href'] },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  nonTextTags: TEXT_REMOVED.split(' '),
  transformTags: {
    h1: 'h2',
    // A relative link would lead into our own site.
    a: (tagName, attribs): sanitizeHtml.Tag => {
      const { href = '' } = attribs;
      return /^(https?:|mailto:)/i.test(href) ? { tagName, attribs: { href } } : { tagName, attribs: {} };
    },
  },
};

export interface CleanedText {
  readonly text: string;
  /** Names of the tags that were taken out together with what they meant, such as img. */
  readonly removedTags: readonly string[];
}

/**
 * A text of unknown origin as safe text: plain text stays as it is, HTML is reduced to a small list of tags, and what
 * only looks like a tag ("List<String>") is shown as written. The result has no `<` before a letter unless it is safe
 * HTML. Applied to its own result it changes nothing.
 */
export function cleanText(source: string): CleanedText {
  const text = multiLine(withoutAutolinkBrackets(source));
  if (!/<[a-z/!?]/i.test(text)) return { text, removedTags: [] };
  const markup = text.replace(/<(?!!--)(?:\/?([a-z][a-z0-9]*)(?=[\s/>])|)/gi, (match, name: string | undefined) =>
    name !== undefined && KNOWN_TAGS.has(name.toLowerCase()) ? match : match.replace('<', '&lt;'),
  );
  if (!markup.includes('<')) return { text: paragraphs(escapeHtml(text)), removedTags: [] };
  return { text: sanitised(markup), removedTags: removedTags(markup) };
}

function sanitised(markup: string): string {
  const html = multiLine(sanitizeHtml(markup, OPTIONS));
  return html === '' || html.includes('<') ? html : paragraphs(html);
}

function removedTags(markup: string): readonly string[] {
  const names = [...markup.matchAll(/<([a-z][a-z0-9]*)/gi)].map((match) => (match[1] ?? '').toLowerCase());
  return [...new Set(names.filter((name) => UNSAFE_TAGS.has(name)))].toSorted();
}

/** Markdown and plain mails write addresses in angle brackets; they are no tags. */
function withoutAutolinkBrackets(text: string): string {
  return text.replace(/<((?:https?:\/\/|mailto:)[^\s<>]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)>/gi, '$1');
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function paragraphs(html: string): string {
  return html
    .split(/\n[ \t]*\n\s*/)
    .map((paragraph) => `<p>${paragraph.replaceAll('\n', '<br />')}</p>`)
    .join('');
}
