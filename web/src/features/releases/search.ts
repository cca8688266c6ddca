import { oneOf, type RawSearch, texts } from '../../lib/search-params.ts';
import { changeFilterSearch } from '../agenda/changes/search.ts';

/** From what changes to the release itself. */
export const RELEASE_STEPS = ['changes', 'checks', 'name', 'letters', 'send'] as const;
export type ReleaseStep = (typeof RELEASE_STEPS)[number];

export function releaseSearch(raw: RawSearch) {
  return { ...texts(raw, ['draft', 'letter']), ...oneOf(raw, 'step', RELEASE_STEPS), ...changeFilterSearch(raw) };
}

/** `number` is the release that is open, `from` the number of the one that it is compared with. */
export function releasesSearch(raw: RawSearch) {
  return { ...texts(raw, ['number', 'from']), ...changeFilterSearch(raw) };
}
