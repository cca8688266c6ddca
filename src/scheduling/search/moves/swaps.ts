// Two sessions change places.
import { at, elementAt } from '../../integers.js';
import type { Random } from '../random.js';
import { isInOneRoom, type SearchAgenda } from '../search-agenda.js';
import type { Trial } from './trial.js';

/** Draws until a session of the same length is found: others rarely fit into each other's place. */
const DRAWS_FOR_THE_SAME_LENGTH = 4;

export class Swaps {
  constructor(
    private readonly agenda: SearchAgenda,
    private readonly random: Random,
    private readonly trial: Trial,
  ) {}

  withAnother(session: number): boolean {
    const { agenda, trial } = this;
    const other = this.drawOther(session);
    if (other === session || !isInOneRoom(agenda, other) || !isInOneRoom(agenda, session)) return false;
    trial.begin();
    const bothMay =
      trial.intend(session, agenda.startOf(other), agenda.roomOf(other)) &&
      trial.intend(other, agenda.startOf(session), agenda.roomOf(session));
    return bothMay && trial.attempt();
  }

  /** The next session in the room comes first, and this one ends when the next one ended. */
  withNext(session: number): boolean {
    const { agenda, trial } = this;
    const room = agenda.roomOf(session);
    const next = room < 0 ? -1 : this.nextInRoom(session, room);
    if (next < 0) return false;
    trial.begin();
    const bothMay =
      trial.intend(session, at(agenda.state.end, next) - agenda.minutesOf(session), room) &&
      trial.intend(next, agenda.startOf(session), room);
    return bothMay && trial.attempt();
  }

  private drawOther(session: number): number {
    const { movable, domains } = this.agenda;
    let other = session;
    for (let draw = 0; draw < DRAWS_FOR_THE_SAME_LENGTH; draw++) {
      other = at(movable, this.random.below(movable.length));
      if (elementAt(domains, other).minutes === elementAt(domains, session).minutes && other !== session) break;
    }
    return other;
  }

  private nextInRoom(session: number, room: number): number {
    const { start, end, occupancy } = this.agenda.state;
    let next = -1;
    for (let k = 0; k < at(occupancy.sizes, room); k++) {
      const other = occupancy.member(room, k);
      const isAfter = at(start, other) >= at(end, session);
      if (isAfter && (next < 0 || at(start, other) < at(start, next))) next = other;
    }
    return next;
  }
}
