import { IsNull, type EntityManager } from 'typeorm';
import { newId } from '../../platform/database/ids.js';
import { notFound } from '../../platform/graphql/request-errors.js';
import { LimitReached } from '../conferences/conferences.errors.js';
import type { TimeWindow } from '../conferences/time-window.type.js';
import { Room } from './room.entity.js';
import { RoomAvailability } from './room-availability.entity.js';
import { Venue } from './venue.entity.js';

/** Features as sessions ask for them: trimmed, lower case, each once. */
export function featuresOf(features: readonly string[]): string[] {
  return [...new Set(features.map((feature) => feature.trim().toLowerCase()).filter((feature) => feature !== ''))];
}

/** Bound of the plain list Venue.rooms. */
const MAX_VENUE_ROOMS = 500;

/**
 * Makes sure that a venue can take one more room; null needs none. NOT_FOUND for a venue that the organisation does not
 * have; throws LIMIT_REACHED. The venue's row is locked: two new rooms cannot both be the last one allowed.
 */
export async function requireSpaceIn(tx: EntityManager, organisationId: string, venueId: string | null): Promise<void> {
  if (!venueId) return;
  const venue = await tx.findOne(Venue, {
    where: { id: venueId, organisationId },
    lock: { mode: 'pessimistic_write' },
  });
  if (!venue) throw notFound();
  if ((await tx.countBy(Room, { venueId, retiredAt: IsNull() })) >= MAX_VENUE_ROOMS)
    throw new LimitReached(MAX_VENUE_ROOMS);
}

/** Replaces the times at which a room can be used; none means always. */
export async function writeAvailability(
  tx: EntityManager,
  roomId: string,
  windows: readonly TimeWindow[],
): Promise<void> {
  await tx.delete(RoomAvailability, { roomId });
  if (windows.length > 0)
    await tx.insert(
      RoomAvailability,
      windows.map((window) => ({ id: newId(), roomId, ...window })),
    );
}
