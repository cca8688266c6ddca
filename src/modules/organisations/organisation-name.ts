import { DomainError } from '../../platform/graphql/domain-error.js';

/** A name on one line, trimmed. Throws REQUIRED for an empty one. */
export function tidyOrganisationName(name: string): string {
  const tidy = name
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  if (tidy === '') throw new DomainError('REQUIRED', { path: ['name'] });
  return tidy;
}
