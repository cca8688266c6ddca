import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { newId } from '../../platform/database/ids.js';
import { Session } from '../sessions/session.entity.js';
import { searchTextOf } from '../sessions/session-search-text.js';
import { SessionOrder } from '../sessions/session-order.entity.js';
import { SessionPerson } from '../sessions/session-person.entity.js';
import { SessionTag } from '../sessions/session-tag.entity.js';
import { insertAll } from './bulk-insert.js';
import type { Programme, ProgrammeSession } from './programme.js';

interface WrittenIds {
  readonly trackIds: ReadonlyMap<string, string>;
  readonly tagIds: ReadonlyMap<string, string>;
  readonly personIds: ReadonlyMap<string, string>;
}

/** Writes sessions with their people, tags and orders; returns row ids by the ids of the programme. */
export async function writeSessions(
  tx: EntityManager,
  conferenceId: string,
  programme: Programme,
  written: WrittenIds,
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map(programme.sessions.map((session) => [session.id, newId()]));
  const numbers = numbersOf(programme.sessions);
  const names = new Map(programme.people.map((person) => [person.id, person.name]));
  const rows = programme.sessions.map((session) => ({
    ...sessionRow(session, names),
    id: ids.get(session.id),
    conferenceId,
    number: numbers.get(session.id),
    trackId: session.trackId === null ? null : (written.trackIds.get(session.trackId) ?? null),
    repeatOfId: session.repeatOf === null ? null : (ids.get(session.repeatOf) ?? null),
  }));
  // Repeats after what they repeat: a foreign key within the table is checked statement by statement.
  await insertAll(
    tx,
    Session,
    rows.filter((row) => row.repeatOfId === null),
  );
  await insertAll(
    tx,
    Session,
    rows.filter((row) => row.repeatOfId !== null),
  );
  await tx.query('UPDATE conference SET next_session_number = $2 WHERE id = $1', [
    conferenceId,
    Math.max(0, ...numbers.values()) + 1,
  ]);
  await writeParts(tx, conferenceId, programme, ids, written);
  return ids;
}

async function writeParts(
  tx: EntityManager,
  conferenceId: string,
  programme: Programme,
  ids: ReadonlyMap<string, string>,
  written: WrittenIds,
): Promise<void> {
  const people = programme.sessions.flatMap((session) =>
    session.people.map(({ personId, role }, position) => ({
      sessionId: ids.get(session.id),
      personId: written.personIds.get(personId),
      role,
      position,
    })),
  );
  await insertAll(
    tx,
    SessionPerson,
    people.filter((row) => row.sessionId && row.personId),
  );
  const tags = programme.sessions.flatMap((session) =>
    [...new Set(session.tags)].map((tag) => ({ sessionId: ids.get(session.id), tagId: written.tagIds.get(tag) })),
  );
  await insertAll(tx, SessionTag, tags);
  const orders = programme.sessions.flatMap((session) =>
    session.after.map((before) => ({ beforeId: ids.get(before), afterId: ids.get(session.id), conferenceId })),
  );
  await insertAll(
    tx,
    SessionOrder,
    orders.filter((row) => row.beforeId),
  );
}

/** The numbers of the source where they can be kept, else the next free ones. */
function numbersOf(sessions: readonly ProgrammeSession[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  const used = new Set<number>();
  for (const { id, number } of sessions) {
    if (number === null || number < 1 || number > 2_000_000_000 || used.has(number)) continue;
    numbers.set(id, number);
    used.add(number);
  }
  let next = 1;
  for (const { id } of sessions) {
    if (numbers.has(id)) continue;
    while (used.has(next)) next += 1;
    numbers.set(id, next);
    used.add(next);
  }
  return numbers;
}

function sessionRow(session: ProgrammeSession, names: ReadonlyMap<string, string>) {
  const isWorkshop = session.kind === 'workshop';
  const personNames = session.people.flatMap(({ personId }) => names.get(personId) ?? []);
  return {
    guid: session.guid ?? randomUUID(),
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
    level: session.level,
    expectedAudience: session.expectedAudience,
    requiredFeatures: [...session.requiredFeatures],
    isExclusive: session.exclusive,
    roomCount: session.placement?.roomIds.length ?? session.roomCount ?? 1,
    seatLimit: isWorkshop ? session.seatLimit : null,
    prerequisites: isWorkshop ? session.prerequisites : null,
    links: [...session.links],
    doNotRecord: session.doNotRecord,
    recordingLicense: session.recordingLicense,
    url: session.url,
    cancelledAt: session.state === 'cancelled' ? new Date() : null,
  };
}
