import { In, type EntityManager } from 'typeorm';
import { Room } from '../../rooms/room.entity.js';
import type { ProgrammeRoom } from '../programme.js';
import { writeRoomAvailability } from '../write-rooms.js';
import { storedWindows } from './here-form.js';
import type { FieldWrite } from './merge-plan.js';
import { changedRows, changesOf, columnsOf, deleteRows, updateRows, valuesOf } from './write-rows.js';
import { venuesNamed } from './write-venues.js';

type RoomChanges = ReadonlyMap<string, Partial<ProgrammeRoom>>;

const ROOM_COLUMNS = {
  name: 'name',
  capacity: 'capacity',
  features: 'features',
  stepFree: 'is_step_free',
  lanes: 'lanes',
  venue: 'venue_id',
} as const satisfies Partial<Record<keyof ProgrammeRoom, string>>;

/** Changes rooms of the organisation; those of others stay as they are. */
export async function changeRooms(
  tx: EntityManager,
  organisationId: string,
  writes: readonly FieldWrite[],
): Promise<void> {
  const all: RoomChanges = changesOf<ProgrammeRoom>(writes, 'room');
  if (all.size === 0) return;
  const own = await tx.find(Room, { select: { id: true }, where: { id: In([...all.keys()]), organisationId } });
  const changes = new Map(own.map(({ id }) => [id, all.get(id) ?? {}]));
  const venueIds = await venuesNamed(
    tx,
    organisationId,
    [...changes.values()].flatMap(({ venue }) => venue ?? []),
  );
  const lanes = await lanesInUse(tx, changes);
  const rows = [...changes].map(([id, change]) => [id, roomColumns(change, venueIds, lanes.get(id) ?? 1)] as const);
  await updateRows(tx, { table: 'room', columns: Object.values(ROOM_COLUMNS) }, changedRows(rows));
  await changeAvailability(tx, changes);
}

function roomColumns(change: Partial<ProgrammeRoom>, venueIds: ReadonlyMap<string, string>, lanesInUse: number) {
  return {
    ...columnsOf(change, ROOM_COLUMNS),
    ...(change.venue !== undefined && { venue_id: change.venue && (venueIds.get(change.venue) ?? null) }),
    ...(change.lanes !== undefined && { lanes: Math.max(change.lanes, lanesInUse) }),
  };
}

/** A room keeps the lanes that released sessions to come stand in, as where organizers change it. */
async function lanesInUse(tx: EntityManager, changes: RoomChanges): Promise<ReadonlyMap<string, number>> {
  const ids = [...valuesOf(changes, 'lanes').keys()];
  if (ids.length === 0) return new Map();
  const rows = await tx.query<{ id: string; lanes: number }[]>(
    `SELECT room_id AS id, max(lane) AS lanes FROM room_booking
     WHERE room_id = ANY($1::uuid[]) AND upper(during) > now() GROUP BY room_id`,
    [ids],
  );
  return new Map(rows.map(({ id, lanes }) => [id, lanes]));
}

async function changeAvailability(tx: EntityManager, changes: RoomChanges): Promise<void> {
  const stated = [...valuesOf(changes, 'available')].map(([id, windows]) => [id, storedWindows(windows)] as const);
  await deleteRows(
    tx,
    { table: 'room_availability', key: 'room_id' },
    stated.map(([id]) => id),
  );
  await writeRoomAvailability(tx, new Map(stated));
}
