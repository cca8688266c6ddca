import { DomainError } from '../../../platform/graphql/domain-error.js';

const MAX_NAME = 200;
const MAX_COMMENT = 5_000;

/** The name without blanks around it. Throws REQUIRED for an empty one, TOO_LONG above 200 characters. */
export function checkedName(name: string): string {
  const trimmed = name.trim();
  if (trimmed === '') throw new DomainError('REQUIRED', { path: ['name'] });
  if (trimmed.length > MAX_NAME) throw new DomainError('TOO_LONG', { path: ['name'] });
  return trimmed;
}

/** The comment, or null for an empty one. Throws TOO_LONG above 5,000 characters. */
export function checkedComment(comment: string | null | undefined): string | null {
  const trimmed = comment?.trim() ?? '';
  if (trimmed.length > MAX_COMMENT) throw new DomainError('TOO_LONG', { path: ['comment'] });
  return trimmed === '' ? null : trimmed;
}
