// Venues and rooms that the organisation has already: the same hall must not be booked twice under two ids.
import type { EntityManager } from 'typeorm';
import type { Content } from '../format/content.js';
import type { Row } from '../sections/sections.js';

/** Ids of rows that are here, by the ids of the archive. */
export interface Reused {
  readonly venues: ReadonlyMap<string, string>;
  readonly rooms: ReadonlyMap<string, string>;
}

interface NamedVenue {
  readonly id: string;
  readonly name: string;
}

interface NamedRoom extends NamedVenue {
  readonly venueId: string;
}

/**
 * A venue of equal name is used again, and in it a room of equal name. Locks those rooms in the order of their ids until
 * `tx` ends, because bookings follow: see release-locks.ts for the race that this closes.
 */
export async function reusedRooms(tx: EntityManager, organisationId: string, content: Content): Promise<Reused> {
  const here = await tx.query<NamedVenue[]>(
    'SELECT id, name FROM venue WHERE organisation_id = $1 AND name = ANY($2)',
    [organisationId, content.venues.map(({ name }) => name)],
  );
  const venueIdOf = new Map(here.map(({ id, name }) => [name, id]));
  const venues = new Map(content.venues.flatMap(({ id, name }) => pair(id, venueIdOf.get(name))));
  const known = await tx.query<NamedRoom[]>(LOCK_ROOMS, [[...venues.values()], content.rooms.map(({ name }) => name)]);
  const roomIdOf = new Map(known.map(({ id, name, venueId }) => [`${venueId} ${name}`, id]));
  const rooms = new Map(content.rooms.flatMap((room) => pair(room.id, roomHere(room, venues, roomIdOf))));
  return { venues, rooms };
}

function roomHere(
  { venueId, name, retiredAt }: Row<'rooms'>,
  venues: ReadonlyMap<string, string>,
  roomIdOf: ReadonlyMap<string, string>,
): string | undefined {
  // A retired room is history: its name may belong to another room by now.
  const here = venueId === null || retiredAt !== null ? undefined : venues.get(venueId);
  return here === undefined ? undefined : roomIdOf.get(`${here} ${name}`);
}

const pair = (id: string, here: string | undefined): [string, string][] => (here === undefined ? [] : [[id, here]]);

const LOCK_ROOMS = `
SELECT id, name, venue_id AS "venueId" FROM room
WHERE venue_id = ANY($1::uuid[]) AND name = ANY($2) AND retired_at IS NULL ORDER BY id FOR NO KEY UPDATE`;
