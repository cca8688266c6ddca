import { type RawSearch, texts } from '../../lib/search-params.ts';

export function releaseSearch(raw: RawSearch) {
  return texts(raw, ['draft', 'step']);
}

export function releasesSearch(raw: RawSearch) {
  return texts(raw, ['number', 'from']);
}
