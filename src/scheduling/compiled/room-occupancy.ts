// Who is in which room, as typed arrays, and how many minutes too many a session would add to a room.
import { at, elementAt } from '../integers.js';
import { minutesInside } from '../windows.js';
import type { CompiledProblem } from './compile.js';

export class RoomOccupancy {
  /** Sessions of room r: positions r x sessions to r x sessions + sizes[r] - 1, in no order. */
  readonly members: Int32Array;
  readonly sizes: Int32Array;
  private readonly sessionRooms: Int32Array;
  private readonly roomCounts: Int32Array;
  private readonly groupSeen: Int32Array;
  private seen = 0;
  private readonly roomViews: Int32Array[];

  constructor(
    private readonly compiled: CompiledProblem,
    private readonly start: Int32Array,
    private readonly end: Int32Array,
  ) {
    const { sessionCount, roomCount } = compiled;
    this.members = new Int32Array(sessionCount * roomCount);
    this.sizes = new Int32Array(roomCount);
    this.sessionRooms = new Int32Array(sessionCount * roomCount);
    this.roomCounts = new Int32Array(sessionCount);
    this.groupSeen = new Int32Array(sessionCount);
    this.roomViews = Array.from({ length: sessionCount }, () => new Int32Array(0));
  }

  /** The rooms a session is in; a view that the next move of the session changes. */
  roomsOf(session: number): Int32Array {
    return elementAt(this.roomViews, session);
  }

  /** -1 where it is in no room. */
  firstRoomOf(session: number): number {
    return at(this.roomCounts, session) === 0 ? -1 : at(this.sessionRooms, session * this.compiled.roomCount);
  }

  /** The k-th session in a room; k from 0 to its size - 1. */
  member(room: number, k: number): number {
    return at(this.members, room * this.compiled.sessionCount + k);
  }

  enter(session: number, rooms: Int32Array, count: number): void {
    const { roomCount, sessionCount } = this.compiled;
    for (let k = 0; k < count; k++) {
      const room = at(rooms, k);
      const size = at(this.sizes, room);
      this.members[room * sessionCount + size] = session;
      this.sizes[room] = size + 1;
      this.sessionRooms[session * roomCount + k] = room;
    }
    if (at(this.roomCounts, session) === count && elementAt(this.roomViews, session).length === count) return;
    this.roomCounts[session] = count;
    this.roomViews[session] = this.sessionRooms.subarray(session * roomCount, session * roomCount + count);
  }

  /** Takes a session out of its rooms. What `roomsOf` gave stays readable until it enters others. */
  leave(session: number): void {
    const rooms = this.roomsOf(session);
    for (let k = 0; k < rooms.length; k++) this.leaveRoom(session, at(rooms, k));
  }

  private leaveRoom(session: number, room: number): void {
    const first = room * this.compiled.sessionCount;
    const last = at(this.sizes, room) - 1;
    for (let k = 0; k <= last; k++) {
      if (at(this.members, first + k) !== session) continue;
      this.members[first + k] = at(this.members, first + last);
      this.sizes[room] = last;
      return;
    }
  }

  /** Minutes of double booking that the session would add to the room, its present placement disregarded. */
  excessMinutes(room: number, session: number, start: number, end: number): number {
    if (at(this.compiled.lanes, room) > 1) return this.excessOfShared(room, session, start, end);
    const group = at(this.compiled.clashGroup, session);
    const first = room * this.compiled.sessionCount;
    const last = first + at(this.sizes, room);
    let minutes = minutesInside(elementAt(this.compiled.busy, room), start, end);
    for (let k = first; k < last; k++) {
      const other = at(this.members, k);
      const from = at(this.start, other);
      const to = at(this.end, other);
      const shared = (to < end ? to : end) - (from > start ? from : start);
      if (shared > 0 && other !== session && at(this.compiled.clashGroup, other) !== group) minutes += shared;
    }
    return minutes;
  }

  /** Whether the session would be one too many in the room at some minute of [start, end). */
  isTaken(room: number, session: number, start: number, end: number): boolean {
    if (at(this.compiled.lanes, room) > 1) return this.excessOfShared(room, session, start, end) > 0;
    const group = at(this.compiled.clashGroup, session);
    const first = room * this.compiled.sessionCount;
    const last = first + at(this.sizes, room);
    for (let k = first; k < last; k++) {
      const other = at(this.members, k);
      const isParallel = at(this.start, other) < end && start < at(this.end, other);
      if (isParallel && other !== session && at(this.compiled.clashGroup, other) !== group) return true;
    }
    return minutesInside(elementAt(this.compiled.busy, room), start, end) > 0;
  }

  /** Goes through [start, end) slice by slice: one group more is too much where the lanes are taken by others. */
  private excessOfShared(room: number, session: number, start: number, end: number): number {
    let minutes = 0;
    let time = start;
    while (time < end) {
      const next = this.nextChange(room, session, time, end);
      if (this.othersAt(room, session, time) >= at(this.compiled.lanes, room)) minutes += next - time;
      time = next;
    }
    return minutes;
  }

  /** The first minute after `time`, at most `end`, at which somebody else comes or goes. */
  private nextChange(room: number, session: number, time: number, end: number): number {
    let next = end;
    const first = room * this.compiled.sessionCount;
    const last = first + at(this.sizes, room);
    for (let k = first; k < last; k++) {
      const other = at(this.members, k);
      if (other === session) continue;
      const from = at(this.start, other);
      const to = at(this.end, other);
      if (from > time && from < next) next = from;
      if (to > time && to < next) next = to;
    }
    const busy = elementAt(this.compiled.busy, room);
    for (let k = 0; k < busy.length; k++) if (at(busy, k) > time && at(busy, k) < next) next = at(busy, k);
    return next;
  }

  /** Lanes taken by others at a minute; none counts where the session's own clash group is there already. */
  private othersAt(room: number, session: number, time: number): number {
    this.seen++;
    let others = 0;
    const first = room * this.compiled.sessionCount;
    const last = first + at(this.sizes, room);
    for (let k = first; k < last; k++) {
      const other = at(this.members, k);
      if (other === session || at(this.start, other) > time || at(this.end, other) <= time) continue;
      const group = at(this.compiled.clashGroup, other);
      if (group === at(this.compiled.clashGroup, session)) return 0;
      if (at(this.groupSeen, group) === this.seen) continue;
      this.groupSeen[group] = this.seen;
      others++;
    }
    const busy = elementAt(this.compiled.busy, room);
    for (let k = 0; k < busy.length; k += 2) if (at(busy, k) <= time && time < at(busy, k + 1)) others++;
    return others;
  }
}
