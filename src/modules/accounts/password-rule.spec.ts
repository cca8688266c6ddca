import { describe, expect, test } from '@jest/globals';
import { DomainError } from '../../platform/graphql/domain-error.js';
import { checkPassword } from './password-rule.js';

function verdict(password: string, email = 'ayse.yilmaz@example.org'): string {
  try {
    checkPassword(password, email, 'password');
    return 'accepted';
  } catch (error) {
    return error instanceof DomainError ? `${error.code} at ${error.options.path?.join('.')}` : String(error);
  }
}

describe('checkPassword', () => {
  test.each([
    ['nine characters', 'kavun-dil', 'PASSWORD_TOO_WEAK at password'],
    ['ten characters', 'kavun-dili', 'accepted'],
    ['200 characters', 'kd'.repeat(100), 'accepted'],
    ['201 characters', `${'kd'.repeat(100)}k`, 'PASSWORD_TOO_WEAK at password'],
    ['ten Arabic letters', 'مشمشوتفاحة', 'accepted'],
    ['nine signs outside the basic plane', '🌱'.repeat(9), 'PASSWORD_TOO_WEAK at password'],
    ['a common one', 'password123', 'PASSWORD_TOO_WEAK at password'],
    ['a common one in capitals', 'QwertyUiop', 'PASSWORD_TOO_WEAK at password'],
    ['the address', 'Ayse.Yilmaz@example.org', 'PASSWORD_TOO_WEAK at password'],
    ['the name in the address', 'ayse.yilmaz', 'PASSWORD_TOO_WEAK at password'],
  ])('judges %s', (_, password, expected) => {
    expect(verdict(password)).toBe(expected);
  });
});
