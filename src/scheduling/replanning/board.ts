// The agenda while plans are tried on it: the incremental score, who is elsewhere than readers know, and plans as
// states to go back to.
import { AgendaState } from '../compiled/agenda-state.js';
import type { CompiledProblem } from '../compiled/compile.js';
import { roomIndexes, UNPLACED } from '../evaluation/placed-agenda.js';
import { at, elementAt } from '../integers.js';
import type { Agenda } from '../model.js';
import { KnownBook } from './known-book.js';
import { compareRanks, type Rank } from './rank.js';
import { type Reach, ROOMS_CHOSEN_LATER } from './reach.js';

/** A whole agenda that was reached, with how good it is. */
export interface Plan {
  readonly rank: Rank;
  /** By session, UNPLACED without a place. */
  readonly start: Int32Array;
  /** By session. */
  readonly rooms: readonly Int32Array[];
}

const NO_ROOM = new Int32Array(0);

export class Board {
  readonly state: AgendaState;
  readonly known: KnownBook;
  /** By session; never changed in place, so that plans can keep them. */
  readonly rooms: Int32Array[];
  /** Movable sessions without a place. */
  waiting = 0;
  moved = 0;
  disturbance = 0;
  /** By session: 1 where a pin keeps it from where readers know it, so that it counts as no move of this search. */
  readonly isHeld: Int32Array;
  private readonly singles: readonly Int32Array[];

  /** Starts with every movable session where readers know it to be, all others where `agenda` has them. */
  constructor(
    readonly compiled: CompiledProblem,
    readonly reach: Reach,
    agenda: Agenda,
  ) {
    this.state = new AgendaState(compiled);
    this.known = new KnownBook(compiled.index);
    this.rooms = Array.from({ length: compiled.sessionCount }, () => NO_ROOM);
    this.singles = Array.from({ length: compiled.roomCount }, (_, room) => Int32Array.of(room));
    this.isHeld = Int32Array.from(compiled.index.sessions, ({ id }, session) =>
      Number(this.known.isHeldBy(session, agenda.get(id))),
    );
    this.waiting = reach.isMovable.reduce((sum, isMovable) => sum + isMovable, 0);
    for (let session = 0; session < compiled.sessionCount; session++) this.placeAtFirst(session, agenda);
  }

  get sessionCount(): number {
    return this.compiled.sessionCount;
  }

  isMovable(session: number): boolean {
    return at(this.reach.isMovable, session) === 1;
  }

  isPlaced(session: number): boolean {
    return this.state.isPlaced(session);
  }

  /** Whether this search placed the session elsewhere than readers know it. */
  isMoved(session: number): boolean {
    return this.disturbanceNow(session) > 0;
  }

  /** Whether the session is placed where readers know it. */
  isAtHome(session: number): boolean {
    if (!this.isPlaced(session)) return false;
    return this.known.distance(session, at(this.state.start, session), elementAt(this.rooms, session)) === 0;
  }

  /** What it would add to the disturbance to have the session there. */
  disturbanceAt(session: number, start: number, rooms: Int32Array): number {
    if (!this.isMovable(session) || at(this.isHeld, session) === 1) return 0;
    return this.known.disturbance(session, start, rooms);
  }

  private disturbanceNow(session: number): number {
    if (!this.isPlaced(session)) return 0;
    return this.disturbanceAt(session, at(this.state.start, session), elementAt(this.rooms, session));
  }

  /** Puts the session there, from wherever it is. */
  put(session: number, start: number, rooms: Int32Array): void {
    this.lift(session);
    this.state.place(session, start, start + at(this.reach.minutes, session), rooms, rooms.length);
    this.rooms[session] = rooms;
    this.count(session, 1);
  }

  /** Puts a known session back to where readers know it. */
  putHome(session: number): void {
    this.put(session, at(this.known.start, session), elementAt(this.known.rooms, session));
  }

  /** Takes the session out; nothing happens where it has no place. */
  lift(session: number): void {
    if (!this.isPlaced(session)) return;
    this.count(session, -1);
    this.state.lift(session);
    this.rooms[session] = NO_ROOM;
  }

  /** Adds a placed session to the counts of the search, or takes it off. */
  private count(session: number, sign: 1 | -1): void {
    if (!this.isMovable(session)) return;
    const disturbance = this.disturbanceNow(session);
    this.waiting -= sign;
    this.disturbance += sign * disturbance;
    if (disturbance > 0) this.moved += sign;
  }

  /** Measures the session there, as `AgendaState.measure` does. */
  measure(session: number, start: number, rooms: Int32Array): void {
    this.state.measure(session, start, start + at(this.reach.minutes, session), rooms, rooms.length);
  }

  /** False as soon as the session would add more than `mostHard` of hard cost there. */
  measureWithin(session: number, start: number, rooms: Int32Array, mostHard: number): boolean {
    const end = start + at(this.reach.minutes, session);
    return this.state.measureWithin(session, start, end, rooms, rooms.length, mostHard);
  }

  /** The rooms of a place of `Reach`: the one it names, or the first that are free then, known ones before others; null for too few. */
  roomsAt(session: number, start: number, room: number): Int32Array | null {
    if (room !== ROOMS_CHOSEN_LATER) return elementAt(this.singles, room);
    const wanted = at(this.reach.roomCount, session);
    if (wanted === 0) return NO_ROOM;
    const candidates = new Set([...elementAt(this.known.rooms, session), ...this.reach.roomsOf(session)]);
    const end = start + at(this.reach.minutes, session);
    const isFree = (candidate: number): boolean =>
      this.reach.isOpen(session, start, candidate) && !this.state.occupancy.isTaken(candidate, session, start, end);
    const free = [...candidates].filter(isFree).slice(0, wanted);
    return free.length === wanted ? Int32Array.from(free) : null;
  }

  rank(): Rank {
    return { ...this.state.score(), waiting: this.waiting, moved: this.moved, disturbance: this.disturbance };
  }

  save(): Plan {
    return { rank: this.rank(), start: Int32Array.from(this.state.start), rooms: [...this.rooms] };
  }

  /** Makes the agenda that of the plan. */
  load({ start, rooms }: Plan): void {
    for (let session = 0; session < this.sessionCount; session++) {
      const from = at(start, session);
      const planned = elementAt(rooms, session);
      if (from === at(this.state.start, session) && haveSameRooms(planned, elementAt(this.rooms, session))) continue;
      if (from === UNPLACED) this.lift(session);
      else this.put(session, from, planned);
    }
  }

  /** A place whose rooms the conference no longer has is no place. */
  private placeAtFirst(session: number, agenda: Agenda): void {
    const { index } = this.compiled;
    const placement = agenda.get(elementAt(index.sessions, session).id);
    if (placement === undefined) return;
    if (this.isMovable(session) && at(this.isHeld, session) === 0 && this.known.hasHome(session)) {
      this.putHome(session);
      return;
    }
    const rooms = roomIndexes(index, placement.roomIds);
    if (rooms.length === placement.roomIds.length || !this.isMovable(session))
      this.put(session, placement.start, Int32Array.from(rooms));
  }
}

/** Whether two plans are the same agenda. */
export function isSamePlan(a: Plan, b: Plan): boolean {
  if (compareRanks(a.rank, b.rank) !== 0) return false;
  return a.start.every(
    (start, s) => start === b.start[s] && haveSameRooms(elementAt(a.rooms, s), elementAt(b.rooms, s)),
  );
}

function haveSameRooms(a: Int32Array, b: Int32Array): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let k = 0; k < a.length; k++) if (at(a, k) !== at(b, k)) return false;
  return true;
}
