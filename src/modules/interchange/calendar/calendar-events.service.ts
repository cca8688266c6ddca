import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions } from '../../../platform/database/transactions.js';
import type { AgendaEvent } from './agenda-event.js';
import { eventRows } from './agenda-event-rows.js';
import { lockEventsOf, markEvents } from './event-marks.js';

/**
 * The events of released agendas, with a sequence that rises only where the event itself changed. It asks for no
 * permission, whoever calls it has.
 */
@Injectable()
export class CalendarEvents {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /**
   * Of the current releases of these conferences, with the cancelled ones of releases before; in the order of start, then
   * id. One statement where nothing changed since the last reading; seven where something did.
   */
  async eventsOf(conferenceIds: readonly string[]): Promise<readonly AgendaEvent[]> {
    if (conferenceIds.length === 0) return [];
    const rows = await eventRows(this.dataSource.manager, conferenceIds);
    if (!rows.some(({ isNews }) => isNews)) return rows.map(({ event }) => event);
    return this.transactions.run((tx) => this.eventsIn(tx, conferenceIds));
  }

  /**
   * The same within a transaction that changed an agenda: what it tells of now counts as told once it commits, so that
   * a feed read later says it with the same sequence. Nobody else tells of these conferences until `tx` ends.
   */
  async eventsIn(tx: EntityManager, conferenceIds: readonly string[]): Promise<readonly AgendaEvent[]> {
    await lockEventsOf(tx, conferenceIds);
    const rows = await eventRows(tx, conferenceIds);
    const news = rows.filter(({ isNews }) => isNews);
    const marks = await markEvents(tx, news, this.clock.now());
    const bySession = new Map(marks.map((mark) => [mark.sessionId, mark]));
    return rows.map(({ event }) => ({ ...event, ...bySession.get(event.sessionId) }));
  }

  /** When sessions of the current release started before they last moved, by session id. One statement. */
  async previousStarts(conferenceId: string): Promise<ReadonlyMap<string, Date>> {
    const rows = await this.dataSource.query<{ sessionId: string; startsAt: Date }[]>(PREVIOUS_STARTS, [conferenceId]);
    return new Map(rows.map(({ sessionId, startsAt }) => [sessionId, startsAt]));
  }
}

const PREVIOUS_STARTS = `
WITH current AS (SELECT id FROM release WHERE conference_id = $1 ORDER BY number DESC LIMIT 1)
SELECT DISTINCT ON (held.session_id) held.session_id AS "sessionId", earlier.starts_at AS "startsAt"
FROM current
JOIN released_session held ON held.release_id = current.id
JOIN released_session earlier ON earlier.session_id = held.session_id AND earlier.starts_at <> held.starts_at
JOIN release r ON r.id = earlier.release_id
ORDER BY held.session_id, r.number DESC`;
