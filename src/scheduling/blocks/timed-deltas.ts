// The change of costs that depend on the minute: every session of the lists of a change whose start or room changes.
import { UNPLACED } from '../evaluation/placed-agenda.js';
import { at, elementAt, floor } from '../integers.js';
import { dayAt, travelBetween } from '../problem-index.js';
import { gapBreach, orderBreach, pairBreach } from '../shapes.js';
import { minutesInside } from '../windows.js';
import type { BlockState } from './block-state.js';
import { NONE } from './block-state.js';
import { costAt } from './costs.js';
import type { MovedSessions } from './moved-sessions.js';
import { positionBases } from './session-costs.js';
import type { TimedPair, TimedTables } from './timed-tables.js';

/** A placed session as rules about pairs see it; see `Stand` of shapes.ts. */
interface Standing {
  start: number;
  end: number;
  room: number;
  day: number;
  block: number;
}

export class TimedDeltas {
  private readonly bases: Int32Array;
  private readonly own: Standing = { start: 0, end: 0, room: 0, day: 0, block: 0 };
  private readonly theirs: Standing = { start: 0, end: 0, room: 0, day: 0, block: 0 };

  constructor(
    private readonly state: BlockState,
    private readonly moved: MovedSessions,
  ) {
    this.bases = positionBases(state.grid);
  }

  /** Change of the costs of one level. */
  of(tables: TimedTables): number {
    let delta = 0;
    for (let k = 0; k < this.moved.count; k++) {
      const session = at(this.moved.sessions, k);
      const start = at(this.moved.newStart, session);
      const cell = at(this.moved.newCell, session);
      const oldStart = at(this.state.start, session);
      const oldCell = at(this.state.cellOf, session);
      delta += this.alone(tables, session, start, cell) - this.alone(tables, session, oldStart, oldCell);
      if (tables.overlaps.other.length > 0) delta += this.overlaps(tables, session, start, oldStart);
      if (tables.pairs.length > 0) delta += this.pairs(tables, session);
    }
    return delta;
  }

  /** What the start and the room of one session cost by themselves. */
  private alone({ byPosition, rooms }: TimedTables, session: number, start: number, cell: number): number {
    if (cell === NONE) return 0;
    const { grid } = this.state;
    let cost = 0;
    if (byPosition.length > 0) {
      const block = at(grid.blockOfCell, cell);
      const slot = floor((start - at(grid.blockStart, block)) / at(grid.slotMinutes, block));
      cost += costAt(byPosition, session * at(this.bases, grid.blockCount) + at(this.bases, block) + slot);
    }
    const minutes = at(grid.minutes, session);
    for (let k = 0; k < rooms.length; k++) {
      const rule = elementAt(rooms, k);
      const windows = rule.windows[at(grid.roomOfCell, cell)] ?? null;
      if (windows === null || at(rule.waived, session) === 1) continue;
      const inside = minutesInside(windows, start, start + minutes);
      cost += rule.cost * (rule.avoid ? inside : minutes - inside);
    }
    return cost;
  }

  private overlaps(
    { overlaps: { row, other, cost } }: TimedTables,
    session: number,
    start: number,
    oldStart: number,
  ): number {
    const minutes = at(this.state.grid.minutes, session);
    let delta = 0;
    for (let k = at(row, session); k < at(row, session + 1); k++) {
      const neighbour = at(other, k);
      const before = at(this.state.start, neighbour);
      const hasMoved = this.moved.has(neighbour);
      // Two that both move are counted with the lower-numbered one.
      if (hasMoved && neighbour < session) continue;
      const after = hasMoved ? at(this.moved.newStart, neighbour) : before;
      const length = at(this.state.grid.minutes, neighbour);
      const shared = sharedMinutes(start, minutes, after, length) - sharedMinutes(oldStart, minutes, before, length);
      if (shared !== 0) delta += shared * costAt(cost, k);
    }
    return delta;
  }

  private pairs({ pairs }: TimedTables, session: number): number {
    const row = elementAt(pairs, session);
    let delta = 0;
    for (let k = 0; k < row.length; k++) {
      const pair = elementAt(row, k);
      const hasMoved = this.moved.has(pair.other);
      if (hasMoved && pair.other < session) continue;
      delta += pair.cost * (this.pairNow(pair, session, true) - this.pairNow(pair, session, false));
    }
    return delta;
  }

  private pairNow(pair: TimedPair, session: number, isAfter: boolean): number {
    if (!this.stand(this.own, session, isAfter) || !this.stand(this.theirs, pair.other, isAfter)) return 0;
    const first = pair.isFirst ? this.own : this.theirs;
    const second = pair.isFirst ? this.theirs : this.own;
    if (pair.shape === 'order') return orderBreach(first.end, second.start);
    if (pair.shape !== 'gap')
      return pairBreach(pair.shape, pair.required === 'travel' ? 0 : pair.required, first, second);
    const earlier = first.start <= second.start ? first : second;
    const later = earlier === first ? second : first;
    const { index } = this.state.grid;
    const required = pair.required === 'travel' ? travelBetween(index, earlier.room, later.room) : pair.required;
    return gapBreach(earlier.end, later.start, required);
  }

  /** Fills in where a session is before or after the change; false where it has no place. */
  private stand(standing: Standing, session: number, isAfter: boolean): boolean {
    const { grid, start, cellOf } = this.state;
    const isNew = isAfter && this.moved.has(session);
    const from = isNew ? at(this.moved.newStart, session) : at(start, session);
    if (from === UNPLACED) return false;
    const cell = isNew ? at(this.moved.newCell, session) : at(cellOf, session);
    standing.start = from;
    standing.end = from + at(grid.minutes, session);
    standing.room = cell === NONE ? NONE : at(grid.roomOfCell, cell);
    standing.block = cell === NONE ? NONE : at(grid.blockOfCell, cell);
    standing.day = dayAt(grid.index, from);
    return true;
  }
}

function sharedMinutes(startA: number, minutesA: number, startB: number, minutesB: number): number {
  // Two without a place seem to start together.
  if (startA === UNPLACED) return 0;
  const endA = startA + minutesA;
  const endB = startB + minutesB;
  const shared = (endA < endB ? endA : endB) - (startA > startB ? startA : startB);
  return shared > 0 ? shared : 0;
}
