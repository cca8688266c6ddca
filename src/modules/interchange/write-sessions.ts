import type { EntityManager } from 'typeorm';
import { Session } from '../sessions/session.entity.js';
import { searchTextOf } from '../sessions/session-search-text.js';
import { insertAll } from './bulk-insert.js';
import { freeIdentities, raiseNextNumber, takenIdentities } from './merge/write-identities.js';
import { writeOrders, writeParts, writeTags } from './merge/write-session-parts.js';
import type { ProgrammeSession } from './programme.js';

/**
 * Writes new sessions, whose ids are those of their rows, with their people, tags and orders. `names` are those of
 * their people, by id. They keep guid and number of their source where the conference has no other session with them.
 * The caller holds the lock of the conference's row, under which numbers are given out.
 */
export async function writeSessions(
  tx: EntityManager,
  conferenceId: string,
  sessions: readonly ProgrammeSession[],
  names: ReadonlyMap<string, string>,
): Promise<void> {
  if (sessions.length === 0) return;
  const identities = freeIdentities(sessions, await takenIdentities(tx, conferenceId));
  const rows = sessions.map((session) => ({
    ...sessionRow(session, names),
    ...identities.get(session.id),
    conferenceId,
  }));
  // Repeats after what they repeat: a foreign key within the table is checked statement by statement.
  const isRepeat = ({ repeatOfId }: { repeatOfId: string | null }): boolean => repeatOfId !== null;
  await insertAll(
    tx,
    Session,
    rows.filter((row) => !isRepeat(row)),
  );
  await insertAll(tx, Session, rows.filter(isRepeat));
  await raiseNextNumber(tx, conferenceId);
  await writeParts(tx, new Map(sessions.map(({ id, people }) => [id, people])));
  await writeTags(tx, conferenceId, new Map(sessions.map(({ id, tags }) => [id, tags])));
  await writeOrders(tx, conferenceId, new Map(sessions.map(({ id, after }) => [id, after])));
}

function sessionRow(session: ProgrammeSession, names: ReadonlyMap<string, string>) {
  const personNames = session.people.flatMap(({ personId }) => names.get(personId) ?? []);
  return {
    id: session.id,
    kind: session.kind,
    typeLabel: session.typeLabel,
    state: session.state,
    title: session.title,
    subtitle: session.subtitle,
    abstract: session.abstract,
    description: session.description,
    searchText: searchTextOf(session, personNames),
    language: session.language,
    translations: session.translations,
    durationMinutes: session.durationMinutes,
    trackId: session.trackId,
    level: session.level,
    expectedAudience: session.expectedAudience,
    requiredFeatures: [...session.requiredFeatures],
    isExclusive: session.exclusive,
    roomCount: session.roomCount ?? 1,
    seatLimit: session.seatLimit,
    prerequisites: session.prerequisites,
    links: [...session.links],
    doNotRecord: session.doNotRecord,
    recordingLicense: session.recordingLicense,
    url: session.url,
    repeatOfId: session.repeatOf,
    cancelledAt: session.state === 'cancelled' ? new Date() : null,
  };
}
