// Whether a change is possible at all: length of blocks, starts that may not change, cells that sessions may not go to.
import { at } from '../integers.js';
import { type BlockState, NONE } from './block-state.js';
import { flagAt } from './costs.js';
import type { CellLists } from './cell-lists.js';

/** Whether a session may go into a cell that has or gets so much time free. */
export function mayEnter({ grid, domain }: BlockState, session: number, cell: number): boolean {
  return flagAt(domain.allowed, session * grid.cellCount + cell) === 1;
}

/** Whether a session fits beside those of another cell of its track, or into an empty cell. */
export function canMove({ grid, used, cellTrack }: BlockState, session: number, to: number): boolean {
  const track = at(cellTrack, to);
  if (track !== NONE && track !== at(grid.track, session)) return false;
  const block = at(grid.blockOfCell, to);
  return at(used, to) + at(grid.span, session * grid.blockCount + block) <= at(grid.capacity, block);
}

/** Whether two sessions of different cells fit into each other's. */
export function canSwap({ grid, used, cellOf }: BlockState, a: number, b: number): boolean {
  const { blockCount, blockOfCell, capacity, span } = grid;
  const blockOfA = at(blockOfCell, at(cellOf, a));
  const blockOfB = at(blockOfCell, at(cellOf, b));
  const usedInA = at(used, at(cellOf, a)) - at(span, a * blockCount + blockOfA) + at(span, b * blockCount + blockOfA);
  const usedInB = at(used, at(cellOf, b)) - at(span, b * blockCount + blockOfB) + at(span, a * blockCount + blockOfB);
  return usedInA <= at(capacity, blockOfA) && usedInB <= at(capacity, blockOfB);
}

/** Whether the contents of two cells may change places. */
export function canSwapCells(state: BlockState, a: number, b: number): boolean {
  return canGo(state, a, b) && canGo(state, b, a);
}

function canGo(state: BlockState, from: number, to: number): boolean {
  const { grid, fixedIn, boundIn, list, size } = state;
  if (at(size, from) === 0) return true;
  if (at(fixedIn, from) > 0) return false;
  const block = at(grid.blockOfCell, to);
  const first = from * grid.width;
  let minutes = 0;
  for (let k = first; k < first + at(size, from); k++) {
    const session = at(list, k);
    if (at(boundIn, from) > 0 && !mayEnter(state, session, to)) return false;
    minutes += at(grid.span, session * grid.blockCount + block);
  }
  return minutes <= at(grid.capacity, block);
}

/** Whether the lists of a change fit where sessions have starts of their own. */
export function listsFit({ hasFixed }: BlockState, lists: CellLists): boolean {
  return !hasFixed || lists.fits;
}
