import fc from 'fast-check';
import { assign } from './assignment.js';

const IMPOSSIBLE = Number.POSITIVE_INFINITY;

/** The least cost by trying every assignment; Infinity where none is possible. */
function leastCost(cost: readonly number[], rows: number, columns: number, taken: readonly number[] = []): number {
  const row = taken.length;
  if (row === rows) return 0;
  const free = [...Array(columns).keys()].filter((column) => !taken.includes(column));
  return Math.min(
    ...free.map((column) => (cost[row * columns + column] ?? 0) + leastCost(cost, rows, columns, [...taken, column])),
    IMPOSSIBLE,
  );
}

const anyTable = fc.integer({ min: 1, max: 4 }).chain((rows) =>
  fc.integer({ min: rows, max: 5 }).chain((columns) =>
    fc
      .array(fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 0, max: 20 }) }, fc.constant(IMPOSSIBLE)), {
        minLength: rows * columns,
        maxLength: rows * columns,
      })
      .map((cost) => ({ rows, columns, cost })),
  ),
);

describe('assigning rows to columns', () => {
  it('costs what the best of all assignments costs, or says that there is none', () => {
    fc.assert(
      fc.property(anyTable, ({ rows, columns, cost }) => {
        const chosen = assign(Float64Array.from(cost), rows, columns);

        const sum = chosen?.reduce((total, column, row) => total + (cost[row * columns + column] ?? 0), 0);
        expect(sum ?? IMPOSSIBLE).toBe(leastCost(cost, rows, columns));
        expect(new Set(chosen ?? []).size).toBe(chosen?.length ?? 0);
      }),
    );
  });

  it('gives each row its own column at the least cost in all', () => {
    // The first row's best column is dearer for the second than its second best.
    expect(assign(Float64Array.of(1, 2, 1, 9), 2, 2)).toEqual(Int32Array.of(1, 0));
  });
});
