// Sharing the best agenda with the other searches of a portfolio.
import { emptyPackedAgenda } from './packed-agenda.js';
import type { Exchange } from './options.js';
import type { Pace } from './pace.js';
import type { SearchAgenda } from './search-agenda.js';
import type { Snapshot } from './snapshot.js';

/** About once a second, as the exchange wants it. */
const INTERVAL_MS = 1000;
/** The same where no clock is handed in. */
const INTERVAL_ITERATIONS = 200_000;

export class Exchanging {
  private readonly packed: Int32Array;
  private lastAt = 0;

  constructor(
    private readonly exchange: Exchange,
    private readonly pace: Pace,
    agenda: SearchAgenda,
  ) {
    this.packed = emptyPackedAgenda(agenda.compiled.index.problem);
  }

  /** Whether it is time again. */
  isDue(): boolean {
    const elapsed = this.pace.elapsedMs();
    const now = elapsed ?? this.pace.iterations;
    if (now - this.lastAt < (elapsed === null ? INTERVAL_ITERATIONS : INTERVAL_MS)) return false;
    this.lastAt = now;
    return true;
  }

  offer(best: Snapshot): void {
    this.exchange.offer(best.standing, best.packed);
  }

  /** Makes the agenda the best of all searches where that is better than `best`, and keeps it; else false. */
  take(agenda: SearchAgenda, best: Snapshot): boolean {
    if (!this.exchange.take(best.standing, this.packed)) return false;
    best.load(agenda, this.packed);
    return best.keepIfBetter(agenda);
  }
}
