// The assignment problem: every row its own column at the least cost in all (shortest augmenting paths).
import { at, IMPOSSIBLE } from '../../integers.js';

/**
 * For each row the column it gets; `cost` is row by row, `rows` at most `columns`, IMPOSSIBLE where a pair must not be.
 * Null where no assignment avoids all such pairs. O(rows^2 x columns).
 */
export function assign(cost: Float64Array, rows: number, columns: number): Int32Array | null {
  const rowOf = new Int32Array(columns).fill(-1);
  const price = new Float64Array(columns);
  const rowPrice = new Float64Array(rows);
  for (let row = 0; row < rows; row++) if (!augment({ cost, columns, rowOf, price, rowPrice }, row)) return null;
  const columnOf = new Int32Array(rows);
  rowOf.forEach((row, column) => {
    if (row >= 0) columnOf[row] = column;
  });
  return columnOf;
}

interface Matching {
  readonly cost: Float64Array;
  readonly columns: number;
  /** By column, -1 where it is free. */
  readonly rowOf: Int32Array;
  readonly price: Float64Array;
  readonly rowPrice: Float64Array;
}

/** Finds the cheapest path from a free row to a free column and turns it round. */
function augment({ cost, columns, rowOf, price, rowPrice }: Matching, start: number): boolean {
  const distance = new Float64Array(columns).fill(IMPOSSIBLE);
  const cameFrom = new Int32Array(columns).fill(-1);
  const isDone = new Int32Array(columns);
  let row = start;
  let reached = 0;
  let last = -1;
  for (;;) {
    let next = -1;
    for (let column = 0; column < columns; column++) {
      if (at(isDone, column) === 1) continue;
      const step = reached + (cost[row * columns + column] ?? IMPOSSIBLE) - (rowPrice[row] ?? 0) - (price[column] ?? 0);
      if (step < (distance[column] ?? IMPOSSIBLE)) {
        distance[column] = step;
        cameFrom[column] = last;
      }
      if (next < 0 || (distance[column] ?? IMPOSSIBLE) < (distance[next] ?? IMPOSSIBLE)) next = column;
    }
    if (next < 0 || distance[next] === IMPOSSIBLE) return false;
    reached = distance[next] ?? 0;
    isDone[next] = 1;
    last = next;
    row = at(rowOf, next);
    if (row < 0) break;
  }
  raisePrices({ rowOf, price, rowPrice }, { start, reached, distance, isDone, end: last });
  turnRound(rowOf, cameFrom, start, last);
  return true;
}

function raisePrices(
  { rowOf, price, rowPrice }: Pick<Matching, 'rowOf' | 'price' | 'rowPrice'>,
  path: { start: number; reached: number; distance: Float64Array; isDone: Int32Array; end: number },
): void {
  rowPrice[path.start] = (rowPrice[path.start] ?? 0) + path.reached;
  path.isDone.forEach((done, column) => {
    if (done === 0 || column === path.end) return;
    const slack = path.reached - (path.distance[column] ?? 0);
    const row = at(rowOf, column);
    price[column] = (price[column] ?? 0) - slack;
    rowPrice[row] = (rowPrice[row] ?? 0) + slack;
  });
}

function turnRound(rowOf: Int32Array, cameFrom: Int32Array, start: number, end: number): void {
  for (let column = end; column >= 0;) {
    const before = at(cameFrom, column);
    rowOf[column] = before < 0 ? start : at(rowOf, before);
    column = before;
  }
}
