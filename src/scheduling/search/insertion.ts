// Finding a place for one session: the best free one, or else the one whose occupants are easiest to place elsewhere.
import { UNPLACED } from '../evaluation/placed-agenda.js';
import { at, elementAt } from '../integers.js';
import type { Random } from './random.js';
import type { SearchAgenda } from './search-agenda.js';

/** Places looked at for one session: all of them up to this number, else this many at random. */
const MOST_PLACES = 3000;

/** One medium minute counts like this many soft ones while places are compared. */
export const MEDIUM_AS_SOFT = 100;

/** Minutes from the nearest start or end in the room from which on it makes no difference. */
const WORST_ALIGNMENT = 60;

export class Insertion {
  /** How often each session could not be placed: what makes it costly to eject. */
  readonly trouble: Float64Array;
  private readonly marks: Int32Array;
  private mark = 0;
  private readonly inTheWay: Int32Array;
  private inTheWayCount = 0;
  private readonly isMovable: Int32Array;
  private bestStart = 0;
  private bestRoom = -1;

  constructor(
    private readonly agenda: SearchAgenda,
    private readonly random: Random,
    /** Cost of a minute of room time left unused beside the session: high where rooms are nearly full. */
    private readonly tightness: number,
  ) {
    const { sessionCount } = agenda.compiled;
    this.marks = new Int32Array(sessionCount);
    this.inTheWay = new Int32Array(sessionCount);
    this.isMovable = new Int32Array(sessionCount);
    for (const session of agenda.movable) this.isMovable[session] = 1;
    this.trouble = Float64Array.from(agenda.domains, (domain) => (domain.isHalfPinned ? 100 : 1));
  }

  /** Places the session where nothing is in its way, at the least cost; false where no such place was found. */
  insertFreely(session: number): boolean {
    if (!this.findBest(session, (start, room) => this.freeCost(session, start, room))) return false;
    return this.placeAtBest(session);
  }

  /** Places the session and ejects what is in the way, the least troublesome; false where only pins are. */
  insertByForce(session: number): boolean {
    if (!this.findBest(session, (start, room, limit) => this.ejectionCost(session, start, room, limit))) return false;
    this.ejectionCost(session, this.bestStart, this.bestRoom, Infinity);
    for (let k = 0; k < this.inTheWayCount; k++) this.agenda.eject(at(this.inTheWay, k));
    return this.placeAtBest(session);
  }

  private placeAtBest(session: number): boolean {
    const rooms = this.agenda.roomsAt(session, this.bestStart, this.bestRoom);
    if (rooms === null || !this.agenda.fits(session, this.bestStart, rooms)) return false;
    this.agenda.place(session, this.bestStart, rooms);
    return true;
  }

  /** Looks through the places of a session for the least finite cost. */
  private findBest(session: number, costOf: (start: number, room: number, limit: number) => number): boolean {
    const { starts, rooms, roomCount } = elementAt(this.agenda.domains, session);
    const choices = roomCount === 1 ? rooms.length : 1;
    const places = starts.length * choices;
    const looks = Math.min(places, MOST_PLACES);
    const offset = this.random.below(places);
    let least = Infinity;
    for (let look = 0; look < looks; look++) {
      const place = looks === places ? (look + offset) % places : this.random.below(places);
      const start = at(starts, place % starts.length);
      const room = roomCount === 1 ? at(rooms, Math.floor(place / starts.length)) : -1;
      const cost = costOf(start, room, least);
      if (cost >= least) continue;
      least = cost;
      this.bestStart = start;
      this.bestRoom = room;
      if (cost === 0) break;
    }
    return least < Infinity;
  }

  private freeCost(session: number, start: number, room: number): number {
    const { state } = this.agenda;
    if (room >= 0 && this.hasNoAllowance(session, room, start)) return Infinity;
    const rooms = this.agenda.roomsAt(session, start, room);
    if (rooms === null || !this.agenda.fits(session, start, rooms)) return Infinity;
    const cost = state.medium * MEDIUM_AS_SOFT + state.soft;
    return room < 0 ? cost : cost + this.tightness * this.unusedBeside(session, start, room);
  }

  /** A quick look before the whole measurement: most places of a full conference are taken. */
  private hasNoAllowance(session: number, room: number, start: number): boolean {
    const { state, allowance, domains } = this.agenda;
    const end = start + elementAt(domains, session).minutes;
    return allowance[session] === 0 && state.occupancy.isTaken(room, session, start, end);
  }

  /** Minutes between the session and its nearer neighbour in the room, or the first or last start it could have. */
  private unusedBeside(session: number, start: number, room: number): number {
    const { state } = this.agenda;
    const { starts, minutes } = elementAt(this.agenda.domains, session);
    const end = start + minutes;
    let nearest = Math.min(start - at(starts, 0), at(starts, starts.length - 1) - start);
    for (let k = 0; k < at(state.occupancy.sizes, room); k++) {
      const other = state.occupancy.member(room, k);
      const before = start - at(state.end, other);
      const after = at(state.start, other) - end;
      if (before >= 0 && before < nearest) nearest = before;
      if (after >= 0 && after < nearest) nearest = after;
    }
    return nearest;
  }

  /**
   * Sum of the trouble of those in the way, who are collected in `inTheWay`; Infinity where one of them may not move,
   * or as soon as it is not below `limit`. Among equals a place that leaves no useless minutes comes first.
   */
  private ejectionCost(session: number, start: number, room: number, limit: number): number {
    this.mark++;
    this.inTheWayCount = 0;
    const { rooms, roomCount, minutes } = elementAt(this.agenda.domains, session);
    const end = start + minutes;
    let cost = roomCount === 1 ? this.tieBreak(start, end, room) : this.random.fraction();
    if (roomCount === 1) cost += this.collectInRoom(session, room, start, end);
    else if (roomCount > 1)
      for (let k = 0; k < roomCount; k++) cost += this.collectInRoom(session, at(rooms, k), start, end);
    if (cost >= limit) return Infinity;
    cost += this.collectOverlapping(session, start, end);
    if (cost >= limit) return Infinity;
    return cost + this.collectTimed(session, start, end, room);
  }

  /** Below 1: half of it is chance, half is how badly the session would align with those in the room. */
  private tieBreak(start: number, end: number, room: number): number {
    const { state } = this.agenda;
    let nearest = WORST_ALIGNMENT;
    for (let k = 0; k < at(state.occupancy.sizes, room); k++) {
      const other = state.occupancy.member(room, k);
      const from = at(state.start, other);
      const to = at(state.end, other);
      nearest = Math.min(
        nearest,
        Math.abs(start - from),
        Math.abs(start - to),
        Math.abs(end - from),
        Math.abs(end - to),
      );
    }
    return (this.random.fraction() + nearest / WORST_ALIGNMENT) / 2;
  }

  private collect(other: number): number {
    if (at(this.marks, other) === this.mark) return 0;
    if (at(this.isMovable, other) === 0) return Infinity;
    this.marks[other] = this.mark;
    this.inTheWay[this.inTheWayCount++] = other;
    return this.trouble[other] ?? 1;
  }

  private collectInRoom(session: number, room: number, start: number, end: number): number {
    const { state, compiled } = this.agenda;
    if (!this.agenda.isRoomOpen(room, session, start, end)) return Infinity;
    if (!state.occupancy.isTaken(room, session, start, end)) return 0;
    let cost = 0;
    const group = at(compiled.clashGroup, session);
    for (let k = 0; k < at(state.occupancy.sizes, room); k++) {
      const other = state.occupancy.member(room, k);
      if (other === session || at(compiled.clashGroup, other) === group) continue;
      if (at(state.start, other) < end && start < at(state.end, other)) cost += this.collect(other);
    }
    // Nobody of ours is there: a booking of others is in the way, which nothing can move.
    return cost === 0 ? Infinity : cost;
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
