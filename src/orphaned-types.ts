// GraphQL types that no field names directly: they are reached through an interface only.
import { RoomInUseError } from './modules/rooms/room-payloads.type.js';
import { DraftRevisionConflictError } from './modules/agenda/drafts/drafts.errors.js';
import { WaiverWouldCoverMoreError } from './modules/agenda/waivers/waivers.errors.js';

export const ORPHANED_TYPES: readonly (new (...args: never[]) => object)[] = [RoomInUseError, DraftRevisionConflictError, WaiverWouldCoverMoreError];
