// Every table of the product; the data source, the migrations and the drift check read this one list.
import { Account } from './modules/accounts/account.entity.js';
import { AccessToken } from './modules/accounts/access-token.entity.js';
import { OneTimeCode } from './modules/accounts/one-time-code.entity.js';
import { ArrangeProposal } from './modules/agenda/arrange-proposal.entity.js';
import { ArrangeRun } from './modules/agenda/arrange-run.entity.js';
import { Draft } from './modules/agenda/draft.entity.js';
import { DraftChange } from './modules/agenda/draft-change.entity.js';
import { PersonBooking } from './modules/agenda/person-booking.entity.js';
import { Placement } from './modules/agenda/placement.entity.js';
import { PlacementRoom } from './modules/agenda/placement-room.entity.js';
import { Release } from './modules/agenda/release.entity.js';
import { ReleasedSession } from './modules/agenda/released-session.entity.js';
import { RoomBooking } from './modules/agenda/room-booking.entity.js';
import { SessionHold } from './modules/agenda/session-hold.entity.js';
import { Waiver } from './modules/agenda/waiver.entity.js';
import { AuditEntry } from './modules/audit/audit-entry.entity.js';
import { Conference } from './modules/conferences/conference.entity.js';
import { ConferenceDay } from './modules/conferences/conference-day.entity.js';
import { ConstraintSetting } from './modules/conferences/constraint-setting.entity.js';
import { Tag } from './modules/conferences/tag.entity.js';
import { Track } from './modules/conferences/track.entity.js';
import { ImportLink } from './modules/interchange/imports/import-link.entity.js';
import { CalendarEvent } from './modules/interchange/calendar/calendar-event.entity.js';
import { CalendarFeed } from './modules/interchange/calendar/calendar-feed.entity.js';
import { ImportRun } from './modules/interchange/imports/import-run.entity.js';
import { ImportSource } from './modules/interchange/imports/import-source.entity.js';
import { Invitation } from './modules/organisations/invitation.entity.js';
import { Organisation } from './modules/organisations/organisation.entity.js';
import { RoleGrant } from './modules/organisations/role-grant.entity.js';
import { Person } from './modules/people/person.entity.js';
import { PersonAvailability } from './modules/people/person-availability.entity.js';
import { PersonProfile } from './modules/people/person-profile.entity.js';
import { ConferenceRoom } from './modules/rooms/conference-room.entity.js';
import { Room } from './modules/rooms/room.entity.js';
import { RoomAvailability } from './modules/rooms/room-availability.entity.js';
import { Venue } from './modules/rooms/venue.entity.js';
import { VenueTravel } from './modules/rooms/venue-travel.entity.js';
import { SavedView } from './modules/saved-views/saved-view.entity.js';
import { Session } from './modules/sessions/session.entity.js';
import { SessionOrder } from './modules/sessions/session-order.entity.js';
import { SessionPerson } from './modules/sessions/session-person.entity.js';
import { SessionStar } from './modules/sessions/session-star.entity.js';
import { SessionTag } from './modules/sessions/session-tag.entity.js';
import { TimeRequest } from './modules/sessions/time-request.entity.js';
import { UploadedFile } from './platform/files/uploaded-file.entity.js';
import { IdempotencyKey } from './platform/idempotency/idempotency-key.entity.js';
import { OutboxMail } from './platform/mail/outbox-mail.entity.js';
import { RateLimitWindow } from './platform/rate-limit/rate-limit-window.entity.js';

export const ENTITIES = [
  AccessToken,
  Account,
  ArrangeProposal,
  ArrangeRun,
  AuditEntry,
  CalendarEvent,
  CalendarFeed,
  Conference,
  ConferenceDay,
  ConferenceRoom,
  ConstraintSetting,
  Draft,
  DraftChange,
  IdempotencyKey,
  ImportLink,
  ImportRun,
  ImportSource,
  Invitation,
  OneTimeCode,
  Organisation,
  OutboxMail,
  Person,
  PersonAvailability,
  PersonBooking,
  PersonProfile,
  Placement,
  PlacementRoom,
  RateLimitWindow,
  Release,
  ReleasedSession,
  RoleGrant,
  Room,
  RoomAvailability,
  RoomBooking,
  SavedView,
  Session,
  SessionHold,
  SessionOrder,
  SessionPerson,
  SessionStar,
  SessionTag,
  Tag,
  TimeRequest,
  Track,
  UploadedFile,
  Venue,
  VenueTravel,
  Waiver,
] as const;
