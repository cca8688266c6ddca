// What of a session goes into Sessionize's categories, and the numbers that categories and their items have.
import { NONE } from '../assemble/loose-programme.js';
import { singleLine } from '../plain-text.js';
import { distinctNumbers } from '../stable-ids.js';
import type { WriteIndex, WrittenSession } from '../writing/write-index.js';
import { typeWord } from '../writing/write-words.js';
import { CATEGORY_TITLES, type CategoryItem } from './categories.js';
import { kindOfService } from './service-sessions.js';

const ORDER = Object.values(CATEGORY_TITLES);

/** The numbers of all categories and items of a programme, the same in every export. */
export type CategoryNumbers = ReadonlyMap<string, number>;

export function categoryNumbers(index: WriteIndex): CategoryNumbers {
  const items = index.sessions.flatMap((written) => itemsOf(written, index)).map(itemKey);
  const keys = [...new Set([...ORDER, ...items])];
  const numbers = distinctNumbers(keys.map((key) => ({ key: `category:${key}`, wanted: null })));
  return new Map(keys.map((key, position) => [key, numbers[position] ?? 0]));
}

/** The categories of one session as Sessionize writes them. */
export function gridCategories(written: WrittenSession, index: WriteIndex, numbers: CategoryNumbers) {
  const items = itemsOf(written, index);
  return ORDER.flatMap((title, sort) => {
    const own = items.filter(({ category }) => category === title);
    if (own.length === 0) return [];
    const categoryItems = own.map((item) => ({ id: numbers.get(itemKey(item)) ?? 0, name: item.name }));
    return [{ id: numbers.get(title) ?? 0, name: title, categoryItems, sort }];
  });
}

/**
 * Whether Sessionize would call it a service session: nobody gives it, and it is no talk by its word or, where it has
 * none, by its title.
 */
export function isService({ session }: WrittenSession): boolean {
  const { kind, title, exclusive, people, typeLabel } = session;
  if (people.length > 0 || kind === 'talk') return false;
  if (typeLabel !== null) return kind === 'break' || kind === 'ceremony' || kind === 'networking';
  return kindOfService(title, exclusive) === kind;
}

function itemsOf(written: WrittenSession, { trackNames }: WriteIndex): readonly CategoryItem[] {
  const { session } = written;
  const track = trackNames.get(session.trackId ?? '') ?? NONE;
  const named = [
    { category: CATEGORY_TITLES.track, name: track === NONE ? '' : track },
    { category: CATEGORY_TITLES.level, name: session.level ?? '' },
    { category: CATEGORY_TITLES.language, name: session.language ?? '' },
    { category: CATEGORY_TITLES.format, name: formatOf(written) },
    ...session.tags.map((tag) => ({ category: CATEGORY_TITLES.tag, name: singleLine(tag) })),
  ];
  return named.filter(({ name }) => name !== '');
}

/** The word for the kind; '' where the reader finds the kind without one. */
function formatOf(written: WrittenSession): string {
  const { session } = written;
  const isFound = session.typeLabel === null && (session.kind === 'talk' || isService(written));
  return isFound ? '' : typeWord(session);
}

function itemKey({ category, name }: CategoryItem): string {
  return `${category}:${name}`;
}
