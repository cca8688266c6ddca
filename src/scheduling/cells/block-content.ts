// Who is in which room during one block: one entry for each session and room.
import { at } from '../integers.js';

export class BlockContent {
  readonly rooms: Int32Array;
  readonly sessions: Int32Array;
  count = 0;
  block = -1;

  /** Room for so many entries. */
  constructor(capacity: number) {
    this.rooms = new Int32Array(capacity);
    this.sessions = new Int32Array(capacity);
  }

  clear(block: number): void {
    this.block = block;
    this.count = 0;
  }

  add(room: number, session: number): void {
    this.rooms[this.count] = room;
    this.sessions[this.count++] = session;
  }

  /** Copies the sessions of one room into `into`; answers how many. */
  copyRoom(room: number, into: Int32Array): number {
    let count = 0;
    for (let k = 0; k < this.count; k++) if (at(this.rooms, k) === room) into[count++] = at(this.sessions, k);
    return count;
  }

  /** Whether no entry before the k-th is about the same room. */
  isFirstOfRoom(k: number): boolean {
    const room = at(this.rooms, k);
    for (let before = 0; before < k; before++) if (at(this.rooms, before) === room) return false;
    return true;
  }
}
