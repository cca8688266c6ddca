// "A session is not placed in a room in which it is not wanted."
// Soft. Unit: length of the session, times the penalty stated for the room, for each of its rooms.
import type { ConstraintDefinition } from './definition.js';

export const sessionInUnwantedRoom: ConstraintDefinition = {
  key: 'session_in_unwanted_room',
  roomBreaches: ({ roomPenalties = [] }, rooms, minutes) =>
    rooms.flatMap(({ id }) =>
      roomPenalties
        .filter(({ roomId }) => roomId === id)
        .map(({ penalty }) => ({
          minutes: minutes * penalty,
          subject: { roomId: id, personId: null, args: {} },
        })),
    ),
};
