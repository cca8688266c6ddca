import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import type { Viewer } from '../../platform/auth/viewer.js';
import { Transactions } from '../../platform/database/transactions.js';
import { decodeCursor, toPage, type Page, type PageArgs } from '../../platform/graphql/connection.js';
import { DomainErrors } from '../../platform/graphql/domain-error.js';
import { notFound } from '../../platform/graphql/request-errors.js';
import { AuditLog, changedFields } from '../audit/audit-log.js';
import { Conference } from '../conferences/conference.entity.js';
import { Access } from '../organisations/access.js';
import { ConferenceRoom } from './conference-room.entity.js';
import { Room } from './room.entity.js';
import { sessionsInRooms } from './room-use.js';
import { RoomInUse } from './rooms.errors.js';

@Injectable()
export class ConferenceRoomsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly access: Access,
    private readonly audit: AuditLog,
  ) {}

  /** Rooms of an organisation by name, with the retired ones where asked for. */
  async roomsOf(
    viewer: Viewer,
    organisationId: string,
    includeRetired: boolean,
    { first, after }: PageArgs,
  ): Promise<Page<Room>> {
    await this.access.requireInOrganisation(viewer, organisationId, 'seeOrganisation');
    const rooms = () => {
      const query = this.dataSource
        .getRepository(Room)
        .createQueryBuilder('room')
        .where('room.organisationId = :organisationId', { organisationId });
      return includeRetired ? query : query.andWhere('room.retiredAt IS NULL');
    };
    const page = rooms()
      .orderBy('room.name')
      .addOrderBy('room.id')
      .limit(first + 1);
    if (after) {
      const [name, id] = decodeCursor(after, 2);
      page.andWhere('(room.name, room.id::text) > (:name, :id)', { name: String(name), id: String(id) });
    }
    return toPage(
      await page.getMany(),
      first,
      (room) => [room.name, room.id],
      () => rooms().getCount(),
    );
  }

  /**
   * Which rooms a conference uses, in the order of its columns. NOT_FOUND for a room of another organisation or one that
   * was retired before; throws IN_USE for each room left out that a draft or the released agenda still has.
   */
  async setConferenceRooms(viewer: Viewer, conferenceId: string, roomIds: readonly string[]): Promise<Conference> {
    const conference = await this.access.requireInConference(viewer, conferenceId, 'editConference');
    return this.transactions.run(async (tx) => {
      // Two changes of the list wait for each other.
      await tx.findOneOrFail(Conference, { where: { id: conferenceId }, lock: { mode: 'pessimistic_write' } });
      const before = await tx.find(ConferenceRoom, {
        where: { conferenceId },
        order: { position: 'ASC', roomId: 'ASC' },
      });
      const known = new Set(before.map((used) => used.roomId));
      await requireRooms(
        tx,
        conference.organisationId,
        roomIds.filter((id) => !known.has(id)),
      );
      await refuseRemovalInUse(
        tx,
        conferenceId,
        [...known].filter((id) => !roomIds.includes(id)),
      );
      await writeRooms(tx, conferenceId, before, roomIds);
      const changes = changedFields({ roomIds: before.map((used) => used.roomId) }, { roomIds: [...roomIds] });
      await this.audit.record(tx, {
        viewer,
        organisationId: conference.organisationId,
        conferenceId,
        action: 'set_conference_rooms',
        subjectKind: 'conference',
        subjectId: conferenceId,
        changes,
      });
      return conference;
    });
  }
}

async function requireRooms(tx: EntityManager, organisationId: string, roomIds: readonly string[]): Promise<void> {
  if (roomIds.length === 0) return;
  const rooms = await tx.findBy(Room, { id: In([...roomIds]), organisationId });
  if (rooms.filter((room) => room.retiredAt === null).length < roomIds.length) throw notFound();
}

async function refuseRemovalInUse(tx: EntityManager, conferenceId: string, roomIds: readonly string[]): Promise<void> {
  if (roomIds.length === 0) return;
  const used = await sessionsInRooms(tx, conferenceId, roomIds);
  if (used.size === 0) return;
  const rooms = await tx.find(Room, { where: { id: In([...used.keys()]) }, order: { name: 'ASC', id: 'ASC' } });
  throw new DomainErrors(rooms.map((room) => new RoomInUse(room, used.get(room.id) ?? 0, ['roomIds'])));
}

/** Rooms that stay keep their identity in the imported programme. */
async function writeRooms(
  tx: EntityManager,
  conferenceId: string,
  before: readonly ConferenceRoom[],
  roomIds: readonly string[],
): Promise<void> {
  const externalIds = new Map(before.map((used) => [used.roomId, used.externalId]));
  await tx.delete(ConferenceRoom, { conferenceId });
  if (roomIds.length === 0) return;
  await tx.insert(
    ConferenceRoom,
    roomIds.map((roomId, position) => ({
      conferenceId,
      roomId,
      position,
      externalId: externalIds.get(roomId) ?? null,
    })),
  );
}
