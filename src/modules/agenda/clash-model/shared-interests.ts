import { Injectable, Logger } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { SharedInterest } from '../../../scheduling/index.js';
import { Clock } from '../../../platform/clock/clock.js';
import { StarsService } from '../../sessions/stars.service.js';

/** Fewer pairs are counted in milliseconds, so that they are always counted anew. */
const MANY_PAIRS = 2_000;
/** What thousands of readers have in common does not change in a minute. */
const FRESH_FOR_MS = 60_000;
/** About 10 MB each. */
const MAX_REMEMBERED = 20;

interface Remembered {
  readonly pairs: readonly SharedInterest[];
  readonly countedAt: number;
}

/**
 * How many readers starred two sessions both. Counting it takes seconds where thousands of readers starred (measured:
 * 3,000 readers with 25 stars each, 4 s on a busy machine), and every edit of a draft needs it: so for such a
 * conference counts up to some minutes old are used, and renewed beside the requests.
 */
@Injectable()
export class SharedInterests {
  private readonly logger = new Logger(SharedInterests.name);
  private readonly remembered = new Map<string, Remembered>();
  private readonly beingRenewed = new Set<string>();

  constructor(
    private readonly stars: StarsService,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Read through `db`: waiting for another connection inside a transaction could exhaust the pool. */
  async of(db: EntityManager, conferenceId: string): Promise<readonly SharedInterest[]> {
    const known = this.remembered.get(conferenceId);
    if (known === undefined) return this.remember(conferenceId, await this.stars.sharedInterests(conferenceId, db));
    if (this.clock.now().getTime() - known.countedAt > FRESH_FOR_MS) void this.renew(conferenceId);
    return known.pairs;
  }

  /** Nobody waits for this, so it may take a connection of its own. */
  private async renew(conferenceId: string): Promise<void> {
    if (this.beingRenewed.has(conferenceId)) return;
    this.beingRenewed.add(conferenceId);
    try {
      this.remember(conferenceId, await this.stars.sharedInterests(conferenceId, this.dataSource.manager));
    } catch (error) {
      this.logger.error(error);
    } finally {
      this.beingRenewed.delete(conferenceId);
    }
  }

  private remember(conferenceId: string, pairs: readonly SharedInterest[]): readonly SharedInterest[] {
    this.remembered.delete(conferenceId);
    if (pairs.length < MANY_PAIRS) return pairs;
    this.remembered.set(conferenceId, { pairs, countedAt: this.clock.now().getTime() });
    const [oldest] = this.remembered.keys();
    if (this.remembered.size > MAX_REMEMBERED && oldest !== undefined) this.remembered.delete(oldest);
    return pairs;
  }
}
