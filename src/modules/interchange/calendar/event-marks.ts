// Writes down what calendars are told of now.
import type { EntityManager } from 'typeorm';
import type { EventRow } from './agenda-event-rows.js';

export interface EventMark {
  readonly sessionId: string;
  readonly sequence: number;
  readonly lastModified: Date;
}

/**
 * One reader at a time compares and writes for a conference, until `tx` ends. Who waited must read again: with what she
 * read before, she would write an older content over a newer one, and the event would change twice for nothing.
 */
export async function lockEventsOf(tx: EntityManager, conferenceIds: readonly string[]): Promise<void> {
  await tx.query(
    `SELECT pg_advisory_xact_lock(hashtextextended('calendar_event:' || id, 0))
     FROM (SELECT id FROM unnest($1::text[]) AS id ORDER BY id) AS ordered`,
    [conferenceIds],
  );
}

/** Marks of the events that were first seen (sequence 0) or changed (one more). One statement; the same again writes nothing. */
export function markEvents(tx: EntityManager, rows: readonly EventRow[], now: Date): Promise<EventMark[]> {
  const told = rows.map(({ event, digest }) => ({
    conferenceId: event.conferenceId,
    sessionId: event.sessionId,
    digest: digest.toString('hex'),
    firstTold: event.lastModified,
  }));
  return tx.query<EventMark[]>(MARK_EVENTS, [JSON.stringify(told), now]);
}

/** Clocks of two servers may differ: a later change is never told with an earlier time. */
export const MARK_EVENTS = `
INSERT INTO calendar_event AS told (conference_id, session_id, digest, sequence, last_modified)
SELECT e."conferenceId", e."sessionId", decode(e.digest, 'hex'), 0, e."firstTold"
FROM jsonb_to_recordset($1::jsonb) AS e("conferenceId" uuid, "sessionId" uuid, digest text, "firstTold" timestamptz)
ORDER BY e."sessionId"
ON CONFLICT (conference_id, session_id) DO UPDATE SET
  digest = excluded.digest, sequence = told.sequence + 1, last_modified = greatest(told.last_modified, $2)
WHERE told.digest IS DISTINCT FROM excluded.digest
RETURNING session_id AS "sessionId", sequence, last_modified AS "lastModified"`;
