// A whole number for every two sessions.
import { at } from '../integers.js';

const LARGEST = 0x7fffffff;

/** Throws a RangeError where a cost is beyond 32 bits. */
export function exact(cost: number): number {
  if (cost > LARGEST || cost < -LARGEST) throw new RangeError(`A weight is too large to be counted: ${cost}`);
  return cost;
}

export class PairMatrix {
  /** By session times session, symmetric; null as long as all are 0. */
  cells: Int32Array | null = null;

  constructor(private readonly size: number) {}

  add(a: number, b: number, by: number): void {
    const cells = this.taken();
    const cost = exact(at(cells, a * this.size + b) + by);
    cells[a * this.size + b] = cost;
    cells[b * this.size + a] = cost;
  }

  /** Every two members, or where `others` is given, every member with every one of these. */
  addAll(members: readonly number[], others: readonly number[] | undefined, by: number): void {
    const list = Int32Array.from(members);
    const partners = others === undefined ? list : Int32Array.from(others);
    for (let k = 0; k < list.length; k++)
      for (let p = others === undefined ? k + 1 : 0; p < partners.length; p++)
        this.add(at(list, k), at(partners, p), by);
  }

  countPairs(): number {
    const { cells } = this;
    if (cells === null) return 0;
    let count = 0;
    for (let cell = 0; cell < cells.length; cell++) if (at(cells, cell) !== 0) count++;
    return count / 2;
  }

  /** Empties the matrix; calls `visit` with every pair that was not 0. */
  drain(visit: (a: number, b: number, cost: number) => void): void {
    const { cells, size } = this;
    this.cells = null;
    if (cells === null) return;
    for (let a = 0; a < size; a++)
      for (let b = a + 1; b < size; b++) if (at(cells, a * size + b) !== 0) visit(a, b, at(cells, a * size + b));
  }

  private taken(): Int32Array {
    this.cells ??= new Int32Array(this.size * this.size);
    return this.cells;
  }
}
