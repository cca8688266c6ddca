import { foldForSearch } from '../../platform/search/fold-for-search.js';

/** An index holds the folded name, and takes 2,704 bytes; folding may take one character apart into 18. */
const LONGEST = 500;

/** The name of a person as search compares it, cut to 500 characters. */
export function searchNameOf(name: string): string {
  return foldForSearch(name).slice(0, LONGEST).toWellFormed();
}
