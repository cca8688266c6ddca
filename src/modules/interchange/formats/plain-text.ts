/**
 * Control characters, and what XML 1.0 cannot hold, not even escaped: U+FFFE, U+FFFF and halves of surrogate pairs. It
 * can hold the controls from U+007F to U+009F, but discourages them, and no text means them.
 */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{7E}\u{A0}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** The text without control characters and what else XML 1.0 cannot hold. */
export function withoutForbiddenCharacters(text: string): string {
  return text.replace(FORBIDDEN, '');
}

/** The text on one line: runs of white space become one space, none at the ends. No-break spaces inside stay. */
export function singleLine(text: string): string {
  return withoutForbiddenCharacters(text)
    .replace(/[\t\n\r ]+/g, ' ')
    .trim();
}

/** The text with line feeds as its only line ends, and without white space at its ends. */
export function multiLine(text: string): string {
  return withoutForbiddenCharacters(text).replace(/\r\n?/g, '\n').trim();
}

/** How names are compared: without regard to case, width and white space. */
export function foldedName(name: string): string {
  return singleLine(name.normalize('NFKC')).toLowerCase();
}

/** Lower-case ASCII letters, digits and hyphens for an address; '' where the text has no such letter. */
export function asciiSlug(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
