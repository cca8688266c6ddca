// A move of several sessions: intended first, then made as a whole, and taken back where it is not good enough.
// Only sessions of one room take part.
import { at } from '../../integers.js';
import type { Judge } from '../judge.js';
import { isInOneRoom, type SearchAgenda } from '../search-agenda.js';

export class Trial {
  /** Sessions of the trial: the first `count` of these, each once; with where they were and where they shall be. */
  readonly sessions: Int32Array;
  readonly startBefore: Int32Array;
  readonly roomBefore: Int32Array;
  readonly startAfter: Int32Array;
  readonly roomAfter: Int32Array;
  count = 0;
  private readonly marks: Int32Array;
  private mark = 0;
  private before = 0;
  private readonly room = new Int32Array(1);

  constructor(
    private readonly agenda: SearchAgenda,
    private readonly judge: Judge,
  ) {
    const { sessionCount } = agenda.compiled;
    this.sessions = new Int32Array(sessionCount);
    this.startBefore = new Int32Array(sessionCount);
    this.roomBefore = new Int32Array(sessionCount);
    this.startAfter = new Int32Array(sessionCount);
    this.roomAfter = new Int32Array(sessionCount);
    this.marks = new Int32Array(sessionCount);
  }

  begin(): void {
    this.mark++;
    this.count = 0;
    this.before = this.energyNow();
  }

  has(session: number): boolean {
    return at(this.marks, session) === this.mark;
  }

  /** False where the session cannot go there at all, or takes part already; then the trial is at an end. */
  intend(session: number, start: number, room: number): boolean {
    if (this.has(session) || !isInOneRoom(this.agenda, session)) return false;
    if (!this.agenda.mayBeAt(session, start, room)) return false;
    this.add(session);
    this.startAfter[this.count - 1] = start;
    this.roomAfter[this.count - 1] = room;
    return true;
  }

  /** Makes all that is intended, unless it breaks a hard rule or costs too much. */
  attempt(): boolean {
    for (let k = 0; k < this.count; k++) this.agenda.lift(at(this.sessions, k));
    for (let k = 0; k < this.count; k++)
      if (!this.put(at(this.sessions, k), at(this.startAfter, k), at(this.roomAfter, k))) return this.takeBack();
    return this.conclude();
  }

  /** Takes a placed session of one room out at once, for who decides later where it goes. */
  lift(session: number): void {
    this.add(session);
    this.agenda.lift(session);
  }

  /** Places a session that was lifted; false, and nothing happens, where it would break a hard rule. */
  put(session: number, start: number, room: number): boolean {
    this.room[0] = room;
    if (!this.agenda.fits(session, start, this.room)) return false;
    this.agenda.place(session, start, this.room);
    return true;
  }

  /** Keeps the agenda as it is now, or makes it what it was before. Every session must be placed. */
  conclude(): boolean {
    return this.judge.accepts(this.energyNow() - this.before) || this.takeBack();
  }

  /** Makes the agenda what it was before; always false. */
  takeBack(): false {
    for (let k = 0; k < this.count; k++) this.agenda.lift(at(this.sessions, k));
    for (let k = 0; k < this.count; k++) {
      this.room[0] = at(this.roomBefore, k);
      this.agenda.place(at(this.sessions, k), at(this.startBefore, k), this.room);
    }
    return false;
  }

  private add(session: number): void {
    this.marks[session] = this.mark;
    this.sessions[this.count] = session;
    this.startBefore[this.count] = this.agenda.startOf(session);
    this.roomBefore[this.count] = this.agenda.roomOf(session);
    this.count++;
  }

  private energyNow(): number {
    return this.judge.energy(this.agenda.state.totalMedium, this.agenda.state.totalSoft);
  }
}
