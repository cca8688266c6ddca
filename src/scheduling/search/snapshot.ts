// The best agenda so far, compared level by level, packed as it crosses the border of a thread.
import { UNPLACED } from '../evaluation/placed-agenda.js';
import { at, elementAt } from '../integers.js';
import type { AgendaScore } from '../model.js';
import type { Standing } from './options.js';
import { emptyPackedAgenda, packedWidth } from './packed-agenda.js';
import type { SearchAgenda } from './search-agenda.js';

export class Snapshot {
  readonly packed: Int32Array;
  waiting = Infinity;
  placed = 0;
  score: AgendaScore = { hard: Infinity, medium: Infinity, soft: Infinity };
  private readonly width: number;
  private readonly rooms: Int32Array;

  constructor({ compiled }: SearchAgenda) {
    this.packed = emptyPackedAgenda(compiled.index.problem);
    this.width = packedWidth(compiled.index.problem);
    this.rooms = new Int32Array(this.width);
  }

  get standing(): Standing {
    return { ...this.score, waiting: this.waiting };
  }

  /** Remembers the agenda where it is better: first by hard cost, then by sessions placed, then medium, then soft. */
  keepIfBetter(agenda: SearchAgenda): boolean {
    if (!this.isBeatenBy(agenda)) return false;
    this.score = agenda.state.score();
    this.waiting = agenda.waiting.length;
    this.placed = agenda.state.placedCount;
    for (let session = 0; session < agenda.compiled.sessionCount; session++) this.pack(agenda, session);
    return true;
  }

  private pack({ state, domains }: SearchAgenda, session: number): void {
    const first = session * this.width;
    this.packed[first] = at(state.start, session);
    const { roomCount } = elementAt(domains, session);
    if (roomCount === 1) {
      this.packed[first + 1] = state.isPlaced(session) ? state.occupancy.firstRoomOf(session) : -1;
      return;
    }
    const rooms = state.occupancy.roomsOf(session);
    for (let k = 1; k < this.width; k++) this.packed[first + k] = k <= rooms.length ? at(rooms, k - 1) : -1;
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
    this.load(agenda, this.packed);
  }

  /** Makes the agenda a packed one of the same problem and the same pins. */
  load(agenda: SearchAgenda, packed: Int32Array): void {
    for (const session of agenda.movable) agenda.lift(session);
    agenda.waiting.length = 0;
    for (const session of agenda.movable) {
      const start = at(packed, session * this.width);
      if (start === UNPLACED) agenda.waiting.push(session);
      else agenda.place(session, start, this.roomsIn(agenda, session, packed));
    }
  }

  /** Rooms that are fixed may be more than the packed agenda is wide. */
  private roomsIn({ domains }: SearchAgenda, session: number, packed: Int32Array): Int32Array {
    const { rooms, roomCount } = elementAt(domains, session);
    if (rooms.length === roomCount) return rooms;
    for (let k = 0; k < roomCount; k++) this.rooms[k] = at(packed, session * this.width + 1 + k);
    return this.rooms;
  }
}
