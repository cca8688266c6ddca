import { DomainError } from '../../platform/graphql/domain-error.js';

export const MAX_DISPLAY_NAME = 200;

/** A name as shown, in any script: trimmed, one line, 1 to 200 characters. Throws REQUIRED for an empty one. */
export function tidyDisplayName(value: string): string {
  const tidy = value
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  if (tidy === '') throw new DomainError('REQUIRED', { path: ['displayName'] });
  if ([...tidy].length > MAX_DISPLAY_NAME) throw new DomainError('TOO_LONG', { path: ['displayName'] });
  return tidy;
}
