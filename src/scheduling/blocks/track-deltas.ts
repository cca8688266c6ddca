// How the counts of one track change when it loses a cell, gains one, or both.
import { at } from '../integers.js';
import { type BlockState, NONE } from './block-state.js';
import { costAt } from './costs.js';
import type { LevelTables } from './level-tables.js';

/** Distinct rooms above one, more or fewer. Rooms are NONE where no cell is lost or gained. */
export function roomsDelta(
  { grid, trackRoom, roomsOfTrack }: BlockState,
  track: number,
  lostRoom: number,
  gainedRoom: number,
): number {
  if (lostRoom === gainedRoom) return 0;
  const row = track * grid.roomCount;
  const before = at(roomsOfTrack, track);
  let after = before;
  if (lostRoom !== NONE && at(trackRoom, row + lostRoom) === 1) after--;
  if (gainedRoom !== NONE && at(trackRoom, row + gainedRoom) === 0) after++;
  return (after > 1 ? after - 1 : 0) - (before > 1 ? before - 1 : 0);
}

/** Cells of one block above one, more or fewer. The blocks differ. */
export function parallelDelta(
  { grid, trackBlock }: BlockState,
  track: number,
  lostBlock: number,
  gainedBlock: number,
): number {
  const row = track * grid.blockCount;
  let delta = 0;
  if (lostBlock !== NONE && at(trackBlock, row + lostBlock) > 1) delta--;
  if (gainedBlock !== NONE && at(trackBlock, row + gainedBlock) > 0) delta++;
  return delta;
}

/** 1 where a gap between its blocks comes, -1 where the last one goes. The blocks differ. */
export function gapDelta(state: BlockState, track: number, lostBlock: number, gainedBlock: number): number {
  const { grid, trackBlock, runs } = state;
  const row = track * grid.blockCount;
  const removed = lostBlock !== NONE && at(trackBlock, row + lostBlock) === 1 ? lostBlock : NONE;
  const before = at(runs, track);
  let after = before;
  if (removed !== NONE) after += neighboursOf(state, row, removed, NONE) - 1;
  if (gainedBlock !== NONE && at(trackBlock, row + gainedBlock) === 0)
    after += 1 - neighboursOf(state, row, gainedBlock, removed);
  return (after > 1 ? 1 : 0) - (before > 1 ? 1 : 0);
}

/** Blocks beside this one that hold the track, `removed` taken as one that does not. */
function neighboursOf({ grid, trackBlock }: BlockState, row: number, block: number, removed: number): number {
  let count = 0;
  if (block > 0 && block - 1 !== removed && at(trackBlock, row + block - 1) > 0) count++;
  if (block + 1 < grid.blockCount && block + 1 !== removed && at(trackBlock, row + block + 1) > 0) count++;
  return count;
}

/** What the cells of a track cost by themselves, more or less. */
export function ownCellsDelta(
  { grid }: BlockState,
  { trackCell }: LevelTables,
  track: number,
  lost: number,
  gained: number,
): number {
  if (trackCell.length === 0) return 0;
  const row = track * grid.cellCount;
  return (gained === NONE ? 0 : costAt(trackCell, row + gained)) - (lost === NONE ? 0 : costAt(trackCell, row + lost));
}

/** What a track costs beside the others in its blocks, more or less; `near` is that of the level. */
export function nearDelta(
  { grid }: BlockState,
  near: Float64Array,
  track: number,
  lostBlock: number,
  gainedBlock: number,
): number {
  if (lostBlock === gainedBlock) return 0;
  const { trackCount } = grid;
  const gained = gainedBlock === NONE ? 0 : costAt(near, gainedBlock * trackCount + track);
  return lostBlock === NONE ? gained : gained - costAt(near, lostBlock * trackCount + track);
}
