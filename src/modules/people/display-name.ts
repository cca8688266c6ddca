import { DomainError } from '../../platform/graphql/domain-error.js';

const MAX_NAME = 200;

/**
 * Controls, bidirectional controls and other characters that nobody sees and that could make one name look like another.
 * The joiner and the non-joiner stay: Persian and Indic names are spelled with them.
 */
const INVISIBLE = /(?![\u200c\u200d])[\p{Cf}\p{Co}\p{Cn}\u115f\u1160\u3164\uffa0\u2800\u034f]|(?![\t\n\r])\p{Cc}/gu;

/**
 * A name as it is kept, in any script and never split: without invisible controls, white space trimmed and single, letters
 * composed (NFC). Throws REQUIRED for a name that nobody could read, and TOO_LONG for more than 200 characters.
 */
export function cleanDisplayName(text: string, path: readonly string[] = ['displayName']): string {
  const name = text.normalize('NFC').replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim();
  if (!/[\p{L}\p{N}\p{S}\p{P}]/u.test(name)) throw new DomainError('REQUIRED', { path });
  if ([...name].length > MAX_NAME) throw new DomainError('TOO_LONG', { path });
  return name;
}
