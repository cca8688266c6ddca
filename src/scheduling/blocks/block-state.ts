// Which sessions are in which cell, in order, with the counts that make the cost of a change cheap to know.
import { UNPLACED } from '../evaluation/placed-agenda.js';
import { at } from '../integers.js';
import { type BlockGrid, NONE } from './block-problem.js';
import { flagAt } from './costs.js';
import { type BlockDomain, hasFixedStarts } from './domain.js';
import { layOut } from './lay-out.js';
import type { LevelTables } from './level-tables.js';
import { TrackCells } from './track-cells.js';

export { NONE };

export class BlockState extends TrackCells {
  /** By session, NONE where it has no place. */
  readonly cellOf: Int32Array;
  readonly blockOf: Int32Array;
  readonly roomOf: Int32Array;
  /** Place in the list of its cell. */
  readonly placeIn: Int32Array;
  readonly start: Int32Array;
  /** Sessions of each cell in order, `grid.width` places a cell. */
  readonly list: Int32Array;
  readonly size: Int32Array;
  /** Minutes that the sessions of a cell take, each rounded up to whole slots. */
  readonly used: Int32Array;
  /** By cell: sessions with a start of their own, and sessions that may not go everywhere. */
  readonly fixedIn: Int32Array;
  readonly boundIn: Int32Array;
  placed = 0;
  /** Whether any session has a start of its own. */
  readonly hasFixed: boolean;
  private readonly hasBound: boolean;

  constructor(
    grid: BlockGrid,
    levels: readonly LevelTables[],
    readonly domain: BlockDomain,
    /** Whether `start` is kept right after every change; else only `settleStarts` sets it. */
    private readonly keepsStarts: boolean,
  ) {
    super(grid, levels);
    const { sessionCount, cellCount, width } = grid;
    this.cellOf = new Int32Array(sessionCount).fill(NONE);
    this.blockOf = new Int32Array(sessionCount).fill(NONE);
    this.roomOf = new Int32Array(sessionCount).fill(NONE);
    this.placeIn = new Int32Array(sessionCount);
    this.start = new Int32Array(sessionCount).fill(UNPLACED);
    this.list = new Int32Array(cellCount * width);
    this.size = new Int32Array(cellCount);
    this.used = new Int32Array(cellCount);
    this.fixedIn = new Int32Array(cellCount);
    this.boundIn = new Int32Array(cellCount);
    this.hasBound = domain.isFree.includes(0);
    this.hasFixed = hasFixedStarts(domain);
  }

  /** Puts a session without a place into a cell before the session at `place`; the cell must hold its track or nothing. */
  attach(session: number, cell: number, place: number): void {
    const { width, track } = this.grid;
    const size = at(this.size, cell);
    if (size === 0) this.open(cell, at(track, session));
    const first = cell * width;
    this.list.copyWithin(first + place + 1, first + place, first + size);
    this.list[first + place] = session;
    this.size[cell] = size + 1;
    this.placed++;
    this.count(session, cell, 1);
    this.cellOf[session] = cell;
    this.blockOf[session] = at(this.grid.blockOfCell, cell);
    this.roomOf[session] = at(this.grid.roomOfCell, cell);
    this.settle(cell);
  }

  /** Takes a session out of its cell. */
  detach(session: number): void {
    const { width } = this.grid;
    const cell = at(this.cellOf, session);
    const size = at(this.size, cell);
    const first = cell * width;
    this.list.copyWithin(first + at(this.placeIn, session), first + at(this.placeIn, session) + 1, first + size);
    this.size[cell] = size - 1;
    this.placed--;
    this.count(session, cell, -1);
    this.cellOf[session] = NONE;
    this.blockOf[session] = NONE;
    this.roomOf[session] = NONE;
    this.start[session] = UNPLACED;
    if (size === 1) this.close(cell);
    else this.settle(cell);
  }

  /** Two sessions of one track in different cells take each other's place. */
  swap(a: number, b: number): void {
    const { width } = this.grid;
    const cellOfA = at(this.cellOf, a);
    const cellOfB = at(this.cellOf, b);
    this.list[cellOfA * width + at(this.placeIn, a)] = b;
    this.list[cellOfB * width + at(this.placeIn, b)] = a;
    this.recount(cellOfA);
    this.recount(cellOfB);
  }

  /** Everything in one cell goes to the other and the other way round, in the same order. */
  swapCells(a: number, b: number): void {
    const trackOfA = at(this.cellTrack, a);
    const trackOfB = at(this.cellTrack, b);
    if (trackOfA !== trackOfB) {
      if (trackOfA !== NONE) this.relocate(trackOfA, a, b);
      if (trackOfB !== NONE) this.relocate(trackOfB, b, a);
      this.cellTrack[a] = trackOfB;
      this.cellTrack[b] = trackOfA;
    }
    this.exchangeLists(a, b);
    this.recount(a);
    this.recount(b);
  }

  /** Sets the sessions of a cell to this order of the same sessions. */
  reorder(cell: number, order: Int32Array): void {
    const first = cell * this.grid.width;
    for (let k = 0; k < at(this.size, cell); k++) this.list[first + k] = at(order, k);
    this.settle(cell);
  }

  private exchangeLists(a: number, b: number): void {
    const { width } = this.grid;
    const { list, size } = this;
    const sizeOfA = at(size, a);
    const sizeOfB = at(size, b);
    const longer = sizeOfA > sizeOfB ? sizeOfA : sizeOfB;
    for (let k = 0; k < longer; k++) {
      const session = at(list, a * width + k);
      list[a * width + k] = at(list, b * width + k);
      list[b * width + k] = session;
    }
    size[a] = sizeOfB;
    size[b] = sizeOfA;
  }

  /** Sets `start` of every session with a place. */
  settleStarts(): void {
    const { cellCount, width } = this.grid;
    for (let cell = 0; cell < cellCount; cell++)
      layOut(this.grid, this.domain, cell, this.list, cell * width, at(this.size, cell), this.start);
  }

  private recount(cell: number): void {
    const { width, blockOfCell, roomOfCell, blockCount, span } = this.grid;
    const block = at(blockOfCell, cell);
    const room = at(roomOfCell, cell);
    const first = cell * width;
    const size = at(this.size, cell);
    let used = 0;
    for (let k = 0; k < size; k++) {
      const session = at(this.list, first + k);
      this.cellOf[session] = cell;
      this.blockOf[session] = block;
      this.roomOf[session] = room;
      this.placeIn[session] = k;
      used += at(span, session * blockCount + block);
    }
    this.used[cell] = used;
    if (this.hasBound) this.recountBound(cell);
    if (this.keepsStarts) layOut(this.grid, this.domain, cell, this.list, first, size, this.start);
  }

  private recountBound(cell: number): void {
    this.fixedIn[cell] = 0;
    this.boundIn[cell] = 0;
    const first = cell * this.grid.width;
    for (let k = first; k < first + at(this.size, cell); k++) this.countBound(at(this.list, k), cell, 1);
  }

  private countBound(session: number, cell: number, sign: 1 | -1): void {
    if (at(this.domain.fixedStart, session) !== UNPLACED) this.fixedIn[cell] = at(this.fixedIn, cell) + sign;
    if (flagAt(this.domain.isFree, session) === 0) this.boundIn[cell] = at(this.boundIn, cell) + sign;
  }

  private count(session: number, cell: number, sign: 1 | -1): void {
    const { span, blockCount, blockOfCell } = this.grid;
    this.used[cell] = at(this.used, cell) + sign * at(span, session * blockCount + at(blockOfCell, cell));
    if (this.hasBound) this.countBound(session, cell, sign);
  }

  /** Places and starts of the sessions of a cell, from their order. */
  private settle(cell: number): void {
    const first = cell * this.grid.width;
    const size = at(this.size, cell);
    for (let k = 0; k < size; k++) this.placeIn[at(this.list, first + k)] = k;
    if (this.keepsStarts) layOut(this.grid, this.domain, cell, this.list, first, size, this.start);
  }
}
