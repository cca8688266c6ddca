// What a run is asked to do is looked at before it is queued: nobody should wait for a search that cannot mean anything.
import { In, type EntityManager } from 'typeorm';
import { DomainError } from '../../../platform/graphql/domain-error.js';
import { isWholeMinute } from '../clash-model/minutes.js';
import type { Draft } from '../draft.entity.js';
import { Placement } from '../placement.entity.js';
import { Release } from '../release.entity.js';
import type { ArrangeSettings, RunPin, RunSlot } from './arrange-settings.js';

/** Throws NOT_PLACED, INTERVAL_INVALID, NOTHING_RELEASED, with the path of what is meant. */
export async function checkSettings(db: EntityManager, draft: Draft, settings: ArrangeSettings): Promise<void> {
  (settings.slots ?? []).forEach(checkSlot);
  await checkPins(db, draft, settings.pins ?? []);
  if (typeof settings.mostMoved === 'number') await requireRelease(db, draft);
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
