// What a change would cost at each level, before it is made; and making it. Every change is one of four kinds: a session
// goes to another cell, two sessions of a track swap, two cells swap, two sessions of a cell swap.
import { at, elementAt } from '../integers.js';
import { ChangeCosts } from './change-costs.js';
import { NONE } from './block-state.js';
import { canMove, listsFit, mayEnter } from './fitting.js';
import { flagAt } from './costs.js';
import { cellConflictDelta, conflictDelta, ownCost } from './session-deltas.js';

export class Evaluator extends ChangeCosts {
  /** A session goes to the given place of another cell of its track, or of an empty one; NONE on either side is no cell. */
  evaluateMove(session: number, to: number, place: number): void {
    const { state, levels, grid } = this;
    const from = at(state.cellOf, session);
    const track = at(grid.track, session);
    const lost = from !== NONE && at(state.size, from) === 1 ? from : NONE;
    const gained = to !== NONE && at(state.size, to) === 0 ? to : NONE;
    this.clear();
    const changesCells = lost !== NONE || gained !== NONE;
    if (changesCells) this.addTrack(track, lost, gained);
    for (let level = 0; level < levels.length; level++) {
      const tables = elementAt(levels, level);
      let delta = ownCost(state, tables, session, to) - ownCost(state, tables, session, from);
      if (tables.conflicts.other.length > 0) delta += conflictDelta(state, tables, session, to, NONE);
      if (changesCells) delta += this.cellsDelta(level, track, lost, gained);
      if (tables.size.length > 0) delta += this.sizeDelta(tables, from, -1) + this.sizeDelta(tables, to, 1);
      this.add(tables.rank, delta);
    }
    if (!this.needsLists(track)) return;
    this.lists.setMove(session, to, place);
    this.addSequences(track, NONE);
  }

  /** Two sessions of one track in different cells swap their places. */
  evaluateSwap(a: number, b: number): void {
    const { state, levels, grid } = this;
    const cellOfA = at(state.cellOf, a);
    const cellOfB = at(state.cellOf, b);
    this.clear();
    for (let level = 0; level < levels.length; level++) {
      const tables = elementAt(levels, level);
      let delta = ownCost(state, tables, a, cellOfB) - ownCost(state, tables, a, cellOfA);
      delta += ownCost(state, tables, b, cellOfA) - ownCost(state, tables, b, cellOfB);
      if (tables.conflicts.other.length > 0)
        delta += conflictDelta(state, tables, a, cellOfB, b) + conflictDelta(state, tables, b, cellOfA, a);
      this.add(tables.rank, delta);
    }
    if (!this.needsLists(at(grid.track, a))) return;
    this.lists.setSwap(a, b);
    this.addSequences(at(grid.track, a), NONE);
  }

  /** Everything in two cells, of which one may be empty, changes place. */
  evaluateCellSwap(a: number, b: number): void {
    const { state, levels, grid } = this;
    const trackOfA = at(state.cellTrack, a);
    const trackOfB = at(state.cellTrack, b);
    const sameBlock = at(grid.blockOfCell, a) === at(grid.blockOfCell, b);
    this.clear();
    if (trackOfA !== trackOfB) {
      if (trackOfA !== NONE) this.addTrack(trackOfA, a, b);
      if (trackOfB !== NONE) this.addTrack(trackOfB, b, a);
    }
    for (let level = 0; level < levels.length; level++) {
      const tables = elementAt(levels, level);
      let delta = this.ownCellDelta(tables, a, b, sameBlock) + this.ownCellDelta(tables, b, a, sameBlock);
      if (trackOfA !== trackOfB) delta += this.tracksSwapped(level, trackOfA, trackOfB, a, b, sameBlock);
      if (!sameBlock && tables.conflicts.other.length > 0)
        delta += cellConflictDelta(state, tables, a, b) + cellConflictDelta(state, tables, b, a);
      this.add(tables.rank, delta);
    }
    if (!this.needsLists(trackOfA) && !this.needsLists(trackOfB)) return;
    this.lists.setCellSwap(a, b);
    this.addSequences(trackOfA, trackOfB);
  }

  /** Two sessions of one cell swap their places; matters only where the order or the minute does. */
  evaluateExchange(cell: number, k: number, m: number): void {
    this.clear();
    this.lists.setExchange(cell, k, m);
    this.addSequences(at(this.state.cellTrack, cell), NONE);
  }

  /** Whether the change evaluated last keeps to the number of sessions that may be moved. */
  isWithinLimit(): boolean {
    return this.limit === null || this.limit.allows(this.moved);
  }

  move(session: number, to: number, place: number): void {
    const from = at(this.state.cellOf, session);
    if (from !== NONE) this.state.detach(session);
    if (to !== NONE) this.state.attach(session, to, place);
    this.settle(at(this.grid.track, session), NONE);
    this.sync(from, to, session);
  }

  swap(a: number, b: number): void {
    this.state.swap(a, b);
    this.settle(at(this.grid.track, a), NONE);
    this.sync(at(this.state.cellOf, a), at(this.state.cellOf, b), NONE);
  }

  swapCells(a: number, b: number): void {
    this.state.swapCells(a, b);
    this.settle(at(this.state.cellTrack, a), at(this.state.cellTrack, b));
    this.sync(a, b, NONE);
  }

  exchange(cell: number, k: number, m: number): void {
    this.lists.setExchange(cell, k, m);
    this.state.reorder(cell, this.lists.listA);
    this.settle(at(this.state.cellTrack, cell), NONE);
    this.sync(cell, NONE, NONE);
  }

  /** Sets the whole agenda and its score: each session into its cell (NONE: no place), by `order` within a cell. */
  rebuild(cells: Int32Array, order: Int32Array): void {
    this.empty();
    for (const session of byCell(cells, order)) this.append(session, at(cells, session));
  }

  /** The same for an agenda that may be anything: leaves out movable sessions that may not be where they are. */
  rebuildWhereFits(cells: Int32Array, order: Int32Array): void {
    const { state, domain } = this;
    this.empty();
    for (const session of byCell(cells, order)) {
      const cell = at(cells, session);
      const mustStay = flagAt(domain.isMovable, session) === 0;
      const track = at(state.cellTrack, cell);
      const isOfTrack = track === NONE || track === at(this.grid.track, session);
      const fits = canMove(state, session, cell) && mayEnter(state, session, cell) && this.fitsLast(session, cell);
      if (isOfTrack && (mustStay || fits)) this.append(session, cell);
    }
  }

  private fitsLast(session: number, cell: number): boolean {
    this.evaluateMove(session, cell, at(this.state.size, cell));
    return listsFit(this.state, this.lists) && this.isWithinLimit();
  }

  private append(session: number, cell: number): void {
    if (cell === NONE) return;
    this.evaluateMove(session, cell, at(this.state.size, cell));
    this.move(session, cell, at(this.state.size, cell));
  }

  /** Takes every session out of its cell, also those that may not move. */
  empty(): void {
    for (let session = 0; session < this.grid.sessionCount; session++)
      if (at(this.state.cellOf, session) !== NONE) {
        this.state.detach(session);
        this.sync(NONE, NONE, session);
      }
    this.orders.fill(0);
    this.score.fill(0);
  }
}

/** Sessions with a cell, by cell, then order. */
function byCell(cells: Int32Array, order: Int32Array): Int32Array {
  const sessions = Int32Array.from(cells.keys()).filter((session) => at(cells, session) !== NONE);
  return sessions.sort((a, b) => at(cells, a) - at(cells, b) || at(order, a) - at(order, b));
}
