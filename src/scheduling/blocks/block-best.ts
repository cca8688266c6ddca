// The best agenda of a search, and agendas as they cross the border of a thread.
import { UNPLACED } from '../evaluation/placed-agenda.js';
import { at } from '../integers.js';
import type { Agenda, AgendaScore } from '../model.js';
import type { Standing } from '../search/options.js';
import { emptyPackedAgenda, packedWidth } from '../search/packed-agenda.js';
import type { BlockGrid } from './block-problem.js';
import { NONE } from './block-state.js';
import { costAt } from './costs.js';
import type { Evaluator } from './evaluator.js';
import { startsOf } from './lay-out.js';

export class BlockBest {
  readonly packed: Int32Array;
  private readonly cellOf: Int32Array;
  private readonly placeIn: Int32Array;
  private readonly costs = new Float64Array(3).fill(Infinity);
  private readonly width: number;
  waiting = Infinity;
  placed = 0;

  /** `base` is what the agenda costs beside what the search can change. */
  constructor(
    private readonly ev: Evaluator,
    private readonly base: AgendaScore,
    before: Agenda,
  ) {
    const { index, sessionCount } = ev.grid;
    this.packed = emptyPackedAgenda(index.problem);
    this.width = packedWidth(index.problem);
    this.cellOf = new Int32Array(sessionCount);
    this.placeIn = new Int32Array(sessionCount);
    for (const { sessionId, start: minute, roomIds } of before.values()) {
      const session = index.sessionIndex.get(sessionId);
      if (session === undefined || ev.domain.isMovable[session] === 1) continue;
      this.packed[session * this.width] = minute;
      roomIds.forEach((id, k) => (this.packed[session * this.width + 1 + k] = index.roomIndex.get(id) ?? NONE));
    }
  }

  get score(): AgendaScore {
    return this.withBase({ hard: costAt(this.costs, 0), medium: costAt(this.costs, 1), soft: costAt(this.costs, 2) });
  }

  /** What the whole agenda costs where the search can change so much of it. */
  withBase({ hard, medium, soft }: AgendaScore): AgendaScore {
    return { hard: this.base.hard + hard, medium: this.base.medium + medium, soft: this.base.soft + soft };
  }

  get standing(): Standing {
    return { ...this.score, waiting: this.waiting };
  }

  /** Remembers the agenda where it is better: first by hard cost, then by sessions placed, then medium, then soft. */
  keepIfBetter(): boolean {
    if (!this.isBeaten()) return false;
    const { state, score, domain } = this.ev;
    this.costs.set(score);
    this.placed = state.placed;
    this.waiting = 0;
    for (let session = 0; session < this.cellOf.length; session++)
      if (domain.isMovable[session] === 1 && at(state.cellOf, session) === NONE) this.waiting++;
    this.cellOf.set(state.cellOf);
    this.placeIn.set(state.placeIn);
    return true;
  }

  private isBeaten(): boolean {
    const { score, state } = this.ev;
    const hard = costAt(score, 0) - costAt(this.costs, 0);
    if (hard !== 0) return hard < 0;
    if (this.waiting === Infinity || state.placed !== this.placed)
      return this.waiting === Infinity || state.placed > this.placed;
    const medium = costAt(score, 1) - costAt(this.costs, 1);
    return medium === 0 ? costAt(score, 2) < costAt(this.costs, 2) : medium < 0;
  }

  /** Makes the agenda what it was when it was remembered. */
  restore(): void {
    this.ev.rebuild(this.cellOf, this.placeIn);
    this.ev.state.settleStarts();
  }

  /** The best agenda, as long as the search remembers no other. */
  pack(): Int32Array {
    const { grid, domain } = this.ev;
    const starts = startsOf(grid, domain, this.cellOf, this.placeIn);
    for (let session = 0; session < grid.sessionCount; session++) {
      if (domain.isMovable[session] === 0) continue;
      const cell = at(this.cellOf, session);
      this.packed[session * this.width] = at(starts, session);
      this.packed[session * this.width + 1] = cell === NONE ? NONE : at(grid.roomOfCell, cell);
    }
    return this.packed;
  }

  /** Makes the agenda what `packed` says, which another search of the same problem wrote. */
  load(): void {
    const { grid, domain, state } = this.ev;
    const cells = Int32Array.from(state.cellOf);
    const starts = Int32Array.from(domain.fixedStart);
    for (let session = 0; session < grid.sessionCount; session++) {
      if (domain.isMovable[session] === 0) continue;
      const start = at(this.packed, session * this.width);
      starts[session] = start;
      cells[session] = start === UNPLACED ? NONE : cellAt(grid, start, at(this.packed, session * this.width + 1));
    }
    this.ev.rebuild(cells, starts);
  }
}

/** The cell of a room at a minute, NONE outside all blocks. */
export function cellAt(grid: BlockGrid, minute: number, room: number): number {
  if (room === NONE) return NONE;
  for (let block = 0; block < grid.blockCount; block++) {
    const from = at(grid.blockStart, block);
    if (from <= minute && minute < from + at(grid.capacity, block)) return block * grid.roomCount + room;
  }
  return NONE;
}
