import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type OrderPair, orderPath } from '../../sessions/session-orders.js';
import { withoutCircles } from './write-order-circles.js';

const pairs = (...texts: readonly string[]): OrderPair[] =>
  texts.map((text) => ({ beforeId: text.charAt(0), afterId: text.charAt(1) }));

const accepted = (kept: readonly OrderPair[], wanted: readonly OrderPair[]): string[] =>
  [...withoutCircles(kept, wanted)]
    .flatMap(([afterId, ids]) => ids.map((beforeId) => `${beforeId}${afterId}`))
    .toSorted();

const hasCircle = (all: readonly OrderPair[]): boolean =>
  all.some(({ beforeId, afterId }) => orderPath(all, afterId, beforeId) !== null);

const somePairs = fc.array(
  fc.tuple(fc.constantFrom(...'abcdef'), fc.constantFrom(...'abcdef')).map((ends) => ends.join('')),
);

describe('withoutCircles', () => {
  test.each([
    ['nothing where nothing is wanted', [], [], []],
    ['orders that lead nowhere back, each once', ['ab'], ['bc', 'ac', 'bc'], ['ac', 'bc']],
    ['no session before itself', [], ['aa', 'ab'], ['ab']],
    ['the first of two that contradict each other', [], ['ab', 'ba'], ['ab']],
    ['what is kept rather than what is wanted', ['ba'], ['ab', 'bc'], ['bc']],
    ['what leads into a circle and out of it', [], ['xa', 'ab', 'bc', 'ca', 'cy'], ['ab', 'bc', 'cy', 'xa']],
  ])('accepts %s', (_, kept, wanted, expected) => {
    expect(accepted(pairs(...kept), pairs(...wanted))).toEqual(expected);
  });

  test('never makes a circle, and leaves out nothing that is in none', () => {
    fc.assert(
      fc.property(somePairs, somePairs, (some, others) => {
        const kept = pairs(...accepted([], pairs(...some)));
        const wanted = pairs(...others);

        const result = accepted(kept, wanted);

        const alone = wanted.filter(
          ({ beforeId, afterId }) => beforeId !== afterId && !orderPath([...kept, ...wanted], afterId, beforeId),
        );
        expect(hasCircle([...kept, ...pairs(...result)])).toBe(false);
        expect(
          alone.map(({ beforeId, afterId }) => `${beforeId}${afterId}`).filter((pair) => !result.includes(pair)),
        ).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  test('takes a hundred thousand orders in a circle without a stack or a square', () => {
    const ids = Array.from({ length: 100_000 }, (_, index) => `s${index}`);
    const ring = ids.map((id, index) => ({ beforeId: id, afterId: ids[(index + 1) % ids.length] ?? '' }));

    const star = ids.slice(1).map((id) => ({ beforeId: 's0', afterId: id }));

    expect([withoutCircles([], ring).size, withoutCircles([], star).size]).toEqual([99_999, 99_999]);
  });
});
