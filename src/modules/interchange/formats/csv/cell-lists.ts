// Lists in one cell: "Noor Haddad; Ayşe Yılmaz". An item that holds a separator stands in quotation marks of its own.
import { singleLine } from '../plain-text.js';

export interface ListItem {
  readonly text: string;
  /** It stood in quotation marks: whatever it holds is no separator. */
  readonly isQuoted: boolean;
}

export interface CellList {
  /** In order; '' where nothing stands between two separators. */
  readonly items: readonly ListItem[];
  /** Whether semicolons or line ends part it; otherwise commas may, or nothing. */
  readonly isExplicit: boolean;
}

/** The parts of a cell between semicolons and line ends. Linear. */
export function cellList(cell: string): CellList {
  return partsOf(cell, /[;\n]/);
}

/** The items of a cell, each once: parted by semicolons and line ends; where there are none, by commas. */
export function listItems(cell: string): readonly string[] {
  const { items, isExplicit } = cellList(cell);
  const texts = isExplicit ? items : items.flatMap((item) => commaItems(item));
  return [...new Set(texts.map(({ text }) => text).filter((text) => text !== ''))];
}

/** The items as a cell from which cellList and listItems take the same ones again. */
export function joinedList(items: readonly string[]): string {
  return items.map((item) => quotedItem(singleLine(item))).join('; ');
}

/** Where it is not in quotation marks, what stands between its commas. */
export function commaItems(item: ListItem): readonly ListItem[] {
  return item.isQuoted ? [item] : partsOf(item.text, /,/).items;
}

function quotedItem(item: string): string {
  return /[;,"\n]/.test(item) ? `"${item.replaceAll('"', '""')}"` : item;
}

function partsOf(cell: string, separator: RegExp): CellList {
  const items: ListItem[] = [];
  let rest = 0;
  let isExplicit = false;
  for (;;) {
    const quoted = quotedAt(cell, rest, separator);
    const end = quoted?.end ?? nextSeparator(cell, rest, separator);
    items.push(quoted?.item ?? { text: singleLine(cell.slice(rest, end)), isQuoted: false });
    if (end >= cell.length) return { items, isExplicit };
    isExplicit = true;
    rest = end + 1;
  }
}

function nextSeparator(cell: string, from: number, separator: RegExp): number {
  for (let index = from; index < cell.length; index += 1) if (separator.test(cell[index] ?? '')) return index;
  return cell.length;
}

/** An item in quotation marks with nothing but white space around it; null where there is none. */
function quotedAt(
  cell: string,
  from: number,
  separator: RegExp,
): { readonly item: ListItem; readonly end: number } | null {
  const start = skipBlanks(cell, from);
  if (cell[start] !== '"') return null;
  let close = start + 1;
  while (close < cell.length && (cell[close] !== '"' || cell[close + 1] === '"')) close += cell[close] === '"' ? 2 : 1;
  if (close >= cell.length) return null;
  const end = skipBlanks(cell, close + 1);
  if (end < cell.length && !separator.test(cell[end] ?? '')) return null;
  const text = singleLine(cell.slice(start + 1, close).replaceAll('""', '"'));
  return { item: { text, isQuoted: true }, end };
}

function skipBlanks(cell: string, from: number): number {
  let index = from;
  while (cell[index] === ' ' || cell[index] === '\t') index += 1;
  return index;
}
