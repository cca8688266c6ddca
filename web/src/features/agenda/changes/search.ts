import { oneOf, type RawSearch, texts } from '../../../lib/search-params.ts';

/** In the order of their tabs. */
export const CHANGE_KINDS = ['NEW', 'MOVED', 'RESIZED', 'CANCELLED', 'RENAMED', 'PEOPLE', 'PINS'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export const CHANGE_VIEWS = ['list', 'grid'] as const;

/** Which changes a page shows: kind, day (ISO date), track, person, and whether as lines or in a grid. */
export function changeFilterSearch(raw: RawSearch) {
  return {
    ...texts(raw, ['day', 'track', 'person']),
    ...oneOf(raw, 'kind', CHANGE_KINDS),
    ...oneOf(raw, 'view', CHANGE_VIEWS),
  };
}

export type ChangeFilter = ReturnType<typeof changeFilterSearch>;
