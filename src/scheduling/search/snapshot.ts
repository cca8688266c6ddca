// The best agenda so far, compared level by level.
import { UNPLACED } from '../evaluation/placed-agenda.js';
import { at } from '../integers.js';
import type { AgendaScore } from '../model.js';
import type { SearchAgenda } from './search-agenda.js';

export class Snapshot {
  private start = new Int32Array(0);
  private rooms: Int32Array[] = [];
  waiting = Infinity;
  placed = 0;
  score: AgendaScore = { hard: Infinity, medium: Infinity, soft: Infinity };

  /** Remembers the agenda where it is better: first by hard cost, then by sessions placed, then medium, then soft. */
  keepIfBetter(agenda: SearchAgenda): boolean {
    if (!this.isBeatenBy(agenda)) return false;
    this.score = agenda.state.score();
    this.waiting = agenda.waiting.length;
    this.placed = agenda.state.placedCount;
    this.start = Int32Array.from(agenda.state.start);
    this.rooms = this.start.length === this.rooms.length ? this.rooms : Array.from(this.start, () => new Int32Array(0));
    this.start.forEach((_, session) => {
      const rooms = agenda.state.occupancy.roomsOf(session);
      const kept = this.rooms[session];
      if (kept?.length === rooms.length) kept.set(rooms);
      else this.rooms[session] = rooms.slice();
    });
    return true;
  }

  private isBeatenBy({ state, waiting }: SearchAgenda): boolean {
    const { hard, medium, soft } = this.score;
    if (state.totalHard !== hard) return state.totalHard < hard;
    if (waiting.length !== this.waiting) return waiting.length < this.waiting;
    if (state.totalMedium !== medium) return state.totalMedium < medium;
    return state.totalSoft < soft;
  }

  /** Makes the agenda what it was when it was remembered. */
  restore(agenda: SearchAgenda): void {
    for (const session of agenda.movable) agenda.state.lift(session);
    agenda.waiting.length = 0;
    for (const session of agenda.movable) {
      const start = at(this.start, session);
      if (start === UNPLACED) agenda.waiting.push(session);
      else agenda.place(session, start, this.rooms[session] ?? new Int32Array(0));
    }
  }
}
