// Sessions of a track out of their wanted place, in the agenda as it is or with other sessions in up to two cells.
import { at } from '../integers.js';
import { type BlockState, NONE } from './block-state.js';
import type { CellLists } from './cell-lists.js';

/** Walks the sessions of a track in order; holds the working memory, so that no walk allocates. */
export class TrackOrder {
  private readonly seen: Int32Array;
  private readonly seenStart: Int32Array;
  private seenCount = 0;
  private block = NONE;
  private place = 0;
  private count = 0;

  constructor(
    private readonly state: BlockState,
    private readonly positions: Int32Array,
  ) {
    this.seen = new Int32Array(state.grid.sessionCount);
    this.seenStart = new Int32Array(state.grid.sessionCount);
  }

  /** The count in the agenda as it is. Linear in the sessions of the track. */
  now(track: number): number {
    const { grid, trackCells, trackCellCount } = this.state;
    const row = track * grid.cellCount;
    this.begin();
    for (let k = row; k < row + at(trackCellCount, track); k++) this.walkAsIs(at(trackCells, k));
    return this.count;
  }

  /** The count with the lists of a change in place of what their cells hold. */
  with(track: number, lists: CellLists): number {
    const { grid, trackCells, trackCellCount } = this.state;
    const row = track * grid.cellCount;
    this.begin();
    // The cells of the change come in their turn, also where the track does not hold them yet.
    let next = lists.first(track);
    for (let k = row; k < row + at(trackCellCount, track); k++) {
      const cell = at(trackCells, k);
      if (lists.replaces(cell)) continue;
      for (; next !== NONE && next < cell; next = lists.after(track, next)) this.walkReplaced(next, lists);
      this.walkAsIs(cell);
    }
    for (; next !== NONE; next = lists.after(track, next)) this.walkReplaced(next, lists);
    return this.count;
  }

  private begin(): void {
    this.seenCount = 0;
    this.block = NONE;
    this.place = 0;
    this.count = 0;
  }

  private walkAsIs(cell: number): void {
    const { grid, list, size, start } = this.state;
    this.walk(cell, list, cell * grid.width, at(size, cell), start);
  }

  private walkReplaced(cell: number, lists: CellLists): void {
    this.walk(cell, lists.listOf(cell), 0, lists.sizeOf(cell), lists.starts);
  }

  private walk(cell: number, list: Int32Array, first: number, size: number, starts: Int32Array): void {
    const block = at(this.state.grid.blockOfCell, cell);
    if (block !== this.block) this.seenCount = 0;
    this.block = block;
    for (let k = first; k < first + size; k++) {
      const session = at(list, k);
      const wanted = at(this.positions, session);
      this.place++;
      if (wanted === 0) continue;
      if (wanted !== this.place) this.count++;
      this.meet(session, at(starts, session));
    }
  }

  /** Counts the slots shared with ordered sessions seen in the same block. */
  private meet(session: number, start: number): void {
    for (let k = 0; k < this.seenCount; k++)
      this.count += this.sharedSlots(session, start, at(this.seen, k), at(this.seenStart, k));
    this.seen[this.seenCount] = session;
    this.seenStart[this.seenCount++] = start;
  }

  private sharedSlots(a: number, startA: number, b: number, startB: number): number {
    const { minutes, slotMinutes, blockStart } = this.state.grid;
    const endA = startA + at(minutes, a);
    const endB = startB + at(minutes, b);
    const from = startA > startB ? startA : startB;
    const to = endA < endB ? endA : endB;
    if (to <= from) return 0;
    const slot = at(slotMinutes, this.block);
    const begin = at(blockStart, this.block);
    return Math.ceil((to - begin) / slot) - Math.floor((from - begin) / slot);
  }
}
