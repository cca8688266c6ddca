import { describe, expect, test } from '@jest/globals';
import { repeatedSessions } from './write-repeats.js';

const sessions = (...texts: readonly string[]) =>
  texts.map((text) => ({ id: text.charAt(0), repeatOf: text.charAt(1) || null }));

describe('repeatedSessions', () => {
  test.each([
    ['what a session repeats', ['a', 'ba'], { b: 'a' }],
    ['the first of a chain', ['cb', 'ba', 'a', 'dc'], { b: 'a', c: 'a', d: 'a' }],
    ['nothing that is not there', ['ax'], {}],
    ['nothing for a session that repeats itself', ['aa', 'ba'], {}],
    ['nothing in a circle, nor behind one', ['ab', 'bc', 'ca', 'da', 'e', 'fe'], { f: 'e' }],
  ])('gives %s', (_, given, expected) => {
    expect(Object.fromEntries(repeatedSessions(sessions(...given)))).toEqual(expected);
  });

  test('follows a chain of a hundred thousand', () => {
    const chain = Array.from({ length: 100_000 }, (_, index) => ({
      id: `s${index}`,
      repeatOf: index === 0 ? null : `s${index - 1}`,
    })).toReversed();

    expect(new Set(repeatedSessions(chain).values())).toEqual(new Set(['s0']));
  });
});
