import { describe, expect, test } from '@jest/globals';
import { DomainError } from '../../platform/graphql/domain-error.js';
import { cleanDisplayName } from './display-name.js';

const codeOf = (work: () => unknown): string | null => {
  try {
    work();
  } catch (error) {
    if (error instanceof DomainError) return error.code;
  }
  return null;
};

describe('cleanDisplayName', () => {
  test.each([
    'Ada',
    'Ayşe Yılmaz',
    'فاطمة الزهراء',
    'Nguyễn Thị Minh Khai',
    '山田 花子',
    "Siobhán O'Neill",
    'مه\u200cلقا',
  ])('keeps %s as it is', (name) => {
    expect(cleanDisplayName(name)).toBe(name);
  });

  test('takes out bidirectional and other invisible controls', () => {
    expect(cleanDisplayName('\u202eAda\u2066 Love\u200blace\ufeff\u00ad\u0007')).toBe('Ada Lovelace');
  });

  test('trims and joins white space of every kind', () => {
    expect(cleanDisplayName('  Ada\t\u00a0 Lovelace\n')).toBe('Ada Lovelace');
  });

  test('composes letters', () => {
    expect(cleanDisplayName('Ays\u0327e')).toBe('Ayşe');
  });

  test.each(['', '   ', '\u200f\u200b', '\u3164', '\u200d'])('refuses the unreadable name %j', (name) => {
    expect(codeOf(() => cleanDisplayName(name))).toBe('REQUIRED');
  });

  test('takes 200 characters and refuses 201, also outside the basic plane', () => {
    expect(cleanDisplayName('𐐷'.repeat(200))).toBe('𐐷'.repeat(200));
    expect(codeOf(() => cleanDisplayName('𐐷'.repeat(201)))).toBe('TOO_LONG');
  });
});
