import { In, type EntityManager } from 'typeorm';
import { newId } from '../../platform/database/ids.js';
import { ConferenceRoom } from '../rooms/conference-room.entity.js';
import { Room } from '../rooms/room.entity.js';
import { RoomAvailability } from '../rooms/room-availability.entity.js';
import { insertAll, insertMissing } from './bulk-insert.js';
import { venuesNamed, writeTravel } from './merge/write-venues.js';
import type { InstantInterval, Programme, ProgrammeRoom } from './programme.js';

export interface RoomOwner {
  readonly conferenceId: string;
  readonly organisationId: string;
}

/**
 * Writes rooms, with their venues, behind those that the conference uses already; returns row ids by the given ids.
 * A new room's row has the given id. A room of a named venue that the organisation has already is used again, under the
 * id it has, so that two conferences in one hall cannot book it twice.
 */
export async function writeRooms(
  tx: EntityManager,
  owner: RoomOwner,
  { rooms, travel }: Pick<Programme, 'rooms' | 'travel'>,
): Promise<ReadonlyMap<string, string>> {
  if (rooms.length === 0) return new Map();
  const venueIds = await venuesNamed(
    tx,
    owner.organisationId,
    rooms.flatMap(({ venue }) => venue ?? []),
  );
  await writeTravel(tx, venueIds, travel);
  const known = await roomsOfVenues(tx, [...venueIds.values()]);
  const venueIdOf = ({ venue }: ProgrammeRoom): string | null =>
    venue === null ? null : (venueIds.get(venue) ?? null);
  const ids = new Map(rooms.map((room) => [room.id, known.get(`${venueIdOf(room)}\n${room.name}`) ?? room.id]));
  const added = rooms.filter(({ id }) => ids.get(id) === id);
  await insertAll(
    tx,
    Room,
    added.map((room) => ({ ...roomRow(room), organisationId: owner.organisationId, venueId: venueIdOf(room) })),
  );
  await writeRoomAvailability(tx, new Map(added.map(({ id, available }) => [id, available])));
  await useRooms(tx, owner.conferenceId, rooms, ids);
  return ids;
}

/** When rooms, by id, can be used; those that always can get no row. */
export async function writeRoomAvailability(
  tx: EntityManager,
  available: ReadonlyMap<string, readonly InstantInterval[] | null>,
): Promise<void> {
  await insertAll(
    tx,
    RoomAvailability,
    [...available].flatMap(([roomId, windows]) =>
      (windows ?? []).map(({ startsAt, endsAt }) => ({
        id: newId(),
        roomId,
        startsAt: new Date(startsAt),
        endsAt: new Date(endsAt),
      })),
    ),
  );
}

function roomRow(room: ProgrammeRoom) {
  return {
    id: room.id,
    name: room.name,
    capacity: room.capacity,
    features: [...room.features],
    isStepFree: room.stepFree,
    lanes: room.lanes,
  };
}

async function useRooms(
  tx: EntityManager,
  conferenceId: string,
  rooms: readonly ProgrammeRoom[],
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  const first = ((await tx.maximum(ConferenceRoom, 'position', { conferenceId })) ?? -1) + 1;
  await insertMissing(
    tx,
    ConferenceRoom,
    rooms.map(({ id, guid }, index) => ({
      conferenceId,
      roomId: ids.get(id) ?? id,
      position: first + index,
      externalId: guid,
    })),
  );
}

/** Row ids by venue and name. */
async function roomsOfVenues(tx: EntityManager, venueIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (venueIds.length === 0) return new Map();
  const rooms = await tx.findBy(Room, { venueId: In([...venueIds]) });
  return new Map(
    rooms.filter(({ retiredAt }) => !retiredAt).map(({ venueId, name, id }) => [`${venueId}\n${name}`, id]),
  );
}
