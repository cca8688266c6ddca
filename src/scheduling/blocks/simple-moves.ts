// Changes of one step: a session to another cell, two sessions of a track, two cells, two sessions of a cell.
import { at } from '../integers.js';
import type { Random } from '../search/random.js';
import type { Acceptance } from './acceptance.js';
import { NONE } from './block-state.js';
import { flagAt } from './costs.js';
import type { Evaluator } from './evaluator.js';
import { canMove, canSwap, canSwapCells, listsFit, mayEnter } from './fitting.js';

/** Every method evaluates one change and makes it where it is possible and accepted; true where it was made. */
export class SimpleMoves {
  /** Changes evaluated so far. */
  evaluated = 0;

  constructor(
    readonly ev: Evaluator,
    readonly random: Random,
    readonly acceptance: Acceptance,
  ) {}

  /** To a cell of any kind: joins its track, opens an empty one, or the whole cells change places. */
  anywhere(session: number, cell: number): boolean {
    const { state, grid } = this.ev;
    const from = at(state.cellOf, session);
    if (from === cell) return false;
    const track = at(state.cellTrack, cell);
    if (track === NONE || track === at(grid.track, session)) return this.move(session, cell);
    return from !== NONE && this.swapCells(from, cell);
  }

  move(session: number, to: number): boolean {
    const { ev } = this;
    const { state, domain } = ev;
    if (flagAt(domain.isFree, session) === 0 && !mayEnter(state, session, to)) return false;
    if (!canMove(state, session, to)) return false;
    const size = at(state.size, to);
    const place = ev.isSequenceRelevant ? this.random.below(size + 1) : size;
    const from = at(state.cellOf, session);
    ev.evaluateMove(session, to, place);
    this.evaluated++;
    if (!listsFit(state, ev.lists) || !ev.isWithinLimit()) return false;
    // Whoever has no place takes any: places come before medium and soft costs, and hard costs are paid back later.
    if (from !== NONE && !this.acceptance.accepts(ev.delta)) return false;
    ev.move(session, to, place);
    return true;
  }

  swap(a: number, b: number): boolean {
    const { ev } = this;
    const { state, domain } = ev;
    const cellOfA = at(state.cellOf, a);
    const cellOfB = at(state.cellOf, b);
    if (cellOfA === cellOfB || cellOfA === NONE || cellOfB === NONE) return false;
    if (flagAt(domain.isMovable, b) === 0) return false;
    if (flagAt(domain.isFree, a) === 0 && !mayEnter(state, a, cellOfB)) return false;
    if (flagAt(domain.isFree, b) === 0 && !mayEnter(state, b, cellOfA)) return false;
    if (!canSwap(state, a, b)) return false;
    ev.evaluateSwap(a, b);
    this.evaluated++;
    if (!listsFit(state, ev.lists) || !this.isAccepted()) return false;
    ev.swap(a, b);
    return true;
  }

  swapCells(a: number, b: number): boolean {
    const { ev } = this;
    if (a === b || !canSwapCells(ev.state, a, b)) return false;
    ev.evaluateCellSwap(a, b);
    this.evaluated++;
    if (!this.isAccepted()) return false;
    ev.swapCells(a, b);
    return true;
  }

  /** Places k and m of a cell. */
  exchange(cell: number, k: number, m: number): boolean {
    const { ev } = this;
    if (k === m) return false;
    ev.evaluateExchange(cell, k, m);
    this.evaluated++;
    if (!listsFit(ev.state, ev.lists) || !this.isAccepted()) return false;
    ev.exchange(cell, k, m);
    return true;
  }

  private isAccepted(): boolean {
    return this.ev.isWithinLimit() && this.acceptance.accepts(this.ev.delta);
  }
}
