// Whole runs of rooms change places: all that one room holds for some hours with what another holds then, or at another
// time.
import { at, elementAt } from '../../integers.js';
import type { Random } from '../random.js';
import { isInOneRoom, type SearchAgenda } from '../search-agenda.js';
import type { Trial } from './trial.js';

/** From one long session to half a day. */
const SHORTEST_MINUTES = 120;
const LONGEST_MINUTES = 600;
const MOST_SESSIONS = 24;

export class Runs {
  constructor(
    private readonly agenda: SearchAgenda,
    private readonly random: Random,
    private readonly trial: Trial,
  ) {}

  /** The run that begins with the session, and what is at the same time in another room of its choice. */
  betweenRooms(session: number): boolean {
    const { rooms } = elementAt(this.agenda.domains, session);
    if (rooms.length < 2 || !isInOneRoom(this.agenda, session)) return false;
    return this.exchange(session, 0, at(rooms, this.random.below(rooms.length)));
  }

  /** The run that begins with the session, and the one that begins with another. */
  betweenSessions(session: number): boolean {
    const { agenda } = this;
    const other = at(agenda.movable, this.random.below(agenda.movable.length));
    if (!isInOneRoom(agenda, session) || !isInOneRoom(agenda, other)) return false;
    return this.exchange(session, agenda.startOf(other) - agenda.startOf(session), agenda.roomOf(other));
  }

  private exchange(session: number, shift: number, room: number): boolean {
    const { agenda, trial } = this;
    const start = agenda.startOf(session);
    const ownRoom = agenda.roomOf(session);
    const minutes = SHORTEST_MINUTES + this.random.below(LONGEST_MINUTES - SHORTEST_MINUTES);
    const isOntoItself = room === ownRoom && (shift < 0 ? -shift : shift) < minutes;
    if (isOntoItself) return false;
    trial.begin();
    const allMay =
      this.intendRun(ownRoom, start, start + minutes, shift, room) &&
      this.intendRun(room, start + shift, start + shift + minutes, -shift, ownRoom);
    return allMay && trial.count > 1 && trial.attempt();
  }

  /** Whoever starts in the room within [from, to). */
  private intendRun(room: number, from: number, to: number, shift: number, newRoom: number): boolean {
    const { state } = this.agenda;
    for (let k = 0; k < at(state.occupancy.sizes, room); k++) {
      const session = state.occupancy.member(room, k);
      const start = at(state.start, session);
      if (start < from || start >= to) continue;
      if (this.trial.count === MOST_SESSIONS || !this.trial.intend(session, start + shift, newRoom)) return false;
    }
    return true;
  }
}
