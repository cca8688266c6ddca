import { type RawSearch, texts } from '../../lib/search-params.ts';

/** `next`: where to go after signing in, an address of our own. */
export function signInSearch(raw: RawSearch): { next?: string } {
  const { next } = texts(raw, ['next']);
  return next?.startsWith('/') && !next.startsWith('//') ? { next } : {};
}
