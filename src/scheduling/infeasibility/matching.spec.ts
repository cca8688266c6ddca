import fc from 'fast-check';
import { violations } from './matching.js';

const anyQuestion = fc.record({
  choices: fc.array(fc.subarray([0, 1, 2, 3]), { maxLength: 6 }),
  capacities: fc
    .array(fc.integer({ min: 0, max: 2 }), { minLength: 4, maxLength: 4 })
    .map((list) => Int32Array.from(list)),
});

/** Tries every place for every demand. */
function fitsAll(choices: readonly (readonly number[])[], capacities: Int32Array): boolean {
  const [first, ...others] = choices;
  if (first === undefined) return true;
  return first.some((place) => {
    if ((capacities[place] ?? 0) === 0) return false;
    const left = capacities.map((capacity, other) => (other === place ? capacity - 1 : capacity));
    return fitsAll(others, left);
  });
}

describe('demands matched to places', () => {
  it('find a violation exactly where there is no way to serve every demand', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        expect(violations(question).length === 0).toBe(fitsAll(question.choices, question.capacities));
      }),
    );
  });

  it('name demands that can use no other places, and fewer places than demands', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        for (const { demands, places } of violations(question)) {
          const choices = new Set(demands.flatMap((demand) => question.choices[demand] ?? []));
          const room = places.reduce((sum, place) => sum + (question.capacities[place] ?? 0), 0);

          expect([...choices].sort()).toEqual([...places].sort());
          expect(room).toBeLessThan(demands.length);
        }
      }),
    );
  });
});
