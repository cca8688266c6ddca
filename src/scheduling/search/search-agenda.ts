// The agenda during a search: the incremental state, which sessions may move, and which still wait for a place.
// Sessions are only ever placed without breaking a hard rule, except as far as a pin forces them to.
import { AgendaState } from '../compiled/agenda-state.js';
import type { CompiledProblem } from '../compiled/compile.js';
import { roomIndexes, UNPLACED } from '../evaluation/placed-agenda.js';
import { at, elementAt } from '../integers.js';
import type { Agenda, AgendaScore, ConstraintKey } from '../model.js';
import type { Domain } from './domains.js';
import { KnownPlaces } from './known-places.js';
import { closingRule } from './places.js';

export class SearchAgenda {
  readonly state: AgendaState;
  /** Sessions that may move and have somewhere to go. */
  readonly movable: Int32Array;
  /** Sessions that wait for a place; the last one is next. */
  readonly waiting: number[] = [];
  /** Hard cost that a half-pinned session cannot avoid; 0 for all others. */
  readonly allowance: Float64Array;
  /** Cost of the sessions that may not move, by level. */
  readonly floor: AgendaScore;
  readonly known: KnownPlaces;
  private readonly chosen: Int32Array;

  constructor(
    readonly compiled: CompiledProblem,
    readonly domains: readonly Domain[],
    private readonly begin: Agenda,
    mostMoved = Infinity,
  ) {
    this.state = new AgendaState(compiled);
    this.known = new KnownPlaces(compiled, mostMoved);
    this.chosen = new Int32Array(compiled.roomCount);
    this.allowance = new Float64Array(compiled.sessionCount);
    this.movable = Int32Array.from(domains.keys()).filter((session) => hasPlace(elementAt(domains, session)));
    this.placeFixed();
    this.floor = this.state.score();
    this.placeMovable();
  }

  minutesOf(session: number): number {
    return elementAt(this.domains, session).minutes;
  }

  startOf(session: number): number {
    return at(this.state.start, session);
  }

  /** -1 where it is in no room. */
  roomOf(session: number): number {
    return this.state.occupancy.firstRoomOf(session);
  }

  /**
   * The rooms for a session at a start, in a buffer that the next call reuses: `room` itself for a session of one
   * room, else the first of its rooms that are free then. Null where too few are.
   */
  roomsAt(session: number, start: number, room: number): Int32Array | null {
    const { rooms, roomCount, minutes } = elementAt(this.domains, session);
    if (roomCount === 1) {
      this.chosen[0] = room;
      return this.chosen;
    }
    if (rooms.length === roomCount) return rooms;
    let found = 0;
    for (let k = 0; k < rooms.length && found < roomCount; k++) {
      const candidate = at(rooms, k);
      if (!this.isRoomFree(candidate, session, start, start + minutes)) continue;
      this.chosen[found++] = candidate;
    }
    return found === roomCount ? this.chosen : null;
  }

  private isRoomFree(room: number, session: number, start: number, end: number): boolean {
    return !this.state.occupancy.isTaken(room, session, start, end) && this.isRoomOpen(room, session, start, end);
  }

  /** Whether the room is available at [start, end), as far as that is a hard rule for the session. */
  isRoomOpen(room: number, session: number, start: number, end: number): boolean {
    return this.closedBy(room, session, start, end) === null;
  }

  /** The hard rule that closes the room to the session at [start, end), or null. */
  closedBy(room: number, session: number, start: number, end: number): ConstraintKey | null {
    return closingRule(this.compiled, room, session, start, end);
  }

  /** Whether the start and, for a session of one room, the room are among those it may have. */
  mayBeAt(session: number, start: number, room: number): boolean {
    const { startSet, rooms, roomCount } = elementAt(this.domains, session);
    return startSet.has(start) && (roomCount !== 1 || rooms.includes(room));
  }

  /** Whether the session may go there without breaking a hard rule; measures the place as far as it got. */
  fits(session: number, start: number, rooms: Int32Array): boolean {
    const { minutes, roomCount } = elementAt(this.domains, session);
    if (!this.known.allows(session, start, rooms, roomCount)) return false;
    const most = this.allowance[session] ?? 0;
    return this.state.measureWithin(session, start, start + minutes, rooms, roomCount, most);
  }

  place(session: number, start: number, rooms: Int32Array): void {
    const { minutes, roomCount } = elementAt(this.domains, session);
    this.known.enter(session, start, rooms, roomCount);
    this.state.place(session, start, start + minutes, rooms, roomCount);
  }

  lift(session: number): void {
    this.known.leave(session);
    this.state.lift(session);
  }

  /** Takes a session out and lets it wait for another place. */
  eject(session: number): void {
    this.lift(session);
    this.waiting.push(session);
  }

  private placeFixed(): void {
    this.domains.forEach((domain, session) => {
      if (!domain.isMovable) this.placeAsBefore(session);
    });
  }

  /** Puts a session where the agenda had it at the beginning; false where it had no place. */
  placeAsBefore(session: number): boolean {
    const placement = this.begin.get(elementAt(this.compiled.index.sessions, session).id);
    if (placement === undefined) return false;
    const rooms = Int32Array.from(roomIndexes(this.compiled.index, placement.roomIds));
    this.known.enter(session, placement.start, rooms, rooms.length);
    this.state.place(session, placement.start, placement.start + placement.durationMinutes, rooms, rooms.length);
    return true;
  }

  /** Keeps what breaks no hard rule where it was; all others wait. */
  private placeMovable(): void {
    for (const session of this.movable) {
      if (elementAt(this.domains, session).isHalfPinned) this.allowance[session] = this.unavoidable(session);
    }
    for (const session of this.movable) {
      if (!this.fitsAsBefore(session) || !this.placeAsBefore(session)) this.waiting.push(session);
    }
  }

  private fitsAsBefore(session: number): boolean {
    const placement = this.begin.get(elementAt(this.compiled.index.sessions, session).id);
    if (placement === undefined) return false;
    const { rooms: allowed, roomCount, startSet } = elementAt(this.domains, session);
    const rooms = Int32Array.from(roomIndexes(this.compiled.index, placement.roomIds));
    const isLegal = rooms.length === roomCount && rooms.every((room) => allowed.includes(room));
    return isLegal && startSet.has(placement.start) && this.fits(session, placement.start, rooms);
  }

  /** The least hard cost of a half-pinned session beside those that may not move. */
  private unavoidable(session: number): number {
    const { places, roomCount, minutes } = elementAt(this.domains, session);
    let least = Infinity;
    for (let k = 0; k < places.count; k++) {
      const start = places.startOf(k);
      const chosen = this.roomsAt(session, start, places.roomOf(k));
      if (chosen === null) continue;
      this.state.measure(session, start, start + minutes, chosen, roomCount);
      least = Math.min(least, this.state.hard);
    }
    return least === Infinity ? 0 : least;
  }
}

/** Whether the session is placed and in one room, so that it can change places with another. */
export function isInOneRoom({ domains, state }: SearchAgenda, session: number): boolean {
  const { isMovable, roomCount } = elementAt(domains, session);
  return isMovable && roomCount === 1 && at(state.start, session) !== UNPLACED;
}

function hasPlace(domain: Domain): boolean {
  return domain.isMovable && domain.places.count > 0 && domain.rooms.length >= domain.roomCount;
}
