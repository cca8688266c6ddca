// The best agenda so far, compared level by level.
import { at } from '../integers.js';
import type { AgendaScore } from '../model.js';
import type { Standing } from '../search/options.js';
import type { SlotAgenda } from './slot-agenda.js';

export class SlotSnapshot {
  hard = Infinity;
  waiting = Infinity;
  medium = Infinity;
  soft = Infinity;
  placed = 0;
  readonly spanOf: Int32Array;
  readonly choiceOf: Int32Array;

  constructor(agenda: SlotAgenda) {
    this.spanOf = Int32Array.from(agenda.positions.spanOf);
    this.choiceOf = Int32Array.from(agenda.positions.choiceOf);
  }

  get score(): AgendaScore {
    return { hard: this.hard, medium: this.medium, soft: this.soft };
  }

  get standing(): Standing {
    return { ...this.score, waiting: this.waiting };
  }

  /** Remembers the agenda where it is better. */
  keepIfBetter(agenda: SlotAgenda): boolean {
    if (!this.isBeatenBy(agenda)) return false;
    this.keep(agenda);
    return true;
  }

  /** Remembers the agenda. */
  keep(agenda: SlotAgenda): void {
    this.hard = agenda.totalHard;
    this.waiting = agenda.waiting;
    this.medium = agenda.medium.total;
    this.soft = agenda.soft.total;
    this.placed = agenda.positions.placedCount;
    this.spanOf.set(agenda.positions.spanOf);
    this.choiceOf.set(agenda.positions.choiceOf);
  }

  /** Makes the agenda what it was when it was remembered. */
  restore(agenda: SlotAgenda): void {
    const { movable } = agenda;
    for (let k = 0; k < movable.length; k++) {
      const session = at(movable, k);
      agenda.put(session, at(this.spanOf, session), at(this.choiceOf, session));
    }
  }

  private isBeatenBy(agenda: SlotAgenda): boolean {
    if (agenda.totalHard !== this.hard) return agenda.totalHard < this.hard;
    if (agenda.waiting !== this.waiting) return agenda.waiting < this.waiting;
    if (agenda.medium.total !== this.medium) return agenda.medium.total < this.medium;
    return agenda.soft.total < this.soft;
  }
}
