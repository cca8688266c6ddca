import fc from 'fast-check';
import { mergeIntervals } from '../../intervals/index.js';
import type { Possibility } from './possibility.js';
import { fitInSequence } from './sequence.js';

const anySession: fc.Arbitrary<Possibility> = fc
  .record({
    minutes: fc.integer({ min: 1, max: 4 }),
    starts: fc.array(
      fc
        .tuple(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 1, max: 3 }))
        .map(([start, length]) => ({ start, end: start + length })),
      { maxLength: 2 },
    ),
  })
  .map(({ minutes, starts }) => {
    return { session: 0, minutes, starts: mergeIntervals(starts), rooms: [], startsInRoom: new Map() };
  });

/** Tries every start of every session. */
function fitsSomehow(sessions: readonly Possibility[], taken: readonly (readonly [number, number])[]): boolean {
  const [first, ...others] = sessions;
  if (first === undefined) return true;
  const minutes = first.starts.flatMap(({ start, end }) =>
    Array.from({ length: end - start }, (_, step) => start + step),
  );
  return minutes.some((start) => {
    const end = start + first.minutes;
    return taken.every(([from, to]) => end <= from || to <= start) && fitsSomehow(others, [...taken, [start, end]]);
  });
}

describe('sessions one after another', () => {
  it('fit exactly where some choice of starts keeps them apart', () => {
    fc.assert(
      fc.property(fc.array(anySession, { maxLength: 4 }), (sessions) => {
        expect(fitInSequence(sessions)).toBe(fitsSomehow(sessions, []));
      }),
      { numRuns: 300 },
    );
  });
});
