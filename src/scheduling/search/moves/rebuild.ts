// Destroy and repair: related sessions are taken out together and placed again one by one, first the one that would
// lose most by waiting.
import { abs, at } from '../../integers.js';
import type { Insertion } from '../insertion.js';
import type { Random } from '../random.js';
import { isInOneRoom, type SearchAgenda } from '../search-agenda.js';
import type { Trial } from './trial.js';

const FEWEST = 4;
const MOST = 18;
/** Places looked at to find out what a session would lose, and to place it. */
const LOOKS_FOR_REGRET = 24;
const LOOKS_TO_PLACE = 90;
/** Sessions within so many minutes of each other are related. */
const NEAR_MINUTES = 90;

export class Rebuild {
  private readonly regret: Float64Array;

  constructor(
    private readonly agenda: SearchAgenda,
    private readonly random: Random,
    private readonly trial: Trial,
    private readonly insertion: Insertion,
  ) {
    this.regret = new Float64Array(agenda.compiled.sessionCount);
  }

  /** Around a session: those of its room or track or people, those near it in time, or any. */
  around(session: number): boolean {
    const { trial } = this;
    if (!isInOneRoom(this.agenda, session)) return false;
    trial.begin();
    trial.lift(session);
    this.liftRelated(session, FEWEST + this.random.below(MOST - FEWEST));
    for (let k = 0; k < trial.count; k++)
      this.regret[at(trial.sessions, k)] = this.insertion.regret(at(trial.sessions, k), LOOKS_FOR_REGRET);
    const order = trial.sessions.slice(0, trial.count).sort((a, b) => (this.regret[b] ?? 0) - (this.regret[a] ?? 0));
    for (const next of order) if (!this.insertion.insertFreely(next, LOOKS_TO_PLACE)) return trial.takeBack();
    return trial.conclude();
  }

  private liftRelated(session: number, count: number): void {
    const { movable } = this.agenda;
    const kind = this.random.below(4);
    const first = this.random.below(movable.length);
    for (let k = 0; k < movable.length && this.trial.count < count; k++) {
      const other = at(movable, (first + k) % movable.length);
      const isChosen = !this.trial.has(other) && isInOneRoom(this.agenda, other);
      if (isChosen && this.isRelated(kind, session, other)) this.trial.lift(other);
    }
  }

  private isRelated(kind: number, session: number, other: number): boolean {
    const { startBefore, roomBefore } = this.trial;
    const { trackOfSession } = this.agenda.compiled.index;
    if (kind === 0) return this.agenda.roomOf(other) === at(roomBefore, 0);
    if (kind === 1) return abs(this.agenda.startOf(other) - at(startBefore, 0)) <= NEAR_MINUTES;
    if (kind === 2) return at(trackOfSession, other) === at(trackOfSession, session);
    return this.shareSomebody(session, other);
  }

  private shareSomebody(session: number, other: number): boolean {
    const { row, other: neighbour, hard } = this.agenda.compiled.overlaps;
    for (let k = at(row, session); k < at(row, session + 1); k++)
      if (at(neighbour, k) === other) return at(hard, k) > 0;
    return false;
  }
}
