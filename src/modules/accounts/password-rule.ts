import { DomainError } from '../../platform/graphql/domain-error.js';
import { COMMON_PASSWORDS } from './common-passwords.js';

/** Length is what makes a password hard to guess; no rule about kinds of characters (OWASP ASVS 5.0, 6.2). */
export const MIN_PASSWORD_LENGTH = 10;
export const MAX_PASSWORD_LENGTH = 200;

/** Throws PASSWORD_TOO_WEAK with this path unless the password has 10 to 200 characters, is not common and not the address. */
export function checkPassword(password: string, email: string, path: string): void {
  const length = [...password].length;
  const folded = password.normalize('NFKC').toLowerCase();
  const isGuessable = COMMON_PASSWORDS.has(folded) || folded === email || folded === email.split('@')[0];
  if (length >= MIN_PASSWORD_LENGTH && length <= MAX_PASSWORD_LENGTH && !isGuessable) return;
  throw new DomainError('PASSWORD_TOO_WEAK', {
    path: [path],
    args: { minimum: MIN_PASSWORD_LENGTH, maximum: MAX_PASSWORD_LENGTH },
  });
}
