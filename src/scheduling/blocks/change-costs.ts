// The parts of what a change costs, rank by rank: whole tracks, cells, and what depends on order and minute.
import { at, elementAt } from '../integers.js';
import type { BlockGrid } from './block-problem.js';
import { BlockState, NONE } from './block-state.js';
import { CellLists } from './cell-lists.js';
import { GroupDeltas, hasMeasuredGroups } from './group-deltas.js';
import { KnownLimit } from './known-limit.js';
import { MovedSessions } from './moved-sessions.js';
import { costAt, flagAt } from './costs.js';
import { type BlockDomain, hasFixedStarts } from './domain.js';
import type { LevelTables, Rank } from './level-tables.js';
import { ownCost } from './session-deltas.js';
import { TimedDeltas } from './timed-deltas.js';
import { gapDelta, nearDelta, ownCellsDelta, parallelDelta, roomsDelta } from './track-deltas.js';
import { TrackOrder } from './track-order.js';
import { type TrackRule, trackRules, type TrackRules } from './track-rules.js';

export class ChangeCosts {
  readonly state: BlockState;
  readonly rules: TrackRules;
  /** Cost of the agenda by rank, of what the search can change. */
  readonly score = new Float64Array(3);
  /** Of the change evaluated last, by rank. */
  readonly delta = new Float64Array(3);
  readonly lists: CellLists;
  protected readonly moved: MovedSessions;
  protected readonly timed: TimedDeltas;
  protected readonly groups: GroupDeltas;
  /** Null where any number of sessions may be elsewhere than readers know them. */
  readonly limit: KnownLimit | null;
  /** Whether the minute of any session matters. */
  readonly dependsOnMinute: boolean;
  /** Whether it matters where in its cell a session is. */
  readonly isSequenceRelevant: boolean;
  protected readonly orders: Int32Array;
  protected readonly order: TrackOrder;

  constructor(
    readonly grid: BlockGrid,
    readonly levels: readonly LevelTables[],
    readonly domain: BlockDomain,
    mostMoved: number | null = null,
  ) {
    this.rules = trackRules(grid);
    this.dependsOnMinute =
      mostMoved !== null ||
      hasFixedStarts(domain) ||
      levels.some(({ timed }) => timed !== null) ||
      hasMeasuredGroups(grid);
    this.isSequenceRelevant = this.dependsOnMinute || this.rules.order.length > 0;
    this.state = new BlockState(grid, levels, domain, this.isSequenceRelevant);
    this.lists = new CellLists(this.state);
    this.moved = new MovedSessions(this.state);
    this.timed = new TimedDeltas(this.state, this.moved);
    this.groups = new GroupDeltas(this.state);
    this.limit = mostMoved === null ? null : new KnownLimit(this.state, mostMoved);
    this.orders = new Int32Array(grid.trackCount);
    this.order = new TrackOrder(this.state, this.rules.positions);
  }

  protected settle(track: number, other: number): void {
    for (let rank = 0; rank < 3; rank++) this.score[rank] = costAt(this.score, rank) + costAt(this.delta, rank);
    this.recountOrder(track);
    if (other !== track) this.recountOrder(other);
  }

  protected recountOrder(track: number): void {
    if (track === NONE || flagAt(this.rules.isOrdered, track) === 0) return;
    this.orders[track] = this.order.now(track);
  }

  /** Tells whoever counts by minute where the sessions of up to two cells and one more session are now. */
  protected sync(cellA: number, cellB: number, session: number): void {
    if (!this.groups.isEmpty) this.groups.sync(cellA, cellB, session);
    if (this.limit !== null) this.limit.sync(cellA, cellB, session);
  }

  protected needsLists(track: number): boolean {
    return this.dependsOnMinute || (track !== NONE && flagAt(this.rules.isOrdered, track) === 1);
  }

  protected addSequences(track: number, other: number): void {
    this.addOrder(track);
    if (other !== track) this.addOrder(other);
    if (!this.dependsOnMinute) return;
    this.moved.collect(this.lists);
    if (!this.groups.isEmpty) this.groups.addTo(this.delta, this.moved);
    for (let level = 0; level < this.levels.length; level++) {
      const { timed, rank } = elementAt(this.levels, level);
      if (timed !== null) this.add(rank, this.timed.of(timed));
    }
  }

  protected addOrder(track: number): void {
    if (track === NONE || flagAt(this.rules.isOrdered, track) === 0) return;
    const count = this.order.with(track, this.lists);
    this.addRules(this.rules.order, track, count - at(this.orders, track));
  }

  protected addTrack(track: number, lost: number, gained: number): void {
    const { rooms, parallel, gap } = this.rules;
    const { blockOfCell, roomOfCell } = this.grid;
    if (rooms.length > 0) {
      const lostRoom = lost === NONE ? NONE : at(roomOfCell, lost);
      const gainedRoom = gained === NONE ? NONE : at(roomOfCell, gained);
      this.addRules(rooms, track, roomsDelta(this.state, track, lostRoom, gainedRoom));
    }
    const lostBlock = lost === NONE ? NONE : at(blockOfCell, lost);
    const gainedBlock = gained === NONE ? NONE : at(blockOfCell, gained);
    if (lostBlock === gainedBlock) return;
    if (parallel.length > 0) this.addRules(parallel, track, parallelDelta(this.state, track, lostBlock, gainedBlock));
    if (gap.length > 0) this.addRules(gap, track, gapDelta(this.state, track, lostBlock, gainedBlock));
  }

  /** What cells of a track cost by themselves and beside other tracks. */
  protected cellsDelta(level: number, track: number, lost: number, gained: number): number {
    const tables = elementAt(this.levels, level);
    const delta = ownCellsDelta(this.state, tables, track, lost, gained);
    if (tables.trackPair.length === 0) return delta;
    const { blockOfCell } = this.grid;
    const lostBlock = lost === NONE ? NONE : at(blockOfCell, lost);
    const gainedBlock = gained === NONE ? NONE : at(blockOfCell, gained);
    return delta + nearDelta(this.state, elementAt(this.state.near, level), track, lostBlock, gainedBlock);
  }

  protected addRules(rules: readonly TrackRule[], track: number, count: number): void {
    if (count === 0) return;
    for (let k = 0; k < rules.length; k++) {
      const { rank, weights } = elementAt(rules, k);
      this.add(rank, count * costAt(weights, track));
    }
  }

  protected clear(): void {
    this.delta[0] = 0;
    this.delta[1] = 0;
    this.delta[2] = 0;
  }

  protected add(rank: Rank, delta: number): void {
    this.delta[rank] = costAt(this.delta, rank) + delta;
  }

  protected sizeDelta({ size }: LevelTables, cell: number, more: number): number {
    if (cell === NONE) return 0;
    const before = at(this.state.size, cell);
    return costAt(size, before + more) - costAt(size, before);
  }

  protected ownCellDelta(tables: LevelTables, from: number, to: number, sameBlock: boolean): number {
    if (tables.sessionRoom.length === 0 && (sameBlock || tables.sessionBlock.length === 0)) return 0;
    const { list, size } = this.state;
    const first = from * this.grid.width;
    let delta = 0;
    for (let k = first; k < first + at(size, from); k++) {
      const session = at(list, k);
      delta += ownCost(this.state, tables, session, to) - ownCost(this.state, tables, session, from);
    }
    return delta;
  }

  protected tracksSwapped(
    level: number,
    trackOfA: number,
    trackOfB: number,
    a: number,
    b: number,
    sameBlock: boolean,
  ): number {
    let delta = 0;
    if (trackOfA !== NONE) delta += this.cellsDelta(level, trackOfA, a, b);
    if (trackOfB !== NONE) delta += this.cellsDelta(level, trackOfB, b, a);
    const { trackPair } = elementAt(this.levels, level);
    // Each meets what was beside the other, but no longer the other itself.
    if (!sameBlock && trackPair.length > 0 && trackOfA !== NONE && trackOfB !== NONE)
      delta -= 2 * costAt(trackPair, trackOfA * this.grid.trackCount + trackOfB);
    return delta;
  }
}
