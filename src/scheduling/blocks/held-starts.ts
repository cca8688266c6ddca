// Sessions that readers know after a gap. A block is filled without gaps, so that they would be moved though nobody asks
// for it: where no more than a few sessions may move, they keep their start.
import { UNPLACED } from '../evaluation/placed-agenda.js';
import { at } from '../integers.js';
import type { Agenda } from '../model.js';
import { cellAt } from './block-best.js';
import { type BlockGrid, NONE } from './block-problem.js';
import type { BlockDomain } from './domain.js';
import { startsOf } from './lay-out.js';

/** The domain in which such sessions have no other start; as it is where they are no more than may move. */
export function withHeldStarts(
  grid: BlockGrid,
  domain: BlockDomain,
  start: Agenda,
  mostMoved: number | undefined,
): BlockDomain {
  if (mostMoved === undefined) return domain;
  const held = sessionsAfterGaps(grid, domain, start);
  if (held.length <= mostMoved) return domain;
  const fixedStart = Int32Array.from(domain.fixedStart);
  const isFree = Uint8Array.from(domain.isFree);
  const allowed = Uint8Array.from(domain.allowed);
  for (const { session, start: minute } of held) {
    fixedStart[session] = minute;
    isFree[session] = 0;
    for (let cell = 0; cell < grid.cellCount; cell++)
      if (cellAt(grid, minute, at(grid.roomOfCell, cell)) !== cell) allowed[session * grid.cellCount + cell] = 0;
  }
  return { ...domain, fixedStart, isFree, allowed };
}

interface Known {
  readonly session: number;
  readonly start: number;
}

/** Movable sessions that are where readers know them, but would start earlier were their block filled without gaps. */
function sessionsAfterGaps(grid: BlockGrid, domain: BlockDomain, start: Agenda): readonly Known[] {
  const { index, sessionCount } = grid;
  const cells = new Int32Array(sessionCount).fill(NONE);
  const starts = new Int32Array(sessionCount).fill(UNPLACED);
  for (const { sessionId, start: minute, roomIds } of start.values()) {
    const session = index.sessionIndex.get(sessionId);
    if (session === undefined || roomIds.length !== 1) continue;
    cells[session] = cellAt(grid, minute, index.roomIndex.get(roomIds[0] ?? '') ?? NONE);
    starts[session] = minute;
  }
  const packed = startsOf(grid, domain, cells, starts);
  return (index.problem.known ?? []).flatMap((known): readonly Known[] => {
    const session = index.sessionIndex.get(known.sessionId);
    if (session === undefined || domain.isMovable[session] === 0 || at(cells, session) === NONE) return [];
    const isAtHome = at(starts, session) === known.start && start.get(known.sessionId)?.roomIds[0] === known.roomIds[0];
    return isAtHome && at(packed, session) !== known.start ? [{ session, start: known.start }] : [];
  });
}
