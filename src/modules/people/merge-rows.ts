// Moves everything of one person to another within the transaction of the caller.
import type { EntityManager } from 'typeorm';
import { ReleasedSession, type ReleasedPerson } from '../agenda/released-session.entity.js';
import { refreshSearchTextOfPerson } from '../sessions/session-search-text.js';
import { mergeAvailability, mergeProfiles } from './merge-profiles.js';
import { MergeClash } from './people.errors.js';
import { Person } from './person.entity.js';

/**
 * Makes one person of two: parts in sessions, time requests, profiles, availability, bookings and releases of
 * `duplicateId` become those of `keepId`. The caller locked both rows. Throws MERGE_WOULD_DOUBLE_BOOK where released
 * sessions of the two overlap.
 */
export async function mergePersonRows(tx: EntityManager, keepId: string, duplicateId: string, at: Date): Promise<void> {
  await refuseClash(tx, keepId, duplicateId);
  await moveBookings(tx, keepId, duplicateId);
  await moveParts(tx, keepId, duplicateId);
  await moveTimeRequests(tx, keepId, duplicateId);
  await mergeProfiles(tx, keepId, duplicateId);
  await mergeAvailability(tx, keepId, duplicateId);
  await moveReleasedParts(tx, keepId, duplicateId);
  await markMerged(tx, keepId, duplicateId, at);
  await refreshSearchTextOfPerson(tx, keepId);
}

/** The exclusion constraint says the same at commit; this says which sessions. */
async function refuseClash(tx: EntityManager, keepId: string, duplicateId: string): Promise<void> {
  const rows = await tx.query<{ one: string | null; other: string | null }[]>(
    `SELECT a.session_id AS one, b.session_id AS other FROM person_booking a
     JOIN person_booking b ON b.person_id = $2 AND b.during && a.during AND b.clash_group <> a.clash_group
       AND b.session_id IS DISTINCT FROM a.session_id
     WHERE a.person_id = $1 ORDER BY a.during, b.during`,
    [keepId, duplicateId],
  );
  if (rows.length > 0)
    throw new MergeClash([...new Set(rows.flatMap((row) => [row.one, row.other]))].filter((id) => id !== null));
}

async function moveBookings(tx: EntityManager, keepId: string, duplicateId: string): Promise<void> {
  await tx.query(
    `DELETE FROM person_booking d USING person_booking k
     WHERE d.person_id = $2 AND k.person_id = $1 AND k.session_id = d.session_id`,
    [keepId, duplicateId],
  );
  await tx.query('UPDATE person_booking SET person_id = $1 WHERE person_id = $2', [keepId, duplicateId]);
}

async function moveParts(tx: EntityManager, keepId: string, duplicateId: string): Promise<void> {
  await tx.query(
    `DELETE FROM session_person d USING session_person k
     WHERE d.person_id = $2 AND k.person_id = $1 AND k.session_id = d.session_id AND k.role = d.role`,
    [keepId, duplicateId],
  );
  await tx.query('UPDATE session_person SET person_id = $1 WHERE person_id = $2', [keepId, duplicateId]);
}

/** At most one request per session and person is open: the one of the person who stays. */
async function moveTimeRequests(tx: EntityManager, keepId: string, duplicateId: string): Promise<void> {
  await tx.query(
    `UPDATE time_request d SET state = 'withdrawn' FROM time_request k
     WHERE d.person_id = $2 AND d.state = 'open' AND k.person_id = $1 AND k.state = 'open' AND k.session_id = d.session_id`,
    [keepId, duplicateId],
  );
  await tx.query('UPDATE time_request SET person_id = $1 WHERE person_id = $2', [keepId, duplicateId]);
}

async function moveReleasedParts(tx: EntityManager, keepId: string, duplicateId: string): Promise<void> {
  const rows = await tx
    .createQueryBuilder(ReleasedSession, 'released')
    .where('released.people @> :part::jsonb', { part: JSON.stringify([{ personId: duplicateId }]) })
    .getMany();
  for (const { releaseId, sessionId, people } of rows) {
    const merged = withoutRepeats(
      people.map((part) => (part.personId === duplicateId ? { ...part, personId: keepId } : part)),
    );
    await tx.query('UPDATE released_session SET people = $3 WHERE release_id = $1 AND session_id = $2', [
      releaseId,
      sessionId,
      JSON.stringify(merged),
    ]);
  }
}

function withoutRepeats(parts: readonly ReleasedPerson[]): ReleasedPerson[] {
  const firstOf = (part: ReleasedPerson): number =>
    parts.findIndex((other) => other.personId === part.personId && other.role === part.role);
  return parts.filter((part, index) => firstOf(part) === index);
}

/** People merged into the duplicate before lead straight to the one who stays; so does the account that claimed it, with the name that only it may change. */
async function markMerged(tx: EntityManager, keepId: string, duplicateId: string, at: Date): Promise<void> {
  const keep = await tx.findOneByOrFail(Person, { id: keepId });
  const duplicate = await tx.findOneByOrFail(Person, { id: duplicateId });
  await tx.update(Person, { mergedIntoId: duplicateId }, { mergedIntoId: keepId });
  await tx.update(Person, { id: duplicateId }, { mergedIntoId: keepId, mergedAt: at });
  if (keep.accountId || !duplicate.accountId) return;
  const { accountId, displayName, searchName } = duplicate;
  await tx.update(Person, { id: keepId }, { accountId, displayName, searchName });
}
