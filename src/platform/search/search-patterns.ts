import { foldForSearch } from './fold-for-search.js';

/** More words than this narrow a search no further; it bounds the work of one query. */
const MAX_WORDS = 10;

/**
 * LIKE patterns, one a word of the query, all of which a folded text must match:
 * `folded_column LIKE ALL (:patterns)`. Empty for a query without a word, which matches everything.
 */
export function searchPatterns(query: string): string[] {
  const words = foldForSearch(query)
    .split(' ')
    .filter((word) => word !== '');
  return words.slice(0, MAX_WORDS).map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
}
