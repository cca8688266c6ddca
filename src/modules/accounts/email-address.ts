import { isEmail } from 'class-validator';
import { DomainError } from '../../platform/graphql/domain-error.js';

/**
 * The form in which an address is kept and compared: trimmed, lower case. Throws EMAIL_INVALID for what is no address.
 * Two addresses that differ in case reach the same mailbox everywhere that matters.
 */
export function foldEmail(value: string): string {
  const folded = value.trim().normalize('NFC').toLowerCase();
  if (!isEmail(folded)) throw new DomainError('EMAIL_INVALID', { path: ['email'] });
  return folded;
}
