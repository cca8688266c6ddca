import { DomainError } from '../../platform/graphql/domain-error.js';
import { visibleLine } from '../../platform/text/visible-line.js';

const MAX_NAME = 200;

/**
 * A name as it is kept, in any script and never split: a line without invisible controls. Throws REQUIRED for a name
 * that nobody could read, and TOO_LONG for more than 200 characters.
 */
export function cleanDisplayName(text: string, path: readonly string[] = ['displayName']): string {
  const name = visibleLine(text);
  if (name === '') throw new DomainError('REQUIRED', { path });
  if ([...name].length > MAX_NAME) throw new DomainError('TOO_LONG', { path });
  return name;
}
