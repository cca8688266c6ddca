import { In, type EntityManager } from 'typeorm';
import { newId } from '../../../platform/database/ids.js';
import { Venue } from '../../rooms/venue.entity.js';
import { VenueTravel } from '../../rooms/venue-travel.entity.js';
import { insertAll, insertMissing } from '../bulk-insert.js';
import type { Programme } from '../programme.js';

/** The venues of an organisation by these names, which are made where they are missing; ids by name. */
export async function venuesNamed(
  tx: EntityManager,
  organisationId: string,
  names: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(names)];
  const existing = await tx.findBy(Venue, { organisationId, name: In(wanted) });
  const ids = new Map(existing.map((venue) => [venue.name, venue.id]));
  const added = wanted.filter((name) => !ids.has(name)).map((name) => ({ id: newId(), organisationId, name }));
  await insertAll(tx, Venue, added);
  return new Map([...ids, ...added.map(({ name, id }) => [name, id] as const)]);
}

/** Ways between venues, by their names; one that the organisation has already stays as it is. */
export async function writeTravel(
  tx: EntityManager,
  venueIds: ReadonlyMap<string, string>,
  travel: Programme['travel'],
): Promise<void> {
  const rows = travel.flatMap(({ fromVenue, toVenue, minutes }) => {
    const [fromVenueId, toVenueId] = [venueIds.get(fromVenue), venueIds.get(toVenue)];
    return fromVenueId && toVenueId ? [{ fromVenueId, toVenueId, minutes }] : [];
  });
  await insertMissing(tx, VenueTravel, rows);
}
