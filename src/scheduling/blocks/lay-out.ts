// At which minutes the sessions of a cell start when they come in a given order.
import { UNPLACED } from '../evaluation/placed-agenda.js';
import { at } from '../integers.js';
import type { BlockGrid } from './block-problem.js';
import type { BlockDomain } from './domain.js';

/**
 * Writes the start of each of the `size` sessions that `list` names from `first` on: the first slot after the session
 * before, or the only start the session may have. False where that start is passed or the block too short.
 */
export function layOut(
  grid: BlockGrid,
  { fixedStart }: BlockDomain,
  cell: number,
  list: Int32Array,
  first: number,
  size: number,
  starts: Int32Array,
): boolean {
  const block = at(grid.blockOfCell, cell);
  const blockStart = at(grid.blockStart, block);
  const slot = at(grid.slotMinutes, block);
  let minute = blockStart;
  let fits = true;
  for (let k = first; k < first + size; k++) {
    const session = at(list, k);
    const fixed = at(fixedStart, session);
    if (fixed !== UNPLACED) {
      if (fixed < minute) fits = false;
      minute = fixed;
    }
    starts[session] = minute;
    minute += at(grid.span, session * grid.blockCount + block);
    // A start of its own may lie between two slots; who comes next waits for a whole one.
    if (fixed !== UNPLACED) minute += (slot - ((minute - blockStart) % slot)) % slot;
  }
  return fits && minute <= blockStart + at(grid.capacity, block);
}

/** The start of every session with a cell, from its place in the order of that cell. */
export function startsOf(grid: BlockGrid, domain: BlockDomain, cells: Int32Array, places: Int32Array): Int32Array {
  const starts = new Int32Array(grid.sessionCount).fill(UNPLACED);
  const sessions = Int32Array.from(cells.keys()).filter((session) => at(cells, session) >= 0);
  sessions.sort((a, b) => at(cells, a) - at(cells, b) || at(places, a) - at(places, b));
  for (let first = 0; first < sessions.length;) {
    const cell = at(cells, at(sessions, first));
    let end = first + 1;
    while (end < sessions.length && at(cells, at(sessions, end)) === cell) end++;
    layOut(grid, domain, cell, sessions, first, end - first, starts);
    first = end;
  }
  return starts;
}
