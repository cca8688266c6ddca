import fc from 'fast-check';
import { StartSet } from './start-set.js';

describe('a set of starts', () => {
  it('knows exactly its members', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: -300, max: 300 })), (minutes) => {
        const set = new StartSet(Int32Array.from(minutes).sort());

        const around = Array.from({ length: 621 }, (_, k) => k - 310);
        expect(around.filter((minute) => set.has(minute))).toEqual(minutes.toSorted((a, b) => a - b));
      }),
    );
  });

  it('names the first and the last start of every run', () => {
    const set = new StartSet(Int32Array.of(0, 5, 10, 60, 65, 200));

    expect([...set.edges]).toEqual([0, 10, 60, 65, 200]);
  });
});
