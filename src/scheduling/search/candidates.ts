// Which places are looked at for one session: any, or those that leave no useless minutes beside it.
import { UNPLACED } from '../evaluation/placed-agenda.js';
import { at, elementAt, floor } from '../integers.js';
import type { Random } from './random.js';
import type { SearchAgenda } from './search-agenda.js';

/** Places looked at for one session at most. */
const MOST = 3000;
/** So many places before or after sessions of the same people are looked at, each in some room. */
const BESIDE_PEOPLE = 200;

export class Candidates {
  /** The first `count` of these are pairs of a start and a room; -1 for a session that does not fill exactly one. */
  readonly starts = new Int32Array(MOST);
  readonly rooms = new Int32Array(MOST);
  count = 0;

  constructor(
    private readonly agenda: SearchAgenda,
    private readonly random: Random,
  ) {}

  /** So many places at random, or all where there are no more. */
  any(session: number, looks: number): void {
    const { places } = elementAt(this.agenda.domains, session);
    this.count = 0;
    this.addHome(session);
    const most = looks < MOST ? looks : MOST - 1;
    if (places.count <= most) {
      const offset = this.random.below(places.count);
      for (let k = 0; k < places.count; k++) this.addPlace(session, (k + offset) % places.count);
      return;
    }
    for (let k = 0; k < most; k++) this.addPlace(session, this.random.below(places.count));
  }

  /**
   * Every place that begins or ends where a session in the room, a session of the same people, an opening of the room or
   * a run of possible starts ends or begins; at most so many of them. Only for a session of one room.
   */
  aligned(session: number, looks: number): void {
    const { rooms, startSet, minutes } = elementAt(this.agenda.domains, session);
    this.count = 0;
    this.addHome(session);
    this.besidePeople(session);
    const first = this.random.below(rooms.length);
    for (let k = 0; k < rooms.length; k++) {
      const room = at(rooms, (first + k) % rooms.length);
      for (let edge = 0; edge < startSet.edges.length; edge++) this.add(session, at(startSet.edges, edge), room);
      this.besideMembers(session, room, minutes);
      this.besideClosures(session, room, minutes);
    }
    this.thinOut(looks);
  }

  /** Leaves so many at random. */
  private thinOut(looks: number): void {
    if (this.count <= looks) return;
    for (let k = 0; k < looks; k++) {
      const chosen = k + this.random.below(this.count - k);
      const start = at(this.starts, k);
      const room = at(this.rooms, k);
      this.starts[k] = at(this.starts, chosen);
      this.rooms[k] = at(this.rooms, chosen);
      this.starts[chosen] = start;
      this.rooms[chosen] = room;
    }
    this.count = looks;
  }

  /** Where readers know the session to be. */
  private addHome(session: number): void {
    const { start, rooms } = this.agenda.known;
    if (at(start, session) === UNPLACED || elementAt(this.agenda.domains, session).roomCount !== 1) return;
    const room = elementAt(rooms, session)[0] ?? -1;
    if (this.agenda.mayBeAt(session, at(start, session), room)) this.add(session, at(start, session), room);
  }

  private besideMembers(session: number, room: number, minutes: number): void {
    const { state } = this.agenda;
    for (let k = 0; k < at(state.occupancy.sizes, room); k++) {
      const member = state.occupancy.member(room, k);
      this.add(session, at(state.end, member), room);
      this.add(session, at(state.start, member) - minutes, room);
    }
  }

  private besideClosures(session: number, room: number, minutes: number): void {
    for (const { windows } of this.agenda.compiled.roomWindows) {
      const open = windows[room] ?? null;
      if (open === null) continue;
      for (let k = 0; k < open.length; k += 2) {
        this.add(session, at(open, k), room);
        this.add(session, at(open, k + 1) - minutes, room);
      }
    }
  }

  private besidePeople(session: number): void {
    const { state, domains, compiled } = this.agenda;
    const { row, other, hard } = compiled.overlaps;
    const { rooms, minutes } = elementAt(domains, session);
    const first = at(row, session);
    const draws = 1 + floor(BESIDE_PEOPLE / (1 + at(row, session + 1) - first));
    for (let k = first; k < at(row, session + 1); k++) {
      const partner = at(other, k);
      if (at(hard, k) === 0 || !state.isPlaced(partner)) continue;
      for (let draw = 0; draw < draws && draw < rooms.length; draw++) {
        const room = at(rooms, this.random.below(rooms.length));
        this.add(session, at(state.end, partner), room);
        this.add(session, at(state.start, partner) - minutes, room);
      }
    }
  }

  private addPlace(session: number, place: number): void {
    const { places } = elementAt(this.agenda.domains, session);
    this.starts[this.count] = places.startOf(place);
    this.rooms[this.count++] = places.roomOf(place);
  }

  private add(session: number, start: number, room: number): void {
    const { startSet, places } = elementAt(this.agenda.domains, session);
    if (this.count === MOST || !startSet.has(start)) return;
    const isOpen =
      !places.areOpen ||
      places.isAll ||
      this.agenda.isRoomOpen(room, session, start, start + this.agenda.minutesOf(session));
    if (!isOpen) return;
    this.starts[this.count] = start;
    this.rooms[this.count++] = room;
  }
}
