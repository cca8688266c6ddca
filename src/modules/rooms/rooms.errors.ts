import { translateConstraint } from '../../platform/database/driver-errors.js';
import { DomainError } from '../../platform/graphql/domain-error.js';
import type { Room } from './room.entity.js';

/** Sessions are in the room; the GraphQL form is RoomInUseError. */
export class RoomInUse extends DomainError {
  constructor(room: Room, sessionCount: number, path: readonly string[]) {
    super('IN_USE', { path, typeName: 'RoomInUseError', data: { room, sessionCount } });
  }
}

translateConstraint('venue_name_unique_v1', () => new DomainError('NAME_TAKEN', { path: ['name'] }));
translateConstraint('room_name_unique_v1', () => new DomainError('NAME_TAKEN', { path: ['name'] }));
