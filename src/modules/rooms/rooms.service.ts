import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Viewer } from '../../platform/auth/viewer.js';
import { Clock } from '../../platform/clock/clock.js';
import { Transactions } from '../../platform/database/transactions.js';
import { notFound } from '../../platform/graphql/request-errors.js';
import type { FieldChange } from '../audit/audit-entry.entity.js';
import { AuditLog, changedFields } from '../audit/audit-log.js';
import { mergedWindows } from '../conferences/time-window.type.js';
import { Access } from '../organisations/access.js';
import { Room } from './room.entity.js';
import type { UpdateRoomInput } from './room.inputs.js';
import { RoomAvailability } from './room-availability.entity.js';
import { featuresOf, requireSpaceIn, writeAvailability } from './room-fields.js';
import { futureBookings } from './room-use.js';
import { RoomInUse } from './rooms.errors.js';

@Injectable()
export class RoomsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly access: Access,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Changes what is given; the venue id is decoded. Throws NAME_TAKEN, INTERVAL_INVALID, or IN_USE for too few lanes. */
  async updateRoom(viewer: Viewer, roomId: string, input: Omit<UpdateRoomInput, 'roomId'>): Promise<Room> {
    return this.changeRoom(viewer, roomId, async (tx, before) => {
      const { availability, features, ...plain } = input;
      if (input.venueId !== undefined && input.venueId !== before.venueId)
        await requireSpaceIn(tx, before.organisationId, input.venueId);
      if (input.lanes !== undefined && input.lanes < before.lanes)
        await this.refuseWhileBooked(tx, before, input.lanes, ['lanes']);
      const columns: Partial<Room> = { ...plain, ...(features ? { features: featuresOf(features) } : {}) };
      const changed = { ...changedFields(before, columns), ...(await changeAvailability(tx, roomId, availability)) };
      if (Object.values(columns).some((value) => value !== undefined)) await tx.update(Room, { id: roomId }, columns);
      if (Object.keys(changed).length > 0) await this.record(tx, viewer, before, 'update_room', changed);
    });
  }

  /** Takes a room out of planning. Throws IN_USE while released sessions to come are in it. */
  async retireRoom(viewer: Viewer, roomId: string): Promise<Room> {
    return this.changeRoom(viewer, roomId, async (tx, before) => {
      if (before.retiredAt) return;
      await this.refuseWhileBooked(tx, before, 0, ['roomId']);
      const retiredAt = this.clock.now();
      await tx.update(Room, { id: roomId }, { retiredAt });
      await this.record(tx, viewer, before, 'retire_room', changedFields<Partial<Room>>(before, { retiredAt }));
    });
  }

  /** Brings a retired room back. Throws NAME_TAKEN where another room of its venue has the name now. */
  async restoreRoom(viewer: Viewer, roomId: string): Promise<Room> {
    return this.changeRoom(viewer, roomId, async (tx, before) => {
      if (!before.retiredAt) return;
      await requireSpaceIn(tx, before.organisationId, before.venueId);
      await tx.update(Room, { id: roomId }, { retiredAt: null });
      await this.record(tx, viewer, before, 'restore_room', changedFields<Partial<Room>>(before, { retiredAt: null }));
    });
  }

  /** Runs the change under the lock of the room's row, which a release takes too before it books. */
  private async changeRoom(
    viewer: Viewer,
    roomId: string,
    change: (tx: EntityManager, before: Room) => Promise<void>,
  ): Promise<Room> {
    const room = await this.dataSource.getRepository(Room).findOneBy({ id: roomId });
    if (!room) throw notFound();
    await this.access.requireInOrganisation(viewer, room.organisationId, 'manageRooms');
    return this.transactions.run(async (tx) => {
      await change(tx, await tx.findOneOrFail(Room, { where: { id: roomId }, lock: { mode: 'pessimistic_write' } }));
      return tx.findOneByOrFail(Room, { id: roomId });
    });
  }

  private async refuseWhileBooked(
    tx: EntityManager,
    room: Room,
    lanes: number,
    path: readonly string[],
  ): Promise<void> {
    const bookings = await futureBookings(tx, room.id, lanes, this.clock.now());
    if (bookings > 0) throw new RoomInUse(room, bookings, path);
  }

  private async record(
    tx: EntityManager,
    viewer: Viewer,
    room: Pick<Room, 'id' | 'organisationId'>,
    action: string,
    changes: Record<string, FieldChange>,
  ): Promise<void> {
    await this.audit.record(tx, {
      viewer,
      organisationId: room.organisationId,
      action,
      subjectKind: 'room',
      subjectId: room.id,
      changes,
    });
  }
}

/** Undefined changes nothing, null means always. */
async function changeAvailability(
  tx: EntityManager,
  roomId: string,
  availability: UpdateRoomInput['availability'],
): Promise<Record<string, FieldChange>> {
  if (availability === undefined) return {};
  const rows = await tx.find(RoomAvailability, { where: { roomId }, order: { startsAt: 'ASC' } });
  const before = rows.map(({ startsAt, endsAt }) => ({ startsAt, endsAt }));
  const after = mergedWindows(availability ?? [], 'availability');
  await writeAvailability(tx, roomId, after);
  return changedFields({ availability: before }, { availability: after });
}
