import type { EntityManager } from 'typeorm';
import type { ProgrammeSession } from '../programme.js';
import { writePeople } from '../write-people.js';
import { writeSessions } from '../write-sessions.js';
import type { MergePlan } from './merge-plan.js';
import { writeDays, writeTracks } from './write-structure.js';

/** Writes what is new, except for rooms, which may turn out to be there already, and placements. */
export async function writeCreated(
  tx: EntityManager,
  conferenceId: string,
  { days, tracks, people, sessions }: MergePlan['created'],
): Promise<void> {
  await writeDays(tx, conferenceId, days);
  await writeTracks(tx, conferenceId, tracks);
  await writePeople(tx, conferenceId, people);
  await writeSessions(tx, conferenceId, sessions, await namesOfPeople(tx, sessions));
}

/** Names of those who take part, by id; the sessions may name people who were here before. */
async function namesOfPeople(
  tx: EntityManager,
  sessions: readonly ProgrammeSession[],
): Promise<ReadonlyMap<string, string>> {
  const ids = new Set(sessions.flatMap(({ people }) => people.map(({ personId }) => personId)));
  if (ids.size === 0) return new Map();
  const rows = await tx.query<{ id: string; name: string }[]>(
    'SELECT id, display_name AS name FROM person WHERE id = ANY($1::uuid[])',
    [[...ids]],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
