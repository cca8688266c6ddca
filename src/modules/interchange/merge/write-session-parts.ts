// People, tags and orders of sessions, by session id: written for sessions that have none yet.
import type { EntityManager } from 'typeorm';
import { SessionOrder } from '../../sessions/session-order.entity.js';
import { SessionPerson } from '../../sessions/session-person.entity.js';
import { SessionTag } from '../../sessions/session-tag.entity.js';
import { insertAll } from '../bulk-insert.js';
import type { ProgrammeSession } from '../programme.js';
import { storedParts } from './here-form.js';
import { withoutCircles } from './write-order-circles.js';
import { tagsNamed } from './write-structure.js';

/** Who takes part, in the order of names. */
export async function writeParts(
  tx: EntityManager,
  people: ReadonlyMap<string, ProgrammeSession['people']>,
): Promise<void> {
  await insertAll(
    tx,
    SessionPerson,
    [...people].flatMap(([sessionId, parts]) =>
      storedParts(parts).map(({ personId, role }, position) => ({ sessionId, personId, role, position })),
    ),
  );
}

/** Tags by their names; those that the conference lacks are made. */
export async function writeTags(
  tx: EntityManager,
  conferenceId: string,
  tags: ReadonlyMap<string, readonly string[]>,
): Promise<void> {
  const ids = await tagsNamed(tx, conferenceId, [...tags.values()].flat());
  await insertAll(
    tx,
    SessionTag,
    [...tags].flatMap(([sessionId, names]) => [...new Set(names)].map((name) => ({ sessionId, tagId: ids.get(name) }))),
  );
}

/** What must end before each session starts; orders that would close a circle are left out. */
export async function writeOrders(
  tx: EntityManager,
  conferenceId: string,
  after: ReadonlyMap<string, readonly string[]>,
): Promise<void> {
  const wanted = [...after].flatMap(([afterId, ids]) => ids.map((beforeId) => ({ beforeId, afterId })));
  if (wanted.length === 0) return;
  const kept = await tx.findBy(SessionOrder, { conferenceId });
  const rows = [...withoutCircles(kept, wanted)].flatMap(([afterId, ids]) =>
    ids.map((beforeId) => ({ beforeId, afterId, conferenceId })),
  );
  await insertAll(tx, SessionOrder, rows);
}
