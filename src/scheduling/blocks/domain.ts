// Where each session may go: scope, pins, what is kept, and cells in which it would break a hard rule by itself.
import { UNPLACED } from '../evaluation/placed-agenda.js';
import { at } from '../integers.js';
import type { Agenda, AgendaPlacement, AgendaSession } from '../model.js';
import { dayAt } from '../problem-index.js';
import type { ArrangeOptions, Keep } from '../search/options.js';
import type { BlockGrid } from './block-problem.js';
import { costAt } from './costs.js';
import type { LevelTables } from './level-tables.js';

export interface BlockDomain {
  /** By session: 1 where the search may move it. */
  readonly isMovable: Uint8Array;
  /** By session and cell: 1 where it may go there. */
  readonly allowed: Uint8Array;
  /** By session: 1 where it may go to every cell that is long enough, at any start. */
  readonly isFree: Uint8Array;
  /** The only start that a session may have, UNPLACED for any. */
  readonly fixedStart: Int32Array;
}

/** Whether any session has a start of its own. */
export function hasFixedStarts({ fixedStart }: BlockDomain): boolean {
  return fixedStart.some((start) => start !== UNPLACED);
}

type Wish = Pick<ArrangeOptions, 'scope' | 'keep'>;

/** O(sessions x cells). */
export function blockDomain(
  grid: BlockGrid,
  levels: readonly LevelTables[],
  start: Agenda,
  { scope, keep = 'nothing' }: Wish,
): BlockDomain {
  const { index, sessionCount, cellCount } = grid;
  const inScope = new Set(scope);
  const isMovable = new Uint8Array(sessionCount);
  const isFree = new Uint8Array(sessionCount);
  const allowed = new Uint8Array(sessionCount * cellCount);
  const fixedStart = new Int32Array(sessionCount).fill(UNPLACED);
  index.sessions.forEach((session, number) => {
    const before = start.get(session.id);
    isMovable[number] = Number(inScope.has(session.id) && mayMove(session, before, keep));
    if (isMovable[number] === 0 || keepsTime(before, keep)) fixedStart[number] = before?.start ?? UNPLACED;
    let count = 0;
    for (let cell = 0; cell < cellCount; cell++) {
      const may = isLongEnough(grid, number, cell) && suits(grid, levels, number, cell, before, keep);
      allowed[number * cellCount + cell] = Number(may);
      count += Number(may === isLongEnough(grid, number, cell));
    }
    isFree[number] = Number(count === cellCount && at(fixedStart, number) === UNPLACED);
  });
  return { isMovable, isFree, allowed, fixedStart };
}

/** Sessions in several rooms or none have no cell: they stay where they are. */
function mayMove({ roomCount }: AgendaSession, before: AgendaPlacement | undefined, keep: Keep): boolean {
  if (roomCount !== 1) return false;
  if (before === undefined) return true;
  const isPinned = before.timePinned && before.roomPinned;
  const staysInNoCell = keepsRooms(before, keep) && before.roomIds.length !== 1;
  return !isPinned && !staysInNoCell && keep !== 'placements';
}

/** Without a room there is none to keep, unless a pin says so. */
function keepsRooms(before: AgendaPlacement, keep: Keep): boolean {
  return before.roomPinned || (keep === 'rooms' && before.roomIds.length > 0);
}

function keepsTime(before: AgendaPlacement | undefined, keep: Keep): boolean {
  return before !== undefined && (before.timePinned || keep === 'times');
}

function isLongEnough({ span, blockCount, blockOfCell, capacity }: BlockGrid, session: number, cell: number): boolean {
  const block = at(blockOfCell, cell);
  return at(span, session * blockCount + block) <= at(capacity, block);
}

function suits(
  grid: BlockGrid,
  levels: readonly LevelTables[],
  session: number,
  cell: number,
  before: AgendaPlacement | undefined,
  keep: Keep,
): boolean {
  if (before !== undefined && !suitsBefore(grid, cell, before, keep)) return false;
  const hard = levels.find(({ rank }) => rank === 0);
  return hard === undefined || !breaksAlone(grid, hard, session, cell);
}

function suitsBefore(grid: BlockGrid, cell: number, before: AgendaPlacement, keep: Keep): boolean {
  const { index, blockOfCell, roomOfCell, blockStart, capacity } = grid;
  const block = at(blockOfCell, cell);
  const blockStartsAt = at(blockStart, block);
  if (keepsRooms(before, keep) && index.rooms[at(roomOfCell, cell)]?.id !== before.roomIds[0]) return false;
  if (keepsTime(before, keep))
    return blockStartsAt <= before.start && before.start < blockStartsAt + at(capacity, block);
  const keepsDay = before.dayPinned === true || keep === 'days';
  return !keepsDay || dayAt(index, blockStartsAt) === dayAt(index, before.start);
}

function breaksAlone(
  { blockCount, roomCount, blockOfCell, roomOfCell }: BlockGrid,
  hard: LevelTables,
  session: number,
  cell: number,
): boolean {
  const { sessionBlock, sessionRoom } = hard;
  if (sessionBlock.length > 0 && costAt(sessionBlock, session * blockCount + at(blockOfCell, cell)) > 0) return true;
  return sessionRoom.length > 0 && costAt(sessionRoom, session * roomCount + at(roomOfCell, cell)) > 0;
}
