// Names of people in one cell. A comma may part two people, or a surname from a given name, or a title from a name.
import type { FindingLog, Where } from '../findings.js';
import { foldedName } from '../plain-text.js';
import { cellList, commaItems, joinedList, type ListItem } from './cell-lists.js';

export interface NameContext {
  /** Folded names that stand alone or between semicolons somewhere in the file. */
  readonly known: ReadonlySet<string>;
  readonly where: Where;
  readonly log: FindingLog;
}

/** "and" in the languages of our headings, between white space; in Arabic it mostly is the first letter of a name, which is left alone. */
const AND = /\s+(?:and|ve|und|et|و|&)\s+/iu;
const HAS_COMMA_OR_AND = /,|\s(?:and|ve|und|et|و|&)\s/iu;
const TITLES = /^(?:ph\.? ?d|m\.? ?d|m\.?sc|b\.?sc|m\.?a|mba|jr|sr|ii|iii|dr|prof|professor|esq)\.?$/i;
/** A longer part is a sentence or the name of a group. */
const MAX_WORDS = 5;

/** Names that can be told without looking at the rest of the file: parted by semicolons, or alone in their cell. Folded. */
export function plainNames(cells: Iterable<string>): ReadonlySet<string> {
  const names = new Set<string>();
  for (const cell of cells) {
    for (const { text, isQuoted } of cellList(cell).items) {
      if (text !== '' && (isQuoted || !HAS_COMMA_OR_AND.test(text))) names.add(foldedName(text));
    }
  }
  return names;
}

/**
 * The people of a cell in order, '' where one is left out. Semicolons and line ends always part people; commas and "and"
 * only where every part looks like a whole name, which is reported for "and". What stays together though it holds one is
 * reported as well.
 */
export function namesOf(cell: string, context: NameContext): readonly string[] {
  if (cell.trim() === '') return [];
  return cellList(cell).items.flatMap((item) => (item.isQuoted ? [item.text] : namesOfItem(item, context)));
}

/** The names as a cell from which namesOf takes the same ones again. */
export function joinedNames(names: readonly string[]): string {
  return names
    .map((name) => (HAS_COMMA_OR_AND.test(name) && !name.includes('"') ? `"${name}"` : joinedList([name])))
    .join('; ');
}

function namesOfItem(item: ListItem, { known, where, log }: NameContext): readonly string[] {
  if (!HAS_COMMA_OR_AND.test(item.text)) return [item.text];
  const isName = (text: string): boolean => known.has(foldedName(text)) || looksWhole(text);
  const commas = commaItems(item).map(({ text }) => text);
  const parts = commas.flatMap((part, index) => (index === commas.length - 1 ? withoutAnd(part, isName) : [part]));
  const names = joinedTitles(parts.filter((part) => part !== ''));
  if (names.length < 2) return names;
  if (!names.every(isName)) {
    log.add('guessed', 'NAMES_KEPT_TOGETHER', where, { names: item.text.slice(0, 200) });
    return [item.text];
  }
  if (parts.length > commas.length) log.add('guessed', 'NAMES_PARTED', where, { names: item.text.slice(0, 200) });
  return names;
}

/** "Noor Haddad and Ayşe Yılmaz"; also "and Ayşe Yılmaz" after a comma. */
function withoutAnd(part: string, isName: (text: string) => boolean): readonly string[] {
  const halves = part.replace(/^(?:and|ve|und|et|و|&)\s+/iu, '').split(AND);
  return halves.length > 1 && halves.every(isName) ? halves : [halves.length > 1 ? part : (halves[0] ?? part)];
}

/** "Noor Haddad, PhD" is one person. */
function joinedTitles(parts: readonly string[]): readonly string[] {
  return parts.reduce<readonly string[]>((names, part) => {
    const last = names.at(-1);
    return last !== undefined && TITLES.test(part) ? [...names.slice(0, -1), `${last}, ${part}`] : [...names, part];
  }, []);
}

/** Two to five words that begin with a letter; one word may be a surname. */
function looksWhole(text: string): boolean {
  const words = text.replace(/,.*$/, '').trim().split(/\s+/);
  return words.length >= 2 && words.length <= MAX_WORDS && words.every((word) => /^[\p{L}"'(.]/u.test(word));
}
