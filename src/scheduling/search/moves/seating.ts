// Sessions that start together are given the rooms they are in anew, at the least cost in all.
import { at, elementAt, IMPOSSIBLE } from '../../integers.js';
import type { Judge } from '../judge.js';
import type { Random } from '../random.js';
import { isInOneRoom, type SearchAgenda } from '../search-agenda.js';
import { assign } from './assignment.js';
import type { Trial } from './trial.js';

const MOST_SESSIONS = 20;
/** Rooms that none of them is in, looked at beside theirs. */
const OTHER_ROOMS = 6;

export class Seating {
  private readonly room = new Int32Array(1);

  constructor(
    private readonly agenda: SearchAgenda,
    private readonly random: Random,
    private readonly judge: Judge,
    private readonly trial: Trial,
  ) {}

  /** All that start with the session. */
  atStartOf(session: number): boolean {
    const { agenda, trial } = this;
    if (!isInOneRoom(agenda, session)) return false;
    const start = agenda.startOf(session);
    trial.begin();
    trial.lift(session);
    for (const other of agenda.movable) {
      if (trial.count === MOST_SESSIONS) break;
      if (agenda.startOf(other) === start && isInOneRoom(agenda, other)) trial.lift(other);
    }
    const rooms = this.roomsFor(session);
    const chosen = assign(this.costs(start, rooms), trial.count, rooms.length);
    if (chosen === null) return trial.takeBack();
    for (let k = 0; k < trial.count; k++)
      if (!trial.put(at(trial.sessions, k), start, elementAt(rooms, at(chosen, k)))) return trial.takeBack();
    return trial.conclude();
  }

  /** The rooms of all, and a few more. */
  private roomsFor(session: number): readonly number[] {
    const { trial } = this;
    const { rooms } = elementAt(this.agenda.domains, session);
    const chosen = new Set<number>(trial.roomBefore.subarray(0, trial.count));
    for (let k = 0; k < OTHER_ROOMS; k++) chosen.add(at(rooms, this.random.below(rooms.length)));
    return [...chosen];
  }

  private costs(start: number, rooms: readonly number[]): Float64Array {
    const { agenda, trial } = this;
    const costs = new Float64Array(trial.count * rooms.length).fill(IMPOSSIBLE);
    for (let k = 0; k < trial.count; k++) {
      const session = at(trial.sessions, k);
      rooms.forEach((room, column) => {
        this.room[0] = room;
        if (!agenda.mayBeAt(session, start, room) || !agenda.fits(session, start, this.room)) return;
        costs[k * rooms.length + column] = this.judge.energy(agenda.state.medium, agenda.state.soft);
      });
    }
    return costs;
  }
}
