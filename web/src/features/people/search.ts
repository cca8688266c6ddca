import { type RawSearch, texts } from '../../lib/search-params.ts';

/** `open` is the id of the person in the side panel; `special` a named filter that the home page links to. */
export function peopleSearch(raw: RawSearch) {
  return texts(raw, ['search', 'role', 'email', 'claimed', 'special', 'sort', 'open', 'view', 'merge']);
}
