// What is in the way of a session at a place where it would break a hard rule, and how much trouble it is to place that
// elsewhere.
import { UNPLACED } from '../evaluation/placed-agenda.js';
import { abs, at, elementAt, IMPOSSIBLE } from '../integers.js';
import { minutesInside } from '../windows.js';
import type { Random } from './random.js';
import type { SearchAgenda } from './search-agenda.js';
import type { Tightness } from './tightness.js';

/** Minutes from the nearest start or end in the room from which on it makes no difference. */
const WORST_ALIGNMENT = 60;
/** A half-pinned session is ejected only where nothing else helps. */
const TROUBLE_OF_PINS = 100;
/** How much less trouble a long session is where the shorter ones should stay. */
const MOST_RELIEF = 0.6;
const VERY_LONG_MINUTES = 480;

export class Obstacles {
  /** How often each session could not be placed: what makes it costly to eject. */
  readonly trouble: Float64Array;
  /** The sessions in the way of the last place looked at: the first `count` of these. */
  readonly sessions: Int32Array;
  count = 0;
  private readonly marks: Int32Array;
  private mark = 0;
  private readonly isMovable: Int32Array;
  private readonly room = new Int32Array(1);

  constructor(
    private readonly agenda: SearchAgenda,
    private readonly random: Random,
    private readonly tightness: Tightness,
  ) {
    const { sessionCount } = agenda.compiled;
    this.marks = new Int32Array(sessionCount);
    this.sessions = new Int32Array(sessionCount);
    this.isMovable = new Int32Array(sessionCount);
    for (const session of agenda.movable) this.isMovable[session] = 1;
    this.trouble = Float64Array.from(agenda.domains, (domain) => (domain.isHalfPinned ? TROUBLE_OF_PINS : 1));
  }

  mayMove(session: number): boolean {
    return at(this.isMovable, session) === 1;
  }

  /** Where not every session can be placed, more of them can where the long ones are left out. */
  preferLongOnes(): void {
    this.agenda.domains.forEach(({ minutes }, session) => {
      const relief = smaller(1, minutes / VERY_LONG_MINUTES) * MOST_RELIEF;
      this.trouble[session] = (this.trouble[session] ?? 1) - relief;
    });
  }

  /**
   * Sum of the trouble of those in the way, who are collected in `sessions`; IMPOSSIBLE where one of them may not move,
   * or as soon as it is not below `limit`. Among equals a place that leaves no useless minutes comes first.
   */
  cost(session: number, start: number, room: number, limit: number): number {
    const cost = this.costAt(session, start, room, limit);
    if (cost === IMPOSSIBLE) return IMPOSSIBLE;
    return cost + (room < 0 ? this.random.fraction() : this.tieBreak(session, start, room));
  }

  /** The same without anything that breaks ties. Room -1 stands for the rooms of a session that fills none or several. */
  costAt(session: number, start: number, room: number, limit: number): number {
    this.mark++;
    this.count = 0;
    const { rooms, roomCount, minutes } = elementAt(this.agenda.domains, session);
    const end = start + minutes;
    if (roomCount === 1 && !this.isWithinBudget(session, start, room)) return IMPOSSIBLE;
    let cost = 0;
    if (roomCount === 1) cost = this.collectInRoom(session, room, start, end);
    else for (let k = 0; k < roomCount; k++) cost += this.collectInRoom(session, at(rooms, k), start, end);
    if (cost >= limit) return IMPOSSIBLE;
    cost += this.collectOverlapping(session, start, end);
    if (cost >= limit) return IMPOSSIBLE;
    cost += this.collectTimed(session, start, end, room);
    return cost >= limit ? IMPOSSIBLE : cost;
  }

  private isWithinBudget(session: number, start: number, room: number): boolean {
    this.room[0] = room;
    return this.agenda.known.allows(session, start, this.room, 1);
  }

  /** Below 1: half of it is chance, half is how badly the session would align with those beside it or its hours. */
  private tieBreak(session: number, start: number, room: number): number {
    const { state } = this.agenda;
    const end = start + this.agenda.minutesOf(session);
    let nearest = WORST_ALIGNMENT;
    if ((this.tightness.ofPeople[session] ?? 0) > 0) nearest = this.besidePeople(session, start, end);
    else
      for (let k = 0; k < at(state.occupancy.sizes, room); k++)
        nearest = this.beside(state.occupancy.member(room, k), start, end, nearest);
    return (this.random.fraction() + nearest / WORST_ALIGNMENT) / 2;
  }

  private besidePeople(session: number, start: number, end: number): number {
    const { row, other, hard } = this.agenda.compiled.overlaps;
    let nearest = WORST_ALIGNMENT;
    for (let k = at(row, session); k < at(row, session + 1); k++)
      if (at(hard, k) > 0) nearest = this.beside(at(other, k), start, end, nearest);
    return nearest;
  }

  private beside(other: number, start: number, end: number, nearest: number): number {
    const from = at(this.agenda.state.start, other);
    const to = at(this.agenda.state.end, other);
    const least = smaller(smaller(abs(start - from), abs(start - to)), smaller(abs(end - from), abs(end - to)));
    return smaller(nearest, least);
  }

  private collect(other: number): number {
    if (at(this.marks, other) === this.mark) return 0;
    if (at(this.isMovable, other) === 0) return IMPOSSIBLE;
    this.marks[other] = this.mark;
    this.sessions[this.count++] = other;
    return this.trouble[other] ?? 1;
  }

  private collectInRoom(session: number, room: number, start: number, end: number): number {
    const { state, compiled, domains } = this.agenda;
    const isOpen = elementAt(domains, session).places.areOpen || this.agenda.isRoomOpen(room, session, start, end);
    if (!isOpen || this.isBookedElsewhere(room, start, end)) return IMPOSSIBLE;
    if (at(compiled.lanes, room) > 1 && !state.occupancy.isTaken(room, session, start, end)) return 0;
    let cost = 0;
    const group = at(compiled.clashGroup, session);
    for (let k = 0; k < at(state.occupancy.sizes, room); k++) {
      const other = state.occupancy.member(room, k);
      if (other === session || at(compiled.clashGroup, other) === group) continue;
      if (at(state.start, other) < end && start < at(state.end, other)) cost += this.collect(other);
    }
    return cost;
  }

  /** A room of one lane that others booked: nothing of ours can make way. */
  private isBookedElsewhere(room: number, start: number, end: number): boolean {
    const { lanes, busy } = this.agenda.compiled;
    return at(lanes, room) === 1 && minutesInside(elementAt(busy, room), start, end) > 0;
  }

  private collectOverlapping(session: number, start: number, end: number): number {
    const { state, compiled } = this.agenda;
    const { row, other, hard } = compiled.overlaps;
    let cost = 0;
    for (let k = at(row, session); k < at(row, session + 1); k++) {
      if (at(hard, k) === 0) continue;
      const neighbour = at(other, k);
      if (at(state.start, neighbour) < end && start < at(state.end, neighbour)) cost += this.collect(neighbour);
    }
    return cost;
  }

  private collectTimed(session: number, start: number, end: number, room: number): number {
    const { state, compiled } = this.agenda;
    const { row, other, level } = compiled.timed;
    let cost = 0;
    for (let k = at(row, session); k < at(row, session + 1); k++) {
      const neighbour = at(other, k);
      if (at(level, k) !== 0 || at(state.start, neighbour) === UNPLACED) continue;
      if (state.timedBreach(k, neighbour, start, end, room) > 0) cost += this.collect(neighbour);
    }
    return cost;
  }
}

function smaller(a: number, b: number): number {
  return a < b ? a : b;
}
