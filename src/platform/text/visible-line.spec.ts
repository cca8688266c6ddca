import { describe, expect, test } from '@jest/globals';
import { visibleLine } from './visible-line.js';

describe('visibleLine', () => {
  test.each(['Great Hall', 'مه\u200cلقا', 'क्\u200dष', '№ 7', '🏛', '…'])('keeps %s', (text) => {
    expect(visibleLine(text)).toBe(text);
  });

  test.each(['', ' \n', '\u200b', '\u202e\u2066', '\u200c\u200d', '\u0007', '\u3164', '\u0301'])(
    'makes an empty text of %j, which nobody could read',
    (text) => {
      expect(visibleLine(text)).toBe('');
    },
  );

  test('takes out controls, joins white space and composes letters', () => {
    expect(visibleLine(' \u202eAys\u0327e\u200b\u0007\t\n Hall\ufeff ')).toBe('Ayşe Hall');
  });
});
