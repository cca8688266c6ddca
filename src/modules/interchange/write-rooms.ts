import { In, type EntityManager } from 'typeorm';
import { newId } from '../../platform/database/ids.js';
import { ConferenceRoom } from '../rooms/conference-room.entity.js';
import { Room } from '../rooms/room.entity.js';
import { RoomAvailability } from '../rooms/room-availability.entity.js';
import { Venue } from '../rooms/venue.entity.js';
import { VenueTravel } from '../rooms/venue-travel.entity.js';
import { insertAll } from './bulk-insert.js';
import type { Programme, ProgrammeRoom } from './programme.js';

interface RoomOwner {
  readonly conferenceId: string;
  readonly organisationId: string;
}

/**
 * Writes venues and rooms; returns row ids by the ids of the programme. A room of a named venue that the organisation
 * has already is used again, so that two conferences in one hall cannot book it twice.
 */
export async function writeRooms(
  tx: EntityManager,
  owner: RoomOwner,
  programme: Programme,
): Promise<ReadonlyMap<string, string>> {
  const venueIds = await writeVenues(tx, owner.organisationId, programme);
  const known = await roomsOfVenues(tx, [...venueIds.values()]);
  const ids = new Map<string, string>();
  const added: ProgrammeRoom[] = [];
  for (const room of programme.rooms) {
    const venueId = room.venue === null ? null : (venueIds.get(room.venue) ?? null);
    const existing = venueId ? known.get(`${venueId}\n${room.name}`) : undefined;
    ids.set(room.id, existing ?? newId());
    if (!existing) added.push(room);
  }
  const idOf = (room: ProgrammeRoom): string => ids.get(room.id) ?? newId();
  await insertAll(
    tx,
    Room,
    added.map((room) => ({
      ...roomRow(room),
      id: idOf(room),
      organisationId: owner.organisationId,
      venueId: venueIds.get(room.venue ?? '') ?? null,
    })),
  );
  await insertAll(
    tx,
    RoomAvailability,
    added.flatMap((room) =>
      (room.available ?? []).map((window) => ({
        id: newId(),
        roomId: idOf(room),
        startsAt: new Date(window.startsAt),
        endsAt: new Date(window.endsAt),
      })),
    ),
  );
  await insertAll(
    tx,
    ConferenceRoom,
    programme.rooms.map((room, position) => ({
      conferenceId: owner.conferenceId,
      roomId: idOf(room),
      position,
      externalId: room.guid,
    })),
  );
  return ids;
}

function roomRow(room: ProgrammeRoom) {
  return {
    name: room.name,
    capacity: room.capacity,
    features: [...room.features],
    isStepFree: room.stepFree,
    lanes: room.lanes,
  };
}

async function writeVenues(
  tx: EntityManager,
  organisationId: string,
  programme: Programme,
): Promise<Map<string, string>> {
  const names = [...new Set(programme.rooms.flatMap((room) => room.venue ?? []))];
  const existing = await tx.findBy(Venue, { organisationId, name: In(names) });
  const ids = new Map(existing.map((venue) => [venue.name, venue.id]));
  const added = names.filter((name) => !ids.has(name));
  for (const name of added) ids.set(name, newId());
  await insertAll(
    tx,
    Venue,
    added.map((name) => ({ id: ids.get(name), organisationId, name })),
  );
  const travel = programme.travel.flatMap(({ fromVenue, toVenue, minutes }) => {
    const [fromVenueId, toVenueId] = [ids.get(fromVenue), ids.get(toVenue)];
    return fromVenueId && toVenueId ? [{ fromVenueId, toVenueId, minutes }] : [];
  });
  if (travel.length > 0) await tx.createQueryBuilder().insert().into(VenueTravel).values(travel).orIgnore().execute();
  return ids;
}

async function roomsOfVenues(tx: EntityManager, venueIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (venueIds.length === 0) return new Map();
  const rooms = await tx.findBy(Room, { venueId: In([...venueIds]) });
  return new Map(
    rooms.filter((room) => !room.retiredAt).map((room) => [`${room.venueId ?? ''}\n${room.name}`, room.id]),
  );
}
