import { describe, expect, test } from '@jest/globals';
import { DomainErrors } from '../../../../platform/graphql/domain-error.js';
import { checkedOrder, MAX_SUBJECT, MAX_TEXT, type EditedLetter } from './letter-orders.js';

const LETTER: EditedLetter = { personId: 'ada', subject: 'Subject', text: 'Text' };

function check(...letters: readonly EditedLetter[]) {
  return checkedOrder({ notify: 'all', letters, excludedPersonIds: [] }).letters;
}

/** Codes with their paths. */
function faults(...letters: readonly EditedLetter[]): readonly string[] {
  try {
    check(...letters);
    return [];
  } catch (error) {
    if (!(error instanceof DomainErrors)) throw error;
    return error.errors.map(({ code, options }) => `${code} ${options.path?.join('.')}`);
  }
}

describe('checkedOrder', () => {
  test('leaves a subject of one line and a text with plain line ends', () => {
    expect(check({ ...LETTER, subject: ' A\r\nBcc: x ', text: '\r\nOne\r\n\r\nTwo\r' })).toEqual([
      { personId: 'ada', subject: 'A Bcc: x', text: 'One\n\nTwo' },
    ]);
  });

  test.each([
    ['subject', MAX_SUBJECT],
    ['text', MAX_TEXT],
  ] as const)('bounds the %s', (field, most) => {
    const written = (length: number) => faults({ ...LETTER, [field]: 'x'.repeat(length) });

    expect([0, 1, most, most + 1].map(written)).toEqual([
      [`REQUIRED letters.0.${field}`],
      [],
      [],
      [`TOO_LONG letters.0.${field}`],
    ]);
  });

  test('names every fault at once, a second letter to one person too', () => {
    expect(faults(LETTER, { ...LETTER, subject: ' ' }, { ...LETTER, personId: 'bea', text: '\n' })).toEqual([
      'INVALID_VALUE letters.1.personId',
      'REQUIRED letters.1.subject',
      'REQUIRED letters.2.text',
    ]);
  });
});
