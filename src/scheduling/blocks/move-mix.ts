// Which change is tried next. Every kind has a share of the tries; kinds that do nothing in a problem have none.
import { at } from '../integers.js';
import type { Random } from '../search/random.js';
import type { Acceptance } from './acceptance.js';
import { NONE } from './block-state.js';
import { CompoundMoves } from './compound-moves.js';
import { costAt } from './costs.js';
import type { Evaluator } from './evaluator.js';
import { SimpleMoves } from './simple-moves.js';

const ANYWHERE = 0;
const WITHIN_TRACK = 1;
const SWAP_SESSIONS = 2;
const SWAP_IN_BLOCK = 3;
const SWAP_IN_ROOM = 4;
const GATHER = 5;
const SWAP_TRACKS = 6;
const SHIFT = 7;
const EXCHANGE = 8;
const CLOSE = 9;

/** By kind, in the order above; found best over the instances of CoSPLib at 10 seconds. */
const SHARES = [30, 30, 30, 6, 6, 1, 1, 1, 6, 2];

export class MoveMix {
  readonly simple: SimpleMoves;
  readonly compound: CompoundMoves;
  /** Sessions that may move. */
  readonly movable: Int32Array;
  private readonly limits: Float64Array;

  constructor(
    readonly ev: Evaluator,
    readonly random: Random,
    readonly acceptance: Acceptance,
  ) {
    this.simple = new SimpleMoves(ev, random, acceptance);
    this.compound = new CompoundMoves(ev, random, acceptance);
    this.movable = Int32Array.from(ev.domain.isMovable.keys()).filter((session) => ev.domain.isMovable[session] === 1);
    this.limits = limitsOf(SHARES.map((share, kind) => (kind === EXCHANGE && !ev.isSequenceRelevant ? 0 : share)));
  }

  get evaluated(): number {
    return this.simple.evaluated + this.compound.evaluated;
  }

  /** Tries one change; true where it was made. */
  step(): boolean {
    const { state, grid } = this.ev;
    const kind = this.pick();
    const session = this.anySession();
    const track = at(grid.track, session);
    if (kind === ANYWHERE) return this.simple.anywhere(session, this.random.below(grid.cellCount));
    if (kind === WITHIN_TRACK) return this.withinTrack(session, track);
    if (kind === SWAP_SESSIONS) return this.simple.swap(session, this.memberOf(track));
    if (kind === GATHER) return this.compound.gatherInRoom(track, this.random.below(grid.roomCount));
    if (kind === SWAP_TRACKS) return this.compound.swapTracks(track, at(grid.track, this.anySession()));
    if (kind === SHIFT) return this.compound.shift(track, this.random.below(2) === 0 ? 1 : -1);
    const cell = at(state.cellOf, session);
    return cell !== NONE && this.inCell(kind, session, cell);
  }

  private inCell(kind: number, session: number, cell: number): boolean {
    const { state, grid } = this.ev;
    if (kind === SWAP_IN_BLOCK) {
      const first = at(grid.blockOfCell, cell) * grid.roomCount;
      return this.simple.swapCells(cell, first + this.random.below(grid.roomCount));
    }
    if (kind === SWAP_IN_ROOM) {
      const block = this.random.below(grid.blockCount);
      return this.simple.swapCells(cell, block * grid.roomCount + at(grid.roomOfCell, cell));
    }
    if (kind === EXCHANGE)
      return this.simple.exchange(cell, at(state.placeIn, session), this.random.below(at(state.size, cell)));
    return kind === CLOSE && this.compound.close(cell);
  }

  private withinTrack(session: number, track: number): boolean {
    const { state, grid } = this.ev;
    const count = at(state.trackCellCount, track);
    if (count === 0) return false;
    const to = at(state.trackCells, track * grid.cellCount + this.random.below(count));
    return to !== at(state.cellOf, session) && this.simple.move(session, to);
  }

  private anySession(): number {
    return at(this.movable, this.random.below(this.movable.length));
  }

  private memberOf(track: number): number {
    const { trackRow, trackMembers } = this.ev.grid;
    const first = at(trackRow, track);
    return at(trackMembers, first + this.random.below(at(trackRow, track + 1) - first));
  }

  private pick(): number {
    const number = this.random.fraction();
    let kind = 0;
    while (number >= costAt(this.limits, kind)) kind++;
    return kind;
  }
}

/** Where the share of each kind ends between 0 and 1. */
function limitsOf(shares: readonly number[]): Float64Array {
  const total = shares.reduce((sum, share) => sum + share, 0);
  let sum = 0;
  return Float64Array.from(shares, (share, kind) => {
    sum += share;
    return kind === shares.length - 1 ? 1 : sum / total;
  });
}
