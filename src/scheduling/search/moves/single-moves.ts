// Moves of one session that break no hard rule.
import { at, elementAt } from '../../integers.js';
import { UNPLACED } from '../../evaluation/placed-agenda.js';
import type { CostlySessions } from '../costly-sessions.js';
import type { Judge } from '../judge.js';
import type { Random } from '../random.js';
import type { SearchAgenda } from '../search-agenda.js';

export class SingleMoves {
  constructor(
    private readonly agenda: SearchAgenda,
    private readonly random: Random,
    private readonly judge: Judge,
    private readonly costly: CostlySessions,
  ) {}

  anyPlace(session: number): boolean {
    const { places } = elementAt(this.agenda.domains, session);
    const place = this.random.below(places.count);
    return this.moveTo(session, places.startOf(place), places.roomOf(place));
  }

  otherTime(session: number): boolean {
    const { starts } = elementAt(this.agenda.domains, session);
    return this.moveTo(session, at(starts, this.random.below(starts.length)), this.agenda.roomOf(session));
  }

  otherRoom(session: number): boolean {
    const { rooms } = elementAt(this.agenda.domains, session);
    if (rooms.length === 0) return false;
    return this.moveTo(session, this.agenda.startOf(session), at(rooms, this.random.below(rooms.length)));
  }

  /** Directly before or after another session, in its room: what leaves no useless minutes between. */
  besideAnother(session: number): boolean {
    const { movable, domains, state } = this.agenda;
    const other = at(movable, this.random.below(movable.length));
    if (other === session || !state.isPlaced(other)) return false;
    const isAfter = this.random.below(2) === 0;
    const start = isAfter ? at(state.end, other) : at(state.start, other) - elementAt(domains, session).minutes;
    const room = this.agenda.roomOf(other);
    return this.agenda.mayBeAt(session, start, room) && this.moveTo(session, start, room);
  }

  /** Back to where readers know it. */
  home(session: number): boolean {
    const { start, rooms } = this.agenda.known;
    const from = at(start, session);
    if (from === UNPLACED || !elementAt(this.agenda.domains, session).startSet.has(from)) return false;
    const room = elementAt(rooms, session)[0] ?? -1;
    return this.agenda.mayBeAt(session, from, room) && this.moveTo(session, from, room);
  }

  private moveTo(session: number, start: number, room: number): boolean {
    const { state } = this.agenda;
    if (start === at(state.start, session) && room === this.agenda.roomOf(session)) return false;
    const rooms = this.agenda.roomsAt(session, start, room);
    if (rooms === null || !this.agenda.fits(session, start, rooms)) return false;
    const after = this.judge.energy(state.medium, state.soft);
    state.measureCurrent(session);
    const before = this.judge.energy(state.medium, state.soft);
    this.costly.note(session, before > 0);
    if (!this.judge.accepts(after - before)) return false;
    this.agenda.place(session, start, rooms);
    this.costly.note(session, after > 0);
    return true;
  }
}
