// The agenda that readers know: which sessions are elsewhere, and whether one more may be.
import type { CompiledProblem } from '../compiled/compile.js';
import { UNPLACED } from '../evaluation/placed-agenda.js';
import { at, elementAt } from '../integers.js';

const NO_ROOM = new Int32Array(0);

export class KnownPlaces {
  /** By session, UNPLACED where readers know of none. */
  readonly start: Int32Array;
  /** By session. */
  readonly rooms: readonly Int32Array[];
  /** Sessions that are placed elsewhere than readers know them. */
  movedCount = 0;
  private readonly isMoved: Int32Array;

  /** At most `mostMoved` known sessions may be elsewhere. */
  constructor(
    { index, sessionCount }: CompiledProblem,
    readonly mostMoved: number,
  ) {
    this.start = new Int32Array(sessionCount).fill(UNPLACED);
    this.isMoved = new Int32Array(sessionCount);
    const rooms: Int32Array[] = index.sessions.map(() => NO_ROOM);
    for (const known of index.problem.known ?? []) {
      const session = index.sessionIndex.get(known.sessionId);
      if (session === undefined) continue;
      this.start[session] = known.start;
      rooms[session] = Int32Array.from(known.roomIds.flatMap((id) => index.roomIndex.get(id) ?? []));
    }
    this.rooms = rooms;
  }

  /** Whether the session may be there as far as the number of moved sessions goes. */
  allows(session: number, start: number, rooms: Int32Array, count: number): boolean {
    if (this.movedCount - at(this.isMoved, session) < this.mostMoved) return true;
    return !this.isElsewhere(session, start, rooms, count);
  }

  /** The session has been placed there. */
  enter(session: number, start: number, rooms: Int32Array, count: number): void {
    this.leave(session);
    if (!this.isElsewhere(session, start, rooms, count)) return;
    this.isMoved[session] = 1;
    this.movedCount++;
  }

  /** The session has been taken out. */
  leave(session: number): void {
    this.movedCount -= at(this.isMoved, session);
    this.isMoved[session] = 0;
  }

  private isElsewhere(session: number, start: number, rooms: Int32Array, count: number): boolean {
    const from = at(this.start, session);
    if (from === UNPLACED) return false;
    const known = elementAt(this.rooms, session);
    if (from !== start || known.length !== count) return true;
    for (let k = 0; k < count; k++) if (!known.includes(at(rooms, k))) return true;
    return false;
  }
}
