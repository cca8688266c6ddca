// What a run is asked to do is looked at before it is queued: nobody should wait for a search that cannot mean anything.
import { In, type EntityManager } from 'typeorm';
import { DomainError } from '../../../platform/graphql/domain-error.js';
import { Session } from '../../sessions/session.entity.js';
import { dayRows } from '../clash-model/conference-rows.js';
import { isWholeMinute } from '../clash-model/minutes.js';
import type { Draft } from '../draft.entity.js';
import { Placement } from '../placement.entity.js';
import { Release } from '../release.entity.js';
import type { ArrangeSettings, RunPin, RunSlot } from './arrange-settings.js';

/**
 * Throws REQUIRED and INVALID_VALUE for a day, REQUIRED and NOT_OF_CONFERENCE for a selection, NOT_PLACED,
 * INTERVAL_INVALID, NOTHING_RELEASED, with the path of what is meant.
 */
export async function checkSettings(db: EntityManager, draft: Draft, settings: ArrangeSettings): Promise<void> {
  if (settings.scope === 'day') await checkDay(db, draft, settings.day);
  if (settings.scope === 'selection') await checkSelection(db, draft, settings.sessionIds);
  (settings.slots ?? []).forEach(checkSlot);
  await checkPins(db, draft, settings.pins ?? []);
  if (typeof settings.mostMoved === 'number') await requireRelease(db, draft);
}

async function checkDay(db: EntityManager, { conferenceId }: Draft, day: string | null): Promise<void> {
  if (day === null) throw new DomainError('REQUIRED', { path: ['day'] });
  const days = await dayRows(db, conferenceId);
  if (!days.some(({ id }) => id === day)) throw new DomainError('INVALID_VALUE', { path: ['day'] });
}

/** Sessions that belong in no agenda any more may be named: the search passes over them. */
async function checkSelection(db: EntityManager, { conferenceId }: Draft, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) throw new DomainError('REQUIRED', { path: ['sessionIds'] });
  const own = await db.find(Session, { select: { id: true }, where: { conferenceId, id: In([...ids]) } });
  const ownIds = new Set(own.map(({ id }) => id));
  const position = ids.findIndex((id) => !ownIds.has(id));
  if (position >= 0) throw new DomainError('NOT_OF_CONFERENCE', { path: ['sessionIds', String(position)] });
}

function checkSlot({ startsAt, endsAt }: RunSlot, position: number): void {
  const [start, end] = [new Date(startsAt), new Date(endsAt)];
  if (start < end && isWholeMinute(start) && isWholeMinute(end)) return;
  throw new DomainError('INTERVAL_INVALID', { path: ['slots', String(position)] });
}

async function checkPins(db: EntityManager, draft: Draft, pins: readonly RunPin[]): Promise<void> {
  if (pins.length === 0) return;
  const sessionIds = pins.map(({ sessionId }) => sessionId);
  const placed = await db.findBy(Placement, { draftId: draft.id, sessionId: In(sessionIds) });
  const placedIds = new Set(placed.map(({ sessionId }) => sessionId));
  const position = sessionIds.findIndex((id) => !placedIds.has(id));
  if (position >= 0) throw new DomainError('NOT_PLACED', { path: ['pins', String(position), 'sessionId'] });
}

async function requireRelease(db: EntityManager, { conferenceId }: Draft): Promise<void> {
  if (!(await db.existsBy(Release, { conferenceId })))
    throw new DomainError('NOTHING_RELEASED', { path: ['mostMoved'] });
}
