import { describe, expect, test } from '@jest/globals';
import { tableLines } from './plain-table.js';

describe('a table for a terminal', () => {
  test('puts words to the left and numbers to the right', () => {
    const lines = tableLines([
      ['rule', 'before', 'after'],
      ['a pause', 120, 5],
      ['order', 7, 1000],
    ]);

    expect(lines).toEqual(['rule     before  after', 'a pause     120      5', 'order         7   1000']);
  });

  test('is empty without rows', () => {
    expect(tableLines([])).toEqual([]);
  });
});
