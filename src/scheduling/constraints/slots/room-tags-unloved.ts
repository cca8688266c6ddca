// "A session is in a room that it and its people like: recorded, on the ground floor."
// Soft. Unit: length of the session for each wanted feature that the room lacks and each unwanted one that it has, of
// the session and of each person who must be present.
import type { ConstraintDefinition } from '../definition.js';
import { roomWishBreaches } from './room-wishes.js';

export const roomTagsUnloved: ConstraintDefinition = {
  key: 'room_tags_unloved',
  roomBreaches: (session, rooms, minutes, people) => roomWishBreaches(session, rooms, minutes, people, 'like'),
};
