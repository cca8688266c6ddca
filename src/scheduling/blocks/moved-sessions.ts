// Which sessions a change gives another start or another cell, and which.
import { UNPLACED } from '../evaluation/placed-agenda.js';
import { at } from '../integers.js';
import { type BlockState, NONE } from './block-state.js';
import type { CellLists } from './cell-lists.js';

export class MovedSessions {
  readonly sessions: Int32Array;
  count = 0;
  /** By session, valid for those that moved. */
  readonly newStart: Int32Array;
  readonly newCell: Int32Array;
  private readonly movedIn: Int32Array;
  private change = 0;

  constructor(private readonly state: BlockState) {
    const { sessionCount } = state.grid;
    this.sessions = new Int32Array(sessionCount);
    this.movedIn = new Int32Array(sessionCount);
    this.newStart = new Int32Array(sessionCount);
    this.newCell = new Int32Array(sessionCount);
  }

  /** Finds what the lists of a change move. */
  collect(lists: CellLists): void {
    this.change++;
    this.count = 0;
    this.collectCell(lists, lists.cellA, lists.listA, lists.sizeA);
    this.collectCell(lists, lists.cellB, lists.listB, lists.sizeB);
    if (lists.dropped !== NONE) this.note(lists.dropped, NONE, UNPLACED);
  }

  has(session: number): boolean {
    return at(this.movedIn, session) === this.change;
  }

  private collectCell(lists: CellLists, cell: number, list: Int32Array, size: number): void {
    for (let k = 0; k < size; k++) {
      const session = at(list, k);
      const start = at(lists.starts, session);
      if (start !== at(this.state.start, session) || cell !== at(this.state.cellOf, session))
        this.note(session, cell, start);
    }
  }

  private note(session: number, cell: number, start: number): void {
    this.sessions[this.count++] = session;
    this.movedIn[session] = this.change;
    this.newStart[session] = start;
    this.newCell[session] = cell;
  }
}
