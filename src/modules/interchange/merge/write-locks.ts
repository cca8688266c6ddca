import type { EntityManager } from 'typeorm';

/**
 * Keeps everything that an import compares and writes as it is until `tx` ends: nobody's edit falls between the
 * comparison and the writing, where it would be lost. Call it before HereReader.read. The conference comes first, then
 * drafts, rooms and people as in a release, each in the order of their ids, so that nobody waits in a circle. NO KEY
 * UPDATE, so that readers may still star sessions and releases of other conferences name people. Seven statements.
 */
export async function lockForMerge(tx: EntityManager, conferenceId: string): Promise<void> {
  for (const statement of LOCKS) await tx.query(statement, [conferenceId]);
}

const PEOPLE = `
  SELECT person_id FROM person_profile WHERE conference_id = $1
  UNION SELECT part.person_id FROM session_person part JOIN session ON session.id = part.session_id
  WHERE session.conference_id = $1`;

const LOCKS = [
  'SELECT 1 FROM conference WHERE id = $1 FOR NO KEY UPDATE',
  `SELECT 1 FROM draft WHERE conference_id = $1 AND state = 'open' ORDER BY id FOR UPDATE`,
  `SELECT 1 FROM room WHERE id IN (SELECT room_id FROM conference_room WHERE conference_id = $1)
   ORDER BY id FOR NO KEY UPDATE`,
  `SELECT 1 FROM person WHERE id IN (${PEOPLE}) ORDER BY id FOR NO KEY UPDATE`,
  'SELECT 1 FROM person_profile WHERE conference_id = $1 ORDER BY id FOR NO KEY UPDATE',
  'SELECT 1 FROM track WHERE conference_id = $1 ORDER BY id FOR NO KEY UPDATE',
  'SELECT 1 FROM session WHERE conference_id = $1 ORDER BY id FOR NO KEY UPDATE',
];
