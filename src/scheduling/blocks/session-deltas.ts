// What the sessions of a change cost by themselves and by their conflicts, for one level.
import { at } from '../integers.js';
import { type BlockState, NONE } from './block-state.js';
import { costAt } from './costs.js';
import type { LevelTables } from './level-tables.js';

/** Cost of a session in a cell by block and room alone; 0 without a cell. */
export function ownCost(
  { grid }: BlockState,
  { sessionBlock, sessionRoom }: LevelTables,
  session: number,
  cell: number,
): number {
  if (cell === NONE) return 0;
  let cost = 0;
  if (sessionBlock.length > 0) cost += costAt(sessionBlock, session * grid.blockCount + at(grid.blockOfCell, cell));
  if (sessionRoom.length > 0) cost += costAt(sessionRoom, session * grid.roomCount + at(grid.roomOfCell, cell));
  return cost;
}

/** Change of the conflicts of a session that goes to a cell (NONE: loses its place) while all but `partner` stay. */
export function conflictDelta(
  { grid, blockOf, roomOf }: BlockState,
  { conflicts: { row, other, cost } }: LevelTables,
  session: number,
  cell: number,
  partner: number,
): number {
  const end = at(row, session + 1);
  let k = at(row, session);
  if (k === end) return 0;
  const oldBlock = at(blockOf, session);
  const oldRoom = at(roomOf, session);
  const newBlock = cell === NONE ? NONE : at(grid.blockOfCell, cell);
  const newRoom = cell === NONE ? NONE : at(grid.roomOfCell, cell);
  let delta = 0;
  for (; k < end; k++) {
    const neighbour = at(other, k);
    const block = at(blockOf, neighbour);
    if (block === NONE || neighbour === partner) continue;
    if (block === newBlock && at(roomOf, neighbour) !== newRoom) delta += costAt(cost, k);
    if (block === oldBlock && at(roomOf, neighbour) !== oldRoom) delta -= costAt(cost, k);
  }
  return delta;
}

/** Change of the conflicts of all sessions of a cell that moves to another block, where the other cell takes its place. */
export function cellConflictDelta(
  { grid, blockOf, cellOf, list, size }: BlockState,
  { conflicts: { row, other, cost } }: LevelTables,
  from: number,
  to: number,
): number {
  const oldBlock = at(grid.blockOfCell, from);
  const newBlock = at(grid.blockOfCell, to);
  const first = from * grid.width;
  let delta = 0;
  for (let place = first; place < first + at(size, from); place++) {
    const session = at(list, place);
    for (let k = at(row, session); k < at(row, session + 1); k++) {
      const neighbour = at(other, k);
      const block = at(blockOf, neighbour);
      if (block !== oldBlock && block !== newBlock) continue;
      const cell = at(cellOf, neighbour);
      if (cell === from || cell === to) continue;
      delta += block === newBlock ? costAt(cost, k) : -costAt(cost, k);
    }
  }
  return delta;
}
