import { DomainError } from '../../platform/graphql/domain-error.js';
import {
  localizedValues,
  type LocalizedTextInput,
  type LocalizedValues,
} from '../../platform/graphql/localized-text.type.js';

const MAX_NAME = 200;

/**
 * The stored form of a name in several languages. Throws REQUIRED where no language has a text, and TOO_LONG
 * for one of more than 200 characters, with the place in `names`.
 */
export function requiredNames(texts: readonly LocalizedTextInput[]): LocalizedValues {
  const tooLong = texts.findIndex(({ text }) => [...text.trim()].length > MAX_NAME);
  if (tooLong >= 0) throw new DomainError('TOO_LONG', { path: ['names', String(tooLong), 'text'] });
  const names = localizedValues(texts);
  if (Object.keys(names).length === 0) throw new DomainError('REQUIRED', { path: ['names'] });
  return names;
}
