// Sharing the best agenda with the other searches of a portfolio.
import { UNPLACED } from '../evaluation/placed-agenda.js';
import { at, elementAt } from '../integers.js';
import type { Exchange } from '../search/options.js';
import { emptyPackedAgenda, packedWidth } from '../search/packed-agenda.js';
import type { Pace } from '../search/pace.js';
import { NO_CHOICE } from './positions.js';
import type { SlotAgenda } from './slot-agenda.js';
import type { SlotSnapshot } from './slot-snapshot.js';
import { NO_SPAN } from './spans.js';

/** About once a second, as the exchange wants it. */
const INTERVAL_MS = 1000;
/** The same where no clock is handed in. */
const INTERVAL_ITERATIONS = 500_000;

export class Sharing {
  private readonly packed: Int32Array;
  private readonly width: number;
  /** Positions by start and length, and by rooms. */
  private readonly spans = new Map<string, number>();
  private readonly choices = new Map<string, number>();
  private lastAt = 0;

  constructor(
    private readonly exchange: Exchange,
    private readonly pace: Pace,
    private readonly agenda: SlotAgenda,
  ) {
    const { problem } = agenda.compiled.index;
    this.packed = emptyPackedAgenda(problem);
    this.width = packedWidth(problem);
    const { spans, choices } = agenda.positions;
    for (let span = 0; span < spans.count; span++)
      this.spans.set(`${at(spans.start, span)} ${at(spans.end, span) - at(spans.start, span)}`, span);
    choices.rooms.forEach((rooms, choice) => this.choices.set(rooms.join(), choice));
  }

  /** Whether it is time again. */
  isDue(): boolean {
    const elapsed = this.pace.elapsedMs();
    const now = elapsed ?? this.pace.iterations;
    if (now - this.lastAt < (elapsed === null ? INTERVAL_ITERATIONS : INTERVAL_MS)) return false;
    this.lastAt = now;
    return true;
  }

  offer(best: SlotSnapshot): void {
    const { spans, choices } = this.agenda.positions;
    this.packed.fill(-1);
    best.spanOf.forEach((span, session) => {
      this.packed[session * this.width] = span === NO_SPAN ? UNPLACED : at(spans.start, span);
      if (span === NO_SPAN) return;
      const rooms = elementAt(choices.rooms, at(best.choiceOf, session));
      this.packed.set(rooms.subarray(0, this.width - 1), session * this.width + 1);
    });
    this.exchange.offer(best.standing, this.packed);
  }

  /** Makes the agenda the best of all searches where that is better than `best`, and keeps it; else false. */
  take(best: SlotSnapshot): boolean {
    if (!this.exchange.take(best.standing, this.packed)) return false;
    const { movable } = this.agenda;
    for (const session of movable) this.agenda.put(session, NO_SPAN, NO_CHOICE);
    for (const session of movable) this.load(session);
    return best.keepIfBetter(this.agenda);
  }

  private load(session: number): void {
    const first = session * this.width;
    const start = at(this.packed, first);
    if (start === UNPLACED) return;
    const rooms = this.packed.subarray(first + 1, first + this.width).filter((room) => room >= 0);
    const span = this.spans.get(`${start} ${at(this.agenda.positions.minutes, session)}`);
    const choice = this.choices.get(rooms.join());
    if (span !== undefined && choice !== undefined) this.agenda.put(session, span, choice);
  }
}
