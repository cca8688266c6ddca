// Which cells each track has, with the counts of its rooms and blocks that the rules about tracks ask for.
import { at, elementAt } from '../integers.js';
import { type BlockGrid, NONE } from './block-problem.js';
import { costAt } from './costs.js';
import type { LevelTables } from './level-tables.js';

export class TrackCells {
  /** By cell, NONE where it is empty. */
  readonly cellTrack: Int32Array;
  /** By track and room, and by track and block: cells that hold the track. */
  readonly trackRoom: Int32Array;
  readonly trackBlock: Int32Array;
  readonly roomsOfTrack: Int32Array;
  /** By track: stretches of neighbouring blocks that it fills. */
  readonly runs: Int32Array;
  /** Cells of each track in ascending order, `grid.cellCount` places a track. */
  readonly trackCells: Int32Array;
  readonly trackCellCount: Int32Array;
  /** By level: cost of one more cell of a track in a block, by block and track. */
  readonly near: readonly Float64Array[];

  constructor(
    readonly grid: BlockGrid,
    readonly levels: readonly LevelTables[],
  ) {
    const { cellCount, trackCount, blockCount, roomCount } = grid;
    this.cellTrack = new Int32Array(cellCount).fill(NONE);
    this.trackRoom = new Int32Array(trackCount * roomCount);
    this.trackBlock = new Int32Array(trackCount * blockCount);
    this.roomsOfTrack = new Int32Array(trackCount);
    this.runs = new Int32Array(trackCount);
    this.trackCells = new Int32Array(trackCount * cellCount);
    this.trackCellCount = new Int32Array(trackCount);
    this.near = levels.map(() => new Float64Array(blockCount * trackCount));
  }

  protected open(cell: number, track: number): void {
    this.cellTrack[cell] = track;
    this.enterRoom(track, at(this.grid.roomOfCell, cell));
    this.enterBlock(track, at(this.grid.blockOfCell, cell));
    this.listCell(track, cell);
  }

  protected close(cell: number): void {
    const track = at(this.cellTrack, cell);
    this.cellTrack[cell] = NONE;
    this.leaveRoom(track, at(this.grid.roomOfCell, cell));
    this.leaveBlock(track, at(this.grid.blockOfCell, cell));
    this.unlistCell(track, cell);
  }

  /** The counts of a track that has a cell elsewhere. */
  protected relocate(track: number, from: number, to: number): void {
    const { blockOfCell, roomOfCell } = this.grid;
    if (at(roomOfCell, from) !== at(roomOfCell, to)) {
      this.leaveRoom(track, at(roomOfCell, from));
      this.enterRoom(track, at(roomOfCell, to));
    }
    if (at(blockOfCell, from) !== at(blockOfCell, to)) {
      this.leaveBlock(track, at(blockOfCell, from));
      this.enterBlock(track, at(blockOfCell, to));
    }
    this.unlistCell(track, from);
    this.listCell(track, to);
  }

  private enterRoom(track: number, room: number): void {
    const entry = track * this.grid.roomCount + room;
    const count = at(this.trackRoom, entry);
    this.trackRoom[entry] = count + 1;
    if (count === 0) this.roomsOfTrack[track] = at(this.roomsOfTrack, track) + 1;
  }

  private leaveRoom(track: number, room: number): void {
    const entry = track * this.grid.roomCount + room;
    const count = at(this.trackRoom, entry);
    this.trackRoom[entry] = count - 1;
    if (count === 1) this.roomsOfTrack[track] = at(this.roomsOfTrack, track) - 1;
  }

  private enterBlock(track: number, block: number): void {
    const entry = track * this.grid.blockCount + block;
    const count = at(this.trackBlock, entry);
    if (count === 0) this.runs[track] = at(this.runs, track) + 1 - this.neighbours(track, block);
    this.trackBlock[entry] = count + 1;
    this.spread(block, track, 1);
  }

  private leaveBlock(track: number, block: number): void {
    const entry = track * this.grid.blockCount + block;
    const count = at(this.trackBlock, entry);
    this.trackBlock[entry] = count - 1;
    if (count === 1) this.runs[track] = at(this.runs, track) - 1 + this.neighbours(track, block);
    this.spread(block, track, -1);
  }

  /** Blocks right before and after this one that hold the track: 0, 1 or 2. */
  private neighbours(track: number, block: number): number {
    const { blockCount } = this.grid;
    const row = track * blockCount;
    const before = block > 0 && at(this.trackBlock, row + block - 1) > 0 ? 1 : 0;
    return block + 1 < blockCount && at(this.trackBlock, row + block + 1) > 0 ? before + 1 : before;
  }

  private listCell(track: number, cell: number): void {
    const first = track * this.grid.cellCount;
    let k = at(this.trackCellCount, track);
    for (; k > 0 && at(this.trackCells, first + k - 1) > cell; k--)
      this.trackCells[first + k] = at(this.trackCells, first + k - 1);
    this.trackCells[first + k] = cell;
    this.trackCellCount[track] = at(this.trackCellCount, track) + 1;
  }

  private unlistCell(track: number, cell: number): void {
    const first = track * this.grid.cellCount;
    const count = at(this.trackCellCount, track) - 1;
    let k = 0;
    while (at(this.trackCells, first + k) !== cell) k++;
    for (; k < count; k++) this.trackCells[first + k] = at(this.trackCells, first + k + 1);
    this.trackCellCount[track] = count;
  }

  private spread(block: number, track: number, sign: 1 | -1): void {
    const { trackCount } = this.grid;
    for (let level = 0; level < this.levels.length; level++) {
      const { trackPair, trackNeighbours } = elementAt(this.levels, level);
      if (trackPair.length === 0) continue;
      const near = elementAt(this.near, level);
      const others = elementAt(trackNeighbours, track);
      for (let k = 0; k < others.length; k++) {
        const entry = block * trackCount + at(others, k);
        near[entry] = costAt(near, entry) + sign * costAt(trackPair, track * trackCount + at(others, k));
      }
    }
  }
}
