import { type RawSearch, texts } from '../../lib/search-params.ts';

/** Lists are written with commas: `kind=TALK,PANEL`. `open` is the id of the session in the side panel, `create` a kind to make. */
export function sessionsSearch(raw: RawSearch) {
  return texts(raw, [
    'search',
    'kind',
    'state',
    'track',
    'tag',
    'language',
    'person',
    'special',
    'sort',
    'open',
    'view',
    'create',
  ]);
}

export function requestsSearch(raw: RawSearch) {
  return texts(raw, ['state', 'open']);
}
