// The lists that a change would leave in up to two cells, with the starts they lead to, before it is made.
import { UNPLACED } from '../evaluation/placed-agenda.js';
import { at } from '../integers.js';
import { type BlockState, NONE } from './block-state.js';
import { layOut } from './lay-out.js';

export class CellLists {
  cellA = NONE;
  cellB = NONE;
  sizeA = 0;
  sizeB = 0;
  readonly listA: Int32Array;
  readonly listB: Int32Array;
  /** By session, valid for those of the two lists. */
  readonly starts: Int32Array;
  /** The session that loses its place, or NONE. */
  dropped = NONE;
  /** Whether both lists fit into their cells. */
  fits = true;

  constructor(private readonly state: BlockState) {
    this.listA = new Int32Array(state.grid.width + 2);
    this.listB = new Int32Array(state.grid.width + 2);
    this.starts = new Int32Array(state.grid.sessionCount).fill(UNPLACED);
  }

  /** A session goes from where it is (or from nowhere) to a place of a cell (or, with NONE, nowhere). */
  setMove(session: number, to: number, place: number): void {
    const from = at(this.state.cellOf, session);
    this.cellA = from;
    this.sizeA = from === NONE ? 0 : this.copy(this.listA, from, session, NONE);
    this.cellB = to;
    this.sizeB = to === NONE ? 0 : this.copy(this.listB, to, NONE, NONE);
    this.dropped = to === NONE ? session : NONE;
    if (to !== NONE) {
      this.listB.copyWithin(place + 1, place, this.sizeB);
      this.listB[place] = session;
      this.sizeB++;
    }
    this.settle();
  }

  /** Two sessions of different cells take each other's place. */
  setSwap(a: number, b: number): void {
    this.cellA = at(this.state.cellOf, a);
    this.cellB = at(this.state.cellOf, b);
    this.sizeA = this.copy(this.listA, this.cellA, a, b);
    this.sizeB = this.copy(this.listB, this.cellB, b, a);
    this.dropped = NONE;
    this.settle();
  }

  setCellSwap(a: number, b: number): void {
    this.cellA = a;
    this.cellB = b;
    this.sizeA = this.copy(this.listA, b, NONE, NONE);
    this.sizeB = this.copy(this.listB, a, NONE, NONE);
    this.dropped = NONE;
    this.settle();
  }

  /** Two sessions of one cell take each other's place. */
  setExchange(cell: number, k: number, m: number): void {
    this.cellA = cell;
    this.cellB = NONE;
    this.sizeA = this.copy(this.listA, cell, NONE, NONE);
    this.sizeB = 0;
    const session = at(this.listA, k);
    this.listA[k] = at(this.listA, m);
    this.listA[m] = session;
    this.dropped = NONE;
    this.settle();
  }

  replaces(cell: number): boolean {
    return cell === this.cellA || cell === this.cellB;
  }

  listOf(cell: number): Int32Array {
    return cell === this.cellA ? this.listA : this.listB;
  }

  sizeOf(cell: number): number {
    return cell === this.cellA ? this.sizeA : this.sizeB;
  }

  /** The lower-numbered of the two cells that holds the track after the change, NONE where neither does. */
  first(track: number): number {
    const a = this.holds(track, this.cellA) ? this.cellA : NONE;
    const b = this.holds(track, this.cellB) ? this.cellB : NONE;
    if (a === NONE) return b;
    return b === NONE || a < b ? a : b;
  }

  /** The other cell where it holds the track and comes after this one. */
  after(track: number, cell: number): number {
    const other = cell === this.cellA ? this.cellB : this.cellA;
    return other > cell && this.holds(track, other) ? other : NONE;
  }

  private holds(track: number, cell: number): boolean {
    return cell !== NONE && this.sizeOf(cell) > 0 && at(this.state.grid.track, at(this.listOf(cell), 0)) === track;
  }

  /** Copies a cell without one session, or with another in its place; the number of sessions copied. */
  private copy(target: Int32Array, cell: number, without: number, instead: number): number {
    const { list, size, grid } = this.state;
    const first = cell * grid.width;
    let count = 0;
    for (let k = first; k < first + at(size, cell); k++) {
      const session = at(list, k);
      if (session !== without) target[count++] = session;
      else if (instead !== NONE) target[count++] = instead;
    }
    return count;
  }

  private settle(): void {
    const { grid, domain } = this.state;
    this.fits = true;
    if (this.cellA !== NONE && !layOut(grid, domain, this.cellA, this.listA, 0, this.sizeA, this.starts))
      this.fits = false;
    if (this.cellB !== NONE && !layOut(grid, domain, this.cellB, this.listB, 0, this.sizeB, this.starts))
      this.fits = false;
  }
}
