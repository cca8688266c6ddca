/** Characters that URL keeps in a query or fragment and RFC 3986 does not allow there. */
const NOT_ALLOWED = /[^\w\-.~:/?#@!$&'()*+,;=%[\]]/g;
const LONE_PERCENT = /%(?![0-9A-Fa-f]{2})/g;

/** Longest address taken; browsers and servers refuse longer ones. */
const MAX_LENGTH = 2048;

/**
 * The address as an absolute http or https URL of ASCII characters (RFC 3986), or null where it is none.
 * Relative addresses need `base`. Applied to its own result it changes nothing.
 */
export function webAddress(text: string, base: string | null = null): string | null {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > MAX_LENGTH) return null;
  const url = parsed(trimmed, base);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return null;
  return asUri(url.href);
}

/** Not by URL.canParse: once optimised, Node 20 answers false for addresses with characters beyond Latin-1. */
function parsed(text: string, base: string | null): URL | null {
  try {
    return new URL(text, base ?? undefined);
  } catch {
    return null;
  }
}

function asUri(href: string): string {
  const [address = '', ...fragments] = href.split('#');
  const fragment = fragments.length > 0 ? `#${fragments.join('%23')}` : '';
  const escaped = `${address}${fragment}`
    .replace(LONE_PERCENT, '%25')
    .replace(NOT_ALLOWED, (c) => encodeURIComponent(c));
  const pathStart = escaped.indexOf('/', 'https://'.length);
  const hostEnd = pathStart === -1 ? escaped.length : pathStart;
  // Square brackets are allowed around an IPv6 address only.
  return escaped.slice(0, hostEnd) + escaped.slice(hostEnd).replaceAll('[', '%5B').replaceAll(']', '%5D');
}
