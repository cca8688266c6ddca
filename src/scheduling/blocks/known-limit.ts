// How many sessions are elsewhere than readers know them, where that number is limited. Without a place is not elsewhere.
import { UNPLACED } from '../evaluation/placed-agenda.js';
import { at } from '../integers.js';
import { type BlockState, NONE } from './block-state.js';
import type { MovedSessions } from './moved-sessions.js';

export class KnownLimit {
  /** Sessions elsewhere now. */
  movedCount = 0;
  private readonly isMoved: Int32Array;
  /** By session, UNPLACED where readers know of no placement; the room NONE where it is lost. */
  private readonly start: Int32Array;
  private readonly room: Int32Array;

  constructor(
    private readonly state: BlockState,
    private readonly mostMoved: number,
  ) {
    const { index, sessionCount } = state.grid;
    this.isMoved = new Int32Array(sessionCount);
    this.start = new Int32Array(sessionCount).fill(UNPLACED);
    this.room = new Int32Array(sessionCount).fill(NONE);
    for (const { sessionId, start, roomIds } of index.problem.known ?? []) {
      const session = index.sessionIndex.get(sessionId);
      if (session === undefined) continue;
      this.start[session] = start;
      this.room[session] = index.roomIndex.get(roomIds[0] ?? '') ?? NONE;
    }
  }

  /** Whether a change stays within the limit, or at least brings the agenda no further from it. */
  allows(moved: MovedSessions): boolean {
    let after = this.movedCount;
    for (let k = 0; k < moved.count; k++) {
      const session = at(moved.sessions, k);
      after += this.elsewhere(session, at(moved.newStart, session), at(moved.newCell, session));
      after -= at(this.isMoved, session);
    }
    return this.allowsCount(after, this.movedCount);
  }

  /** The same for a number of moved sessions before and after. */
  allowsCount(after: number, before: number): boolean {
    return after <= this.mostMoved || after <= before;
  }

  /** Takes over where the sessions of up to two cells and one more session are now. */
  sync(cellA: number, cellB: number, session: number): void {
    this.syncCell(cellA);
    if (cellB !== cellA) this.syncCell(cellB);
    if (session !== NONE) this.syncSession(session);
  }

  private syncCell(cell: number): void {
    if (cell === NONE) return;
    const { list, size, grid } = this.state;
    const first = cell * grid.width;
    for (let k = first; k < first + at(size, cell); k++) this.syncSession(at(list, k));
  }

  private syncSession(session: number): void {
    const { start, cellOf } = this.state;
    const isMoved = this.elsewhere(session, at(start, session), at(cellOf, session));
    this.movedCount += isMoved - at(this.isMoved, session);
    this.isMoved[session] = isMoved;
  }

  private elsewhere(session: number, start: number, cell: number): 0 | 1 {
    const known = at(this.start, session);
    if (known === UNPLACED || cell === NONE) return 0;
    return known === start && at(this.room, session) === at(this.state.grid.roomOfCell, cell) ? 0 : 1;
  }
}
