import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { SCHEDULABLE_STATES } from './session-kinds.js';

/** How many readers starred both sessions. */
export interface SharedInterest {
  readonly firstId: string;
  readonly secondId: string;
  readonly readers: number;
}

interface Counted {
  readonly stamp: string;
  readonly interests: readonly SharedInterest[];
}

interface Answer {
  readonly stamp: string;
  /** Null where the stamp is the one that was given. */
  readonly pairs: readonly (readonly [string, string, number])[] | null;
}

/**
 * Who stars more than this says nothing about pairs, and would alone make n x n / 2 of them: with the bound a
 * reader gives 4,950 pairs at most.
 */
const MAX_STARS_THAT_TELL = 100;
/** The strongest pairs; a conference of 300 sessions cannot have more. */
const MAX_PAIRS = 50_000;
/** Conferences whose count is kept in memory: those being planned at one time on one server. */
const MAX_KEPT = 20;

/**
 * The stamp changes with every star given or taken and every saved change of a session. PostgreSQL evaluates a
 * branch of CASE only where it is taken, so an unchanged conference costs the stamp alone. Sessions join by number
 * and readers by rank: two small integers instead of two uuids halve the time of the join.
 */
const COUNT_PAIRS = `
  WITH stamp AS MATERIALIZED (
    SELECT concat_ws(':', count(*), max(created_at), (SELECT sum(revision) FROM session WHERE conference_id = $1)) AS value
    FROM session_star WHERE conference_id = $1
  ), starred AS MATERIALIZED (
    SELECT dense_rank() OVER (ORDER BY star.account_id)::int AS reader, session.number, session.state = ANY($2) AS is_schedulable,
      count(*) OVER (PARTITION BY star.account_id) AS stars
    FROM session_star star JOIN session ON session.id = star.session_id WHERE star.conference_id = $1
  ), telling AS MATERIALIZED (
    SELECT reader, number FROM starred WHERE is_schedulable AND stars <= ${MAX_STARS_THAT_TELL}
  ), pair AS (
    SELECT a.number AS first, b.number AS second, count(*)::int AS readers
    FROM telling a JOIN telling b ON b.reader = a.reader AND a.number < b.number
    GROUP BY a.number, b.number ORDER BY readers DESC, first, second LIMIT ${MAX_PAIRS}
  )
  SELECT stamp.value AS stamp, CASE WHEN stamp.value IS DISTINCT FROM $3 THEN (
    SELECT coalesce(json_agg(json_build_array(one.id, two.id, pair.readers) ORDER BY pair.readers DESC, first, second), '[]')
    FROM pair
      JOIN session one ON one.conference_id = $1 AND one.number = pair.first
      JOIN session two ON two.conference_id = $1 AND two.number = pair.second
  ) END AS pairs
  FROM stamp`;

/** Counts for the clash model which sessions the same readers want to see. */
@Injectable()
export class SharedInterests {
  private readonly kept = new Map<string, Counted>();

  /**
   * Pairs of schedulable sessions that at least one reader starred both, the strongest first, then by number; at most
   * 50,000. Always one statement. It joins r readers with s stars each to r x s x s / 2 rows (5,000 with 30: 2.2 million,
   * seconds), so the answer is kept and counted anew only when stars or sessions changed since; then the statement
   * only reads the stars once. Readers with more than 100 stars do not count, so that the join cannot grow without
   * bound. Asks for no permission.
   */
  async of(manager: EntityManager, conferenceId: string): Promise<readonly SharedInterest[]> {
    const known = this.kept.get(conferenceId);
    const [answer]: Answer[] = await manager.query(COUNT_PAIRS, [
      conferenceId,
      [...SCHEDULABLE_STATES],
      known?.stamp ?? null,
    ]);
    if (!answer) return [];
    if (known && answer.pairs === null) return known.interests;
    const interests = (answer.pairs ?? []).map(([firstId, secondId, readers]) => ({ firstId, secondId, readers }));
    this.keep(conferenceId, { stamp: answer.stamp, interests });
    return interests;
  }

  private keep(conferenceId: string, counted: Counted): void {
    this.kept.delete(conferenceId);
    this.kept.set(conferenceId, counted);
    const [oldest] = this.kept.keys();
    if (this.kept.size > MAX_KEPT && oldest !== undefined) this.kept.delete(oldest);
  }
}
