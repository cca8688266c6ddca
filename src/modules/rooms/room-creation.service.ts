import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SignedInViewer, Viewer } from '../../platform/auth/viewer.js';
import { newId } from '../../platform/database/ids.js';
import { Transactions } from '../../platform/database/transactions.js';
import { unauthenticated } from '../../platform/graphql/request-errors.js';
import { IdempotencyKeys } from '../../platform/idempotency/idempotency-keys.js';
import { AuditLog } from '../audit/audit-log.js';
import { mergedWindows } from '../conferences/time-window.type.js';
import { Access } from '../organisations/access.js';
import { Room } from './room.entity.js';
import type { CreateRoomInput } from './room.inputs.js';
import { featuresOf, requireSpaceIn, writeAvailability } from './room-fields.js';
import './rooms.errors.js';

@Injectable()
export class RoomCreationService {
  constructor(
    private readonly transactions: Transactions,
    private readonly access: Access,
    private readonly audit: AuditLog,
    private readonly idempotency: IdempotencyKeys,
  ) {}

  /** Ids in the input are decoded. Throws NAME_TAKEN or INTERVAL_INVALID. */
  async createRoom(viewer: Viewer, input: CreateRoomInput): Promise<Room> {
    const account = viewer.account;
    if (!account) throw unauthenticated();
    await this.access.requireInOrganisation(viewer, input.organisationId, 'manageRooms');
    return this.transactions.run(async (tx) => {
      const call = { accountId: account.accountId, key: input.idempotencyKey, operation: 'createRoom', request: input };
      const id = await this.idempotency.once(tx, call, () => this.insertRoom(tx, account, input));
      return tx.findOneByOrFail(Room, { id });
    });
  }

  private async insertRoom(tx: EntityManager, account: SignedInViewer, input: CreateRoomInput): Promise<string> {
    await requireSpaceIn(tx, input.organisationId, input.venueId ?? null);
    const room = {
      id: newId(),
      organisationId: input.organisationId,
      venueId: input.venueId ?? null,
      name: input.name,
      capacity: input.capacity ?? null,
      features: featuresOf(input.features),
      isStepFree: input.isStepFree ?? null,
      lanes: input.lanes,
    };
    await tx.insert(Room, room);
    await writeAvailability(tx, room.id, mergedWindows(input.availability ?? [], 'availability'));
    await this.audit.record(tx, {
      viewer: { account },
      organisationId: room.organisationId,
      action: 'create_room',
      subjectKind: 'room',
      subjectId: room.id,
      changes: { name: { old: null, new: room.name } },
    });
    return room.id;
  }
}
