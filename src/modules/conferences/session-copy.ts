// The sessions that a clone takes over: those that took part in the agenda, ready to be planned anew.
import { randomUUID } from 'node:crypto';
import { In, type EntityManager } from 'typeorm';
import { SCHEDULABLE_STATES } from '../sessions/session-kinds.js';
import { SessionOrder } from '../sessions/session-order.entity.js';
import { SessionPerson } from '../sessions/session-person.entity.js';
import { refreshSearchText } from '../sessions/session-search-text.js';
import { SessionTag } from '../sessions/session-tag.entity.js';
import { Session } from '../sessions/session.entity.js';
import { Conference } from './conference.entity.js';
import { insertRows, newIdsFor, type CopiedIds } from './conference-copy.js';

export interface SessionCopy {
  readonly sourceId: string;
  readonly conferenceId: string;
  readonly tracks: CopiedIds;
  readonly tags: CopiedIds;
  /** Whether people keep their parts; their profiles are copied then. */
  readonly withPeople: boolean;
}

/** Copies accepted and confirmed sessions as accepted, numbered from 1 in their old order, with tags, order relations and repeats. */
export async function copySessions(tx: EntityManager, copy: SessionCopy): Promise<void> {
  const sessions = await tx.find(Session, {
    where: { conferenceId: copy.sourceId, state: In([...SCHEDULABLE_STATES]) },
    order: { number: 'ASC' },
  });
  const ids = newIdsFor(sessions);
  await insertRows(
    tx,
    Session,
    sessions.map((session, index) => copyOf(session, ids, copy, index + 1)),
  );
  await linkRepeats(tx, sessions, ids);
  await copySessionTags(tx, ids, copy.tags);
  await copyOrders(tx, ids, copy);
  if (copy.withPeople) await copyParts(tx, ids);
  // The names of people stand in there, and those may have stayed behind.
  await refreshSearchText(tx, [...ids.values()]);
  await tx.update(Conference, { id: copy.conferenceId }, { nextSessionNumber: sessions.length + 1 });
}

function copyOf(session: Session, ids: CopiedIds, copy: SessionCopy, number: number) {
  const { createdAt: _created, updatedAt: _updated, ...kept } = session;
  return {
    ...kept,
    id: ids.get(session.id),
    conferenceId: copy.conferenceId,
    number,
    guid: randomUUID(),
    state: 'accepted' as const,
    trackId: copy.tracks.get(session.trackId ?? '') ?? null,
    materials: [...session.materials],
    links: [...session.links],
    // Its page elsewhere is about the earlier conference.
    url: null,
    repeatOfId: null,
    revision: 1,
    cancelledAt: null,
  };
}

/** Afterwards, because a session may repeat one of a later statement. */
async function linkRepeats(tx: EntityManager, sessions: readonly Session[], ids: CopiedIds): Promise<void> {
  for (const session of sessions) {
    const repeatOfId = ids.get(session.repeatOfId ?? '');
    if (repeatOfId) await tx.update(Session, { id: ids.get(session.id) }, { repeatOfId });
  }
}

async function copySessionTags(tx: EntityManager, ids: CopiedIds, tags: CopiedIds): Promise<void> {
  const rows = await tx.findBy(SessionTag, { sessionId: In([...ids.keys()]) });
  await insertRows(
    tx,
    SessionTag,
    rows.map((row) => ({ sessionId: ids.get(row.sessionId), tagId: tags.get(row.tagId) })),
  );
}

async function copyOrders(tx: EntityManager, ids: CopiedIds, copy: SessionCopy): Promise<void> {
  const orders = await tx.findBy(SessionOrder, { conferenceId: copy.sourceId });
  const complete = orders.filter((order) => ids.has(order.beforeId) && ids.has(order.afterId));
  const rows = complete.map((order) => ({
    beforeId: ids.get(order.beforeId),
    afterId: ids.get(order.afterId),
    conferenceId: copy.conferenceId,
  }));
  await insertRows(tx, SessionOrder, rows);
}

async function copyParts(tx: EntityManager, ids: CopiedIds): Promise<void> {
  const parts = await tx.findBy(SessionPerson, { sessionId: In([...ids.keys()]) });
  await insertRows(
    tx,
    SessionPerson,
    parts.map((part) => ({ ...part, sessionId: ids.get(part.sessionId) })),
  );
}
