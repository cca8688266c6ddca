// Venues and rooms that the conference uses or used.
import { ConferenceRoom } from '../../../rooms/conference-room.entity.js';
import { RoomAvailability } from '../../../rooms/room-availability.entity.js';
import { Room } from '../../../rooms/room.entity.js';
import { VenueTravel } from '../../../rooms/venue-travel.entity.js';
import { Venue } from '../../../rooms/venue.entity.js';
import { idOf, idOrNull, ownId } from '../format/ids.js';
import { section, type Place } from '../format/section.js';
import {
  flag,
  flagOrNull,
  fullText,
  instant,
  instantOrNull,
  orNull,
  textList,
  textOrNull,
  whole,
} from '../format/values.js';
import { CARRIED_DRAFTS } from './carried-drafts.js';
import { OF_CONFERENCE } from './conference.js';

const OF_ORGANISATION = { organisationId: ({ organisationId }: Place): string => organisationId };

/** Rooms in use, and those that a placement, a release or the history of a draft names. */
const ROOM_IDS = `
  SELECT room_id FROM conference_room WHERE conference_id = $1
  UNION SELECT room_id FROM placement_room WHERE draft_id IN (${CARRIED_DRAFTS})
  UNION SELECT unnest(s.room_ids) FROM released_session s JOIN release r ON r.id = s.release_id WHERE r.conference_id = $1
  UNION SELECT named.id::uuid FROM draft_change c,
    jsonb_array_elements(c.placements) p,
    jsonb_array_elements_text(coalesce(p->'before'->'roomIds', '[]') || coalesce(p->'after'->'roomIds', '[]')) AS named(id)
    WHERE c.draft_id IN (${CARRIED_DRAFTS})`;
const VENUE_IDS = `SELECT venue_id FROM room WHERE venue_id IS NOT NULL AND id IN (${ROOM_IDS})`;

export const VENUES = section({
  entity: Venue,
  description: 'A venue of the rooms. Where the organisation has one of this name already, that one is used.',
  where: `t.id IN (${VENUE_IDS})`,
  order: 't.id',
  placed: OF_ORGANISATION,
  fields: { id: ownId('venue'), name: fullText, address: textOrNull, isStepFree: flag, createdAt: instant },
});

export const TRAVEL = section({
  entity: VenueTravel,
  description: 'Minutes from one venue to another.',
  where: `t.from_venue_id IN (${VENUE_IDS}) AND t.to_venue_id IN (${VENUE_IDS})`,
  order: 't.from_venue_id, t.to_venue_id',
  keepsExisting: true,
  fields: { fromVenueId: idOf('venue'), toVenueId: idOf('venue'), minutes: whole(0, 1440) },
});

export const ROOMS = section({
  entity: Room,
  description:
    'A room that the conference uses, or that its agendas name. In a venue that is there already, a room of this name is used.',
  where: `t.id IN (${ROOM_IDS})`,
  order: 't.id',
  placed: OF_ORGANISATION,
  fields: {
    id: ownId('room'),
    venueId: idOrNull('venue'),
    name: fullText,
    capacity: orNull(whole(1, 1_000_000)),
    features: textList,
    isStepFree: flagOrNull,
    lanes: whole(1, 100),
    createdAt: instant,
    retiredAt: instantOrNull,
  },
});

export const ROOM_AVAILABILITY = section({
  entity: RoomAvailability,
  description: 'A time at which a room can be used.',
  where: `t.room_id IN (${ROOM_IDS})`,
  order: 't.room_id, t.starts_at, t.id',
  fields: { id: ownId('roomWindow'), roomId: idOf('room'), startsAt: instant, endsAt: instant },
});

export const CONFERENCE_ROOMS = section({
  entity: ConferenceRoom,
  description: 'A room that the conference uses, in its order.',
  where: 't.conference_id = $1',
  order: 't.position, t.room_id',
  placed: OF_CONFERENCE,
  fields: { roomId: idOf('room'), position: whole(0), externalId: textOrNull },
});
