// Where readers know each session to be, and how much it disturbs them to find it elsewhere.
import { UNPLACED, roomIndexes } from '../evaluation/placed-agenda.js';
import { at, elementAt } from '../integers.js';
import type { AgendaPlacement } from '../model.js';
import { dayAt, type ProblemIndex } from '../problem-index.js';

/** Cost of a move by how far it goes, as the measure `known` of the constraint definitions has it. */
const OTHER_ROOMS = 1;
const OTHER_TIME = 2;
const OTHER_DAY = 4;

export class KnownBook {
  /** By session, UNPLACED where readers know of none. */
  readonly start: Int32Array;
  /** By session. */
  readonly rooms: readonly Int32Array[];
  private readonly weight: Int32Array;
  private readonly day: Int32Array;
  /** By session: 1 where the conference no longer has all of the rooms. */
  private readonly lostRooms: Int32Array;

  constructor(private readonly index: ProblemIndex) {
    const count = index.sessions.length;
    this.start = new Int32Array(count).fill(UNPLACED);
    this.weight = new Int32Array(count);
    this.lostRooms = new Int32Array(count);
    const rooms = Array.from({ length: count }, () => new Int32Array(0));
    for (const { sessionId, start, roomIds, weight } of index.problem.known ?? []) {
      const session = index.sessionIndex.get(sessionId);
      if (session === undefined) continue;
      this.start[session] = start;
      this.weight[session] = weight;
      rooms[session] = Int32Array.from(roomIndexes(index, roomIds));
      this.lostRooms[session] = Number(roomIds.some((id) => !index.roomIndex.has(id)));
    }
    this.rooms = rooms;
    this.day = this.start.map((start) => (start === UNPLACED ? 0 : dayAt(index, start)));
  }

  isKnown(session: number): boolean {
    return at(this.start, session) !== UNPLACED;
  }

  /** Whether there is still a place where readers know the session to be. */
  hasHome(session: number): boolean {
    return this.isKnown(session) && at(this.lostRooms, session) === 0;
  }

  /** Whether the placement is another than readers know. */
  isElsewhere(session: number, placement: AgendaPlacement | undefined): boolean {
    if (placement === undefined) return false;
    return this.distance(session, placement.start, Int32Array.from(roomIndexes(this.index, placement.roomIds))) > 0;
  }

  /** Whether a pin of the placement keeps the session from where readers know it. */
  isHeldBy(session: number, placement: AgendaPlacement | undefined): boolean {
    if (placement === undefined || !this.isKnown(session)) return false;
    const { start, roomIds, timePinned, roomPinned, dayPinned } = placement;
    const known = at(this.start, session);
    if (roomPinned && !this.isInKnownRooms(session, Int32Array.from(roomIndexes(this.index, roomIds)))) return true;
    if (timePinned && start !== known) return true;
    return dayPinned === true && dayAt(this.index, start) !== at(this.day, session);
  }

  /** How far there is from where readers know the session: 0 for not at all or unknown to them, else 1 to 5. */
  distance(session: number, start: number, rooms: Int32Array): number {
    const from = at(this.start, session);
    if (from === UNPLACED) return 0;
    const byRooms = this.isInKnownRooms(session, rooms) ? 0 : OTHER_ROOMS;
    if (start === from) return byRooms;
    return byRooms + (dayAt(this.index, start) === at(this.day, session) ? OTHER_TIME : OTHER_DAY);
  }

  /** The distance times the weight of the session. */
  disturbance(session: number, start: number, rooms: Int32Array): number {
    return this.distance(session, start, rooms) * at(this.weight, session);
  }

  private isInKnownRooms(session: number, rooms: Int32Array): boolean {
    const known = elementAt(this.rooms, session);
    if (known.length !== rooms.length) return false;
    for (let k = 0; k < rooms.length; k++) if (!known.includes(at(rooms, k))) return false;
    return true;
  }
}
