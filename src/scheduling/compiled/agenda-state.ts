// A changing agenda with its score kept up to date: a move is measured without being made, and made in time that
// depends on the neighbours of one session only. Nothing here allocates after construction, except for sessions that
// fill several rooms.
import { UNPLACED } from '../evaluation/placed-agenda.js';
import {
  emptyStand,
  emptyWhereabouts,
  readStand,
  type Stand,
  type Whereabouts,
  writeStand,
} from '../groups/whereabouts.js';
import { at, elementAt } from '../integers.js';
import type { AgendaScore } from '../model.js';
import { blockAt, dayAt, travelBetween } from '../problem-index.js';
import { gapBreach, orderBreach, pairBreach, timeBreach } from '../shapes.js';
import { minutesInside } from '../windows.js';
import type { CompiledProblem } from './compile.js';
import { DenseOccupancy } from './dense-overlaps.js';
import { GroupCosts } from './group-costs.js';
import { AFTER, BEFORE, FIRST_PAIR_SHAPE, GAP, PAIR_SHAPES, REVERSED } from './pair-tables.js';
import { RoomOccupancy } from './room-occupancy.js';

export class AgendaState {
  /** Per session, UNPLACED where it has no placement. Read only from outside. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly occupancy: RoomOccupancy;
  placedCount = 0;
  /** Cost of the last measured placement by level: what the session adds to the agenda by being there. */
  hard = 0;
  medium = 0;
  soft = 0;
  /** Cost of the whole agenda by level. */
  totalHard = 0;
  totalMedium = 0;
  totalSoft = 0;
  /** Where every session is; `start` and `end` above are its columns. */
  readonly where: Whereabouts;
  private readonly costs = new Int32Array(3);
  private readonly dense: DenseOccupancy | null;
  private readonly groupCosts: GroupCosts | null;
  private readonly candidate = emptyStand();
  private readonly neighbour = emptyStand();

  constructor(readonly compiled: CompiledProblem) {
    this.where = emptyWhereabouts(compiled.sessionCount);
    this.start = this.where.start;
    this.end = this.where.end;
    this.occupancy = new RoomOccupancy(compiled, this.start, this.end);
    const { dense, groups, index } = compiled;
    this.dense = dense.groups.length === 0 ? null : new DenseOccupancy(dense, this.start, this.end);
    this.groupCosts = groups === null ? null : new GroupCosts(index, groups, this.where, this.occupancy);
  }

  score(): AgendaScore {
    return { hard: this.totalHard, medium: this.totalMedium, soft: this.totalSoft };
  }

  isPlaced(session: number): boolean {
    return at(this.start, session) !== UNPLACED;
  }

  /** Puts a session into `count` rooms of `rooms` at [start, end), from wherever it was. */
  place(session: number, start: number, end: number, rooms: Int32Array, count: number): void {
    this.lift(session);
    this.measure(session, start, end, rooms, count);
    this.totalHard += this.hard;
    this.totalMedium += this.medium;
    this.totalSoft += this.soft;
    writeStand(this.where, session, this.standAt(start, end, count > 0 ? at(rooms, 0) : -1));
    this.occupancy.enter(session, rooms, count);
    this.dense?.enter(session);
    this.groupCosts?.enter(session);
    this.placedCount++;
  }

  /** Takes a session out of the agenda; nothing happens where it has no placement. */
  lift(session: number): void {
    if (!this.isPlaced(session)) return;
    this.measureCurrent(session);
    this.totalHard -= this.hard;
    this.totalMedium -= this.medium;
    this.totalSoft -= this.soft;
    this.occupancy.leave(session);
    this.dense?.leave(session);
    this.groupCosts?.leave(session);
    this.start[session] = UNPLACED;
    this.end[session] = UNPLACED;
    this.placedCount--;
  }

  /** Measures what a session costs where it is now; 0 where it has no placement. */
  measureCurrent(session: number): void {
    this.hard = this.medium = this.soft = 0;
    if (!this.isPlaced(session)) return;
    const rooms = this.occupancy.roomsOf(session);
    this.measure(session, at(this.start, session), at(this.end, session), rooms, rooms.length);
  }

  /** Measures what a session would cost there, its present placement disregarded; sets `hard`, `medium`, `soft`. */
  measure(session: number, start: number, end: number, rooms: Int32Array, count: number): void {
    this.hard = this.medium = this.soft = 0;
    this.addRooms(session, start, end, rooms, count);
    this.addTimeRules(session, start, end);
    this.addOverlaps(session, start, end);
    this.addTimed(session, start, end, count > 0 ? at(rooms, 0) : -1);
    if (this.dense !== null) this.addDense(this.dense, session, start, end);
    if (this.groupCosts !== null) this.addGroups(this.groupCosts, session, start, end, rooms, count);
  }

  /**
   * As `measure`, but stops as soon as the hard cost exceeds `mostHard` and then answers false; the costs are then
   * incomplete.
   */
  measureWithin(
    session: number,
    start: number,
    end: number,
    rooms: Int32Array,
    count: number,
    mostHard: number,
  ): boolean {
    this.hard = this.medium = this.soft = 0;
    this.addRooms(session, start, end, rooms, count);
    if (this.hard > mostHard) return false;
    this.addOverlaps(session, start, end);
    if (this.hard > mostHard) return false;
    this.addTimeRules(session, start, end);
    this.addTimed(session, start, end, count > 0 ? at(rooms, 0) : -1);
    if (this.dense !== null) this.addDense(this.dense, session, start, end);
    if (this.groupCosts !== null && this.hard <= mostHard)
      this.addGroups(this.groupCosts, session, start, end, rooms, count);
    return this.hard <= mostHard;
  }

  private addDense(dense: DenseOccupancy, session: number, start: number, end: number): void {
    dense.measure(session, start, end);
    this.medium += dense.medium;
    this.soft += dense.soft;
  }

  private addGroups(
    groups: GroupCosts,
    session: number,
    start: number,
    end: number,
    rooms: Int32Array,
    count: number,
  ): void {
    groups.measure(session, this.standAt(start, end, count > 0 ? at(rooms, 0) : -1), rooms, count);
    this.hard += groups.hard;
    this.medium += groups.medium;
    this.soft += groups.soft;
  }

  /** A place as a stand; the next call reuses it. */
  private standAt(start: number, end: number, room: number): Stand {
    const { candidate } = this;
    // The day and the block follow from the start: a search looks at many rooms at one start.
    if (candidate.start !== start) {
      candidate.day = dayAt(this.compiled.index, start);
      candidate.block = blockAt(this.compiled.index, start);
    }
    candidate.start = start;
    candidate.end = end;
    candidate.room = room;
    return candidate;
  }

  private add(level: number, cost: number): void {
    if (level === 0) this.hard += cost;
    else if (level === 1) this.medium += cost;
    else this.soft += cost;
  }

  private addTimeRules(session: number, start: number, end: number): void {
    const rules = elementAt(this.compiled.timeRules, session);
    for (let k = 0; k < rules.length; k++) {
      const rule = elementAt(rules, k);
      this.add(rule.level, timeBreach(rule.shape, rule.windows, start, end) * rule.weight);
    }
  }

  private addRooms(session: number, start: number, end: number, rooms: Int32Array, count: number): void {
    for (let k = 0; k < count; k++) {
      const room = at(rooms, k);
      this.hard += this.occupancy.excessMinutes(room, session, start, end) * this.compiled.laneWeight;
      this.addRoomWindows(session, room, start, end);
    }
    this.addRoomCosts(session, rooms, count, end - start);
  }

  private addRoomWindows(session: number, room: number, start: number, end: number): void {
    const { roomWindows } = this.compiled;
    for (let k = 0; k < roomWindows.length; k++) {
      const rule = elementAt(roomWindows, k);
      const windows = rule.windows[room] ?? null;
      if (windows === null || at(rule.waived, session) === 1) continue;
      this.add(rule.level, (end - start - minutesInside(windows, start, end)) * rule.weight);
    }
  }

  private addRoomCosts(session: number, rooms: Int32Array, count: number, minutes: number): void {
    const { table, tableMinutes, ofRooms } = this.compiled.roomCosts;
    if (count === 1 && at(tableMinutes, session) === minutes) {
      const cell = (session * this.compiled.roomCount + at(rooms, 0)) * 3;
      this.hard += at(table, cell);
      this.medium += at(table, cell + 1);
      this.soft += at(table, cell + 2);
      return;
    }
    ofRooms(session, [...rooms.subarray(0, count)], minutes, this.costs);
    this.hard += at(this.costs, 0);
    this.medium += at(this.costs, 1);
    this.soft += at(this.costs, 2);
  }

  private addOverlaps(session: number, start: number, end: number): void {
    const { row, other, hard, medium, soft } = this.compiled.overlaps;
    const last = at(row, session + 1);
    for (let k = at(row, session); k < last; k++) {
      const neighbour = at(other, k);
      const from = at(this.start, neighbour);
      const to = at(this.end, neighbour);
      const shared = (to < end ? to : end) - (from > start ? from : start);
      if (shared <= 0) continue;
      this.hard += shared * at(hard, k);
      this.medium += shared * at(medium, k);
      this.soft += shared * at(soft, k);
    }
  }

  private addTimed(session: number, start: number, end: number, room: number): void {
    const { row, other, level, weight } = this.compiled.timed;
    const last = at(row, session + 1);
    for (let k = at(row, session); k < last; k++) {
      const neighbour = at(other, k);
      if (at(this.start, neighbour) === UNPLACED) continue;
      const minutes = this.timedBreach(k, neighbour, start, end, room);
      if (minutes > 0) this.add(at(level, k), minutes * at(weight, k));
    }
  }

  /**
   * Minutes of breach between a session at [start, end) in `room` (-1 for none) and a placed neighbour, by entry `k`
   * of the table of gaps, orders and pairs.
   */
  timedBreach(k: number, neighbour: number, start: number, end: number, room: number): number {
    const { shape, required } = this.compiled.timed;
    const from = at(this.start, neighbour);
    const to = at(this.end, neighbour);
    const code = at(shape, k);
    if (code === BEFORE) return orderBreach(end, from);
    if (code === AFTER) return orderBreach(to, start);
    if (code === GAP)
      return to <= start ? gapBreach(to, start, at(required, k)) : gapBreach(end, from, at(required, k));
    if (code >= FIRST_PAIR_SHAPE)
      return this.pairBreachOf(code, at(required, k), neighbour, this.standAt(start, end, room));
    const neighbourRoom = this.occupancy.firstRoomOf(neighbour);
    if (to <= start) return gapBreach(to, start, travelBetween(this.compiled.index, neighbourRoom, room));
    return gapBreach(end, from, travelBetween(this.compiled.index, room, neighbourRoom));
  }

  private pairBreachOf(code: number, required: number, neighbour: number, place: Stand): number {
    const other = readStand(this.where, neighbour, this.neighbour);
    if (code < REVERSED) return pairBreach(elementAt(PAIR_SHAPES, code - FIRST_PAIR_SHAPE), required, place, other);
    return pairBreach(elementAt(PAIR_SHAPES, code - FIRST_PAIR_SHAPE - REVERSED), required, other, place);
  }
}
