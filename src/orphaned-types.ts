// GraphQL types that no field names directly: they are reached through an interface only.
import { ArchiveUnreadableError } from './modules/interchange/archive/archive.errors.js';
import { MergeClashError } from './modules/people/person-payloads.type.js';
import { RoomInUseError } from './modules/rooms/room-payloads.type.js';
import { DraftRevisionConflictError } from './modules/agenda/drafts/drafts.errors.js';
import { BookingClashError, HardIssuesOpenError } from './modules/agenda/releases/releases.errors.js';
import { WaiverWouldCoverMoreError } from './modules/agenda/waivers/waivers.errors.js';
import {
  SessionOrderCycleError,
  SessionRevisionConflictError,
  SessionStateChangeError,
} from './modules/sessions/sessions.errors.js';

export const ORPHANED_TYPES: readonly (new (...args: never[]) => object)[] = [
  ArchiveUnreadableError,
  MergeClashError,
  RoomInUseError,
  DraftRevisionConflictError,
  WaiverWouldCoverMoreError,
  BookingClashError,
  HardIssuesOpenError,
  SessionOrderCycleError,
  SessionRevisionConflictError,
  SessionStateChangeError,
];
