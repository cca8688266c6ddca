// Chains: a session goes elsewhere, whoever is in its way goes where it came from, and so on until nobody is in the
// way any more. Between two times of a room, between two rooms, or for all sessions of a track on a day at once.
import { abs, at, elementAt, IMPOSSIBLE } from '../../integers.js';
import type { Obstacles } from '../obstacles.js';
import type { Random } from '../random.js';
import { isInOneRoom, type SearchAgenda } from '../search-agenda.js';
import type { Trial } from './trial.js';

/** Longer chains hardly ever end well. */
const LONGEST = 14;
/** Sessions of a track within so many minutes are taken to be on one day. */
const SAME_DAY_MINUTES = 720;

export class Chains {
  constructor(
    private readonly agenda: SearchAgenda,
    private readonly random: Random,
    private readonly trial: Trial,
    private readonly obstacles: Obstacles,
  ) {}

  /** The session goes to the time of another one, in its own room. */
  betweenTimes(session: number): boolean {
    const { movable } = this.agenda;
    const other = at(movable, this.random.below(movable.length));
    if (!isInOneRoom(this.agenda, session) || !this.agenda.state.isPlaced(other)) return false;
    this.trial.begin();
    return this.trial.intend(session, this.agenda.startOf(other), this.agenda.roomOf(session)) && this.close();
  }

  /** The session goes to another room at its time. */
  betweenRooms(session: number): boolean {
    const { rooms } = elementAt(this.agenda.domains, session);
    if (rooms.length < 2 || !isInOneRoom(this.agenda, session)) return false;
    this.trial.begin();
    return this.trial.intend(session, this.agenda.startOf(session), this.drawRoom(rooms)) && this.close();
  }

  /** All sessions of a track on a day go to one room. */
  trackToRoom(session: number): boolean {
    const { trackOfSession } = this.agenda.compiled.index;
    const track = at(trackOfSession, session);
    const { rooms } = elementAt(this.agenda.domains, session);
    if (track < 0 || rooms.length === 0 || !isInOneRoom(this.agenda, session)) return false;
    const room = this.drawRoom(rooms);
    this.trial.begin();
    for (const fellow of this.agenda.movable) {
      if (at(trackOfSession, fellow) !== track || this.agenda.roomOf(fellow) === room) continue;
      const start = this.agenda.startOf(fellow);
      const isNear = abs(start - this.agenda.startOf(session)) <= SAME_DAY_MINUTES;
      if (isNear && this.trial.count < LONGEST && !this.trial.intend(fellow, start, room)) return false;
    }
    return this.trial.count > 0 && this.close();
  }

  private drawRoom(rooms: Int32Array): number {
    return at(rooms, this.random.below(rooms.length));
  }

  /** Lets everybody in the way of what is intended go the opposite way, until the chain ends. */
  private close(): boolean {
    const { trial } = this;
    for (let k = 0; k < trial.count; k++) if (!this.pushAside(k)) return false;
    return trial.attempt();
  }

  private pushAside(mover: number): boolean {
    const { trial, obstacles } = this;
    const room = at(trial.roomAfter, mover);
    const start = at(trial.startAfter, mover);
    if (obstacles.costAt(at(trial.sessions, mover), start, room, IMPOSSIBLE) === IMPOSSIBLE) return false;
    const way = start - at(trial.startBefore, mover);
    for (let k = 0; k < obstacles.count; k++) {
      const other = at(obstacles.sessions, k);
      if (trial.has(other)) continue;
      const isInRoom = this.agenda.roomOf(other) === room;
      const roomOfOther = isInRoom ? at(trial.roomBefore, mover) : this.agenda.roomOf(other);
      if (trial.count === LONGEST || !trial.intend(other, this.agenda.startOf(other) - way, roomOfOther)) return false;
    }
    return true;
  }
}
