// Sessions that cost something when they were last looked at: the ones worth moving. Both sessions of a breach count as
// soon as one of them has been looked at or moved since.
import { at } from '../integers.js';
import type { Random } from './random.js';

export class CostlySessions {
  private readonly list: Int32Array;
  /** Position in the list, -1 outside. */
  private readonly position: Int32Array;
  count = 0;

  constructor(sessionCount: number) {
    this.list = new Int32Array(sessionCount);
    this.position = new Int32Array(sessionCount).fill(-1);
  }

  note(session: number, isCostly: boolean): void {
    const position = at(this.position, session);
    if (isCostly === position >= 0) return;
    if (isCostly) {
      this.position[session] = this.count;
      this.list[this.count++] = session;
      return;
    }
    const last = at(this.list, --this.count);
    this.list[position] = last;
    this.position[last] = position;
    this.position[session] = -1;
  }

  /** There must be one. */
  draw(random: Random): number {
    return at(this.list, random.below(this.count));
  }
}
