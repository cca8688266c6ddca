// "A session is never in a room that must not be, for itself or for one of its people: she needs a ramp, it must not be
// recorded."
// Hard. Unit: length of the session for each wanted feature that the room lacks and each unwanted one that it has, of
// the session and of each person who must be present.
import type { ConstraintDefinition } from '../definition.js';
import { roomWishBreaches } from './room-wishes.js';

export const roomTagsBroken: ConstraintDefinition = {
  key: 'room_tags_broken',
  roomBreaches: (session, rooms, minutes, people) => roomWishBreaches(session, rooms, minutes, people, 'must'),
};
