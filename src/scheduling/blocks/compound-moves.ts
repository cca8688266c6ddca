// Changes of several steps that are accepted or taken back as one: what single steps would have to climb a hill for.
import { at } from '../integers.js';
import type { Random } from '../search/random.js';
import type { Acceptance } from './acceptance.js';
import { NONE } from './block-state.js';
import { costAt, flagAt } from './costs.js';
import type { Evaluator } from './evaluator.js';
import { canMove, canSwapCells, listsFit, mayEnter } from './fitting.js';

export class CompoundMoves {
  /** Steps evaluated so far. */
  evaluated = 0;
  private readonly before = new Float64Array(3);
  private readonly firstOf: Int32Array;
  private readonly secondOf: Int32Array;
  private readonly cells: Int32Array;
  private readonly others: Int32Array;
  private steps = 0;
  private movedBefore = 0;

  constructor(
    readonly ev: Evaluator,
    readonly random: Random,
    readonly acceptance: Acceptance,
  ) {
    const { cellCount, width } = ev.grid;
    this.firstOf = new Int32Array(cellCount + width);
    this.secondOf = new Int32Array(cellCount + width);
    this.cells = new Int32Array(cellCount);
    this.others = new Int32Array(cellCount);
  }

  /** Brings all cells of a track into one room; what is there goes where they were. */
  gatherInRoom(track: number, room: number): boolean {
    const { state, grid } = this.ev;
    this.begin();
    const count = this.copyCells(track, this.cells);
    for (let k = 0; k < count; k++) {
      const cell = at(this.cells, k);
      const target = at(grid.blockOfCell, cell) * grid.roomCount + room;
      if (at(state.cellTrack, target) === track) continue;
      if (!this.swapCells(cell, target)) return this.decideOnSwaps(false);
    }
    return this.decideOnSwaps(true);
  }

  /** Two tracks exchange cells, first with first and so on; what the longer one has more stays where it is. */
  swapTracks(a: number, b: number): boolean {
    if (a === b) return false;
    this.begin();
    const countOfA = this.copyCells(a, this.cells);
    const countOfB = this.copyCells(b, this.others);
    const count = countOfA < countOfB ? countOfA : countOfB;
    if (count === 0) return false;
    const firstOfA = this.random.below(countOfA - count + 1);
    const firstOfB = this.random.below(countOfB - count + 1);
    for (let k = 0; k < count; k++) {
      if (!this.swapCells(at(this.cells, firstOfA + k), at(this.others, firstOfB + k)))
        return this.decideOnSwaps(false);
    }
    return this.decideOnSwaps(true);
  }

  /** All cells of a track go so many blocks later or earlier; what is there goes the other way. */
  shift(track: number, blocks: number): boolean {
    const { grid } = this.ev;
    this.begin();
    const count = this.copyCells(track, this.cells);
    for (let k = 0; k < count; k++) {
      const cell = at(this.cells, blocks > 0 ? count - 1 - k : k);
      const target = cell + blocks * grid.roomCount;
      const isPossible = target >= 0 && target < grid.cellCount && this.swapCells(cell, target);
      if (!isPossible) return this.decideOnSwaps(false);
    }
    return this.decideOnSwaps(true);
  }

  /** Empties a cell into the other cells of its track. */
  close(cell: number): boolean {
    const { ev } = this;
    const { state, grid } = ev;
    const count = at(state.trackCellCount, at(state.cellTrack, cell));
    if (count < 2 || at(state.fixedIn, cell) > 0) return false;
    this.begin();
    for (let size = at(state.size, cell); size > 0; size--) {
      const session = at(state.list, cell * grid.width + size - 1);
      const to = this.otherCell(session, cell);
      if (to === NONE) return this.decideOnClosing(cell, false);
      this.firstOf[this.steps++] = session;
      ev.move(session, to, at(state.size, to));
    }
    return this.decideOnClosing(cell, true);
  }

  /** Another cell of its track with room for the session, evaluated; NONE where there is none. */
  private otherCell(session: number, cell: number): number {
    const { ev } = this;
    const { state, grid, domain } = ev;
    if (flagAt(domain.isMovable, session) === 0) return NONE;
    const track = at(grid.track, session);
    const count = at(state.trackCellCount, track);
    const offset = this.random.below(count);
    for (let k = 0; k < count; k++) {
      const to = at(state.trackCells, track * grid.cellCount + ((k + offset) % count));
      if (to === cell || !canMove(state, session, to) || !mayEnter(state, session, to)) continue;
      ev.evaluateMove(session, to, at(state.size, to));
      this.evaluated++;
      if (listsFit(state, ev.lists)) return to;
    }
    return NONE;
  }

  private begin(): void {
    this.steps = 0;
    this.before.set(this.ev.score);
    this.movedBefore = this.ev.limit?.movedCount ?? 0;
  }

  private copyCells(track: number, into: Int32Array): number {
    const { state, grid } = this.ev;
    const count = at(state.trackCellCount, track);
    const row = track * grid.cellCount;
    for (let k = 0; k < count; k++) into[k] = at(state.trackCells, row + k);
    return count;
  }

  /** One step; false where it is not possible. */
  private swapCells(a: number, b: number): boolean {
    const { ev } = this;
    if (a === b) return true;
    if (!canSwapCells(ev.state, a, b)) return false;
    ev.evaluateCellSwap(a, b);
    this.evaluated++;
    ev.swapCells(a, b);
    this.firstOf[this.steps] = a;
    this.secondOf[this.steps++] = b;
    return true;
  }

  private decideOnSwaps(isPossible: boolean): boolean {
    const { ev } = this;
    if (this.steps === 0) return false;
    if (isPossible && this.isAccepted()) return true;
    while (this.steps > 0) {
      this.steps--;
      ev.swapCells(at(this.firstOf, this.steps), at(this.secondOf, this.steps));
    }
    ev.score.set(this.before);
    return false;
  }

  private decideOnClosing(cell: number, isPossible: boolean): boolean {
    const { ev } = this;
    if (isPossible && this.isAccepted()) return true;
    while (this.steps > 0) {
      this.steps--;
      ev.move(at(this.firstOf, this.steps), cell, at(ev.state.size, cell));
    }
    ev.score.set(this.before);
    return false;
  }

  private isAccepted(): boolean {
    const { delta, score, limit } = this.ev;
    if (limit !== null && !limit.allowsCount(limit.movedCount, this.movedBefore)) return false;
    for (let rank = 0; rank < 3; rank++) delta[rank] = costAt(score, rank) - costAt(this.before, rank);
    return this.acceptance.accepts(delta);
  }
}
