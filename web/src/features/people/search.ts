import { type RawSearch, texts } from '../../lib/search-params.ts';

/** `open` is the id of the person in the side panel; `create` opens the form of a new one; `special` is a named filter. */
export function peopleSearch(raw: RawSearch) {
  return texts(raw, ['search', 'role', 'email', 'claimed', 'special', 'sort', 'open', 'view', 'merge', 'create']);
}
