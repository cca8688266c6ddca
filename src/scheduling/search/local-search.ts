// Moves of one or two sessions that break no hard rule, and the choice whether to make them.
import { at, elementAt, exp, IMPOSSIBLE } from '../integers.js';
import { MEDIUM_AS_SOFT } from './insertion.js';
import type { Places } from './places.js';
import type { Random } from './random.js';
import type { SearchAgenda } from './search-agenda.js';

/** Draws until a session that costs something is found: most sessions of a good agenda cost nothing. */
const DRAWS_FOR_A_COSTLY_ONE = 6;
/** Draws until a session of the same length is found: others rarely fit into each other's place. */
const DRAWS_FOR_THE_SAME_LENGTH = 4;

// Shares of the kinds of moves, as upper ends in a draw from 0 to 1; what is left swaps neighbours in a room.
const ANY_PLACE = 0.4;
const OTHER_TIME = 0.6;
const OTHER_ROOM = 0.72;
const SWAP = 0.95;

/** The temperature at which every move that breaks no hard rule is made. */
export const ANYTHING_GOES = IMPOSSIBLE;

export class LocalSearch {
  /** Costs are in soft minutes: a move that costs as much as the temperature is made in 37 of 100 cases. */
  temperature = 0;
  /** Cost of the last measured move in soft minutes, whether made or not; 0 where it broke a hard rule. */
  lastDelta = 0;
  private readonly roomOfFirst = new Int32Array(1);
  private readonly roomOfSecond = new Int32Array(1);

  constructor(
    private readonly agenda: SearchAgenda,
    private readonly random: Random,
  ) {}

  /** Tries one move; true where it was made. There must be at least one movable session. */
  step(): boolean {
    this.lastDelta = 0;
    if (this.agenda.waiting.length > 0 && this.random.below(4) === 0) return this.placeWaiting();
    const session = this.drawSession();
    if (session < 0) return false;
    const roll = this.random.fraction();
    if (roll < ANY_PLACE) return this.tryAnyPlace(session);
    if (roll < OTHER_TIME)
      return this.tryMove(session, this.drawStart(session), this.agenda.state.occupancy.firstRoomOf(session));
    if (roll < OTHER_ROOM) return this.tryMove(session, at(this.agenda.state.start, session), this.drawRoom(session));
    return roll < SWAP ? this.swapWithAnother(session) : this.swapWithNext(session);
  }

  /** Makes so many random moves that break no hard rule, whatever they cost. */
  shake(moves: number): void {
    this.temperature = ANYTHING_GOES;
    for (let move = 0; move < moves; move++) this.step();
  }

  /** Sum of medium and soft cost of the last measurement, in soft minutes. */
  private measured(): number {
    return this.agenda.state.medium * MEDIUM_AS_SOFT + this.agenda.state.soft;
  }

  private accepts(delta: number): boolean {
    this.lastDelta = delta;
    return delta <= 0 || this.temperature === ANYTHING_GOES || this.random.fraction() < exp(-delta / this.temperature);
  }

  private drawSession(): number {
    const { movable, state } = this.agenda;
    let session = -1;
    for (let draw = 0; draw < DRAWS_FOR_A_COSTLY_ONE; draw++) {
      const drawn = at(movable, this.random.below(movable.length));
      if (!state.isPlaced(drawn)) continue;
      session = drawn;
      if (this.temperature === ANYTHING_GOES) return session;
      state.measureCurrent(session);
      if (this.measured() > 0) return session;
    }
    return session;
  }

  private placesOf(session: number): Places {
    return elementAt(this.agenda.domains, session).places;
  }

  private drawPlace(session: number): number {
    return this.random.below(this.placesOf(session).count);
  }

  private drawStart(session: number): number {
    const { starts } = elementAt(this.agenda.domains, session);
    return at(starts, this.random.below(starts.length));
  }

  private drawRoom(session: number): number {
    const { rooms } = elementAt(this.agenda.domains, session);
    return rooms.length === 0 ? -1 : at(rooms, this.random.below(rooms.length));
  }

  private placeWaiting(): boolean {
    const { waiting } = this.agenda;
    const which = this.random.below(waiting.length);
    const session = elementAt(waiting, which);
    const place = this.drawPlace(session);
    const start = this.placesOf(session).startOf(place);
    const rooms = this.agenda.roomsAt(session, start, this.placesOf(session).roomOf(place));
    if (rooms === null || !this.agenda.fits(session, start, rooms)) return false;
    this.agenda.place(session, start, rooms);
    waiting.splice(which, 1);
    return true;
  }

  private tryAnyPlace(session: number): boolean {
    const place = this.drawPlace(session);
    return this.tryMove(session, this.placesOf(session).startOf(place), this.placesOf(session).roomOf(place));
  }

  private tryMove(session: number, start: number, room: number): boolean {
    const rooms = this.agenda.roomsAt(session, start, room);
    if (rooms === null || !this.agenda.fits(session, start, rooms)) return false;
    const after = this.measured();
    this.agenda.state.measureCurrent(session);
    if (!this.accepts(after - this.measured())) return false;
    this.agenda.place(session, start, rooms);
    return true;
  }

  private swapWithAnother(session: number): boolean {
    const { movable, domains } = this.agenda;
    let other = session;
    for (let draw = 0; draw < DRAWS_FOR_THE_SAME_LENGTH; draw++) {
      other = at(movable, this.random.below(movable.length));
      if (elementAt(domains, other).minutes === elementAt(domains, session).minutes && other !== session) break;
    }
    if (!this.canChangePlaces(session, other)) return false;
    const { start, occupancy } = this.agenda.state;
    this.roomOfFirst[0] = occupancy.firstRoomOf(other);
    this.roomOfSecond[0] = occupancy.firstRoomOf(session);
    return this.tryBoth(session, at(start, other), other, at(start, session));
  }

  /** The next session in the room comes first, and this one ends when the next one ended. */
  private swapWithNext(session: number): boolean {
    const { state, domains } = this.agenda;
    const room = state.occupancy.firstRoomOf(session);
    if (room < 0) return false;
    const next = this.nextInRoom(session, room);
    if (next < 0 || !this.canChangePlaces(session, next)) return false;
    this.roomOfFirst[0] = room;
    this.roomOfSecond[0] = room;
    const startOfSession = at(state.end, next) - elementAt(domains, session).minutes;
    return this.tryBoth(session, startOfSession, next, at(state.start, session));
  }

  private nextInRoom(session: number, room: number): number {
    const { start, end, occupancy } = this.agenda.state;
    let next = -1;
    for (let k = 0; k < at(occupancy.sizes, room); k++) {
      const other = occupancy.member(room, k);
      const isAfter = at(start, other) >= at(end, session);
      if (isAfter && (next < 0 || at(start, other) < at(start, next))) next = other;
    }
    return next;
  }

  /** Only placed sessions of one room each that nothing restricts; hard rules are looked at when they are measured. */
  private canChangePlaces(a: number, b: number): boolean {
    return a !== b && this.mayChangePlace(a) && this.mayChangePlace(b);
  }

  private mayChangePlace(session: number): boolean {
    const { roomCount, isRestricted, isMovable } = elementAt(this.agenda.domains, session);
    return isMovable && roomCount === 1 && !isRestricted && this.agenda.state.isPlaced(session);
  }

  /** Moves both, into `roomOfFirst` and `roomOfSecond`, or neither. */
  private tryBoth(a: number, startOfA: number, b: number, startOfB: number): boolean {
    const { state } = this.agenda;
    const oldA = at(state.start, a);
    const oldB = at(state.start, b);
    const oldRoomA = state.occupancy.firstRoomOf(a);
    const oldRoomB = state.occupancy.firstRoomOf(b);
    state.lift(a);
    let delta = -this.measured();
    state.lift(b);
    delta -= this.measured();
    if (this.agenda.fits(a, startOfA, this.roomOfFirst)) {
      delta += this.measured();
      this.agenda.place(a, startOfA, this.roomOfFirst);
      if (this.agenda.fits(b, startOfB, this.roomOfSecond) && this.accepts(delta + this.measured())) {
        this.agenda.place(b, startOfB, this.roomOfSecond);
        return true;
      }
    }
    this.roomOfFirst[0] = oldRoomA;
    this.roomOfSecond[0] = oldRoomB;
    this.agenda.place(a, oldA, this.roomOfFirst);
    this.agenda.place(b, oldB, this.roomOfSecond);
    return false;
  }
}
