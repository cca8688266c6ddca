import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { rateLimited } from '../graphql/request-errors.js';

export interface RateLimit {
  /** What is limited, such as "sign_in". */
  readonly operation: string;
  readonly tries: number;
  readonly windowSeconds: number;
}

/** Ended windows are swept out once in so many tries, so that the table stays about as small as what is counted now. */
const TRIES_BETWEEN_SWEEPS = 500;

@Injectable()
export class RateLimits {
  private triesSinceSweep = 0;

  constructor(private readonly dataSource: DataSource) {}

  /**
   * Counts one try of this subject (an address, an account) and throws RATE_LIMITED once the window is used up.
   * One statement on its own connection: a try counts also when the request fails later.
   */
  async count(limit: RateLimit, subject: string): Promise<void> {
    await this.sweepNowAndThen();
    const key = `${limit.operation}:${createHash('sha256').update(subject).digest('base64url')}`;
    const [row] = await this.dataSource.query<{ tries: number; wait: number }[]>(
      `INSERT INTO rate_limit_window AS w (subject, ends_at, tries)
       VALUES ($1, now() + make_interval(secs => $2), 1)
       ON CONFLICT (subject) DO UPDATE SET
         tries = CASE WHEN w.ends_at <= now() THEN 1 ELSE w.tries + 1 END,
         ends_at = CASE WHEN w.ends_at <= now() THEN excluded.ends_at ELSE w.ends_at END
       RETURNING tries, ceil(extract(epoch FROM ends_at - now()))::int AS wait`,
      [key, limit.windowSeconds],
    );
    if (row && row.tries > limit.tries) throw rateLimited(Math.max(1, row.wait));
  }

  private async sweepNowAndThen(): Promise<void> {
    this.triesSinceSweep += 1;
    if (this.triesSinceSweep < TRIES_BETWEEN_SWEEPS) return;
    this.triesSinceSweep = 0;
    await this.forgetEnded();
  }

  /** Forgets windows that ended. */
  async forgetEnded(): Promise<void> {
    await this.dataSource.query('DELETE FROM rate_limit_window WHERE ends_at <= now()');
  }
}
