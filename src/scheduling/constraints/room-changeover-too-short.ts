// "Between two sessions a room is cleared and set up." A room that several sessions share needs no changeover, and
// sessions that overlap are a double booking.
// Medium. Unit: minutes missing to the changeover of the room, for every two sessions that are too close.
import { type ConstraintDefinition, NO_SUBJECT } from './definition.js';

export const roomChangeoverTooShort: ConstraintDefinition = {
  key: 'room_changeover_too_short',
  groups: ({ rooms, sessions }) => {
    const minutesOfRoom = rooms.map(({ changeoverMinutes, lanes }) => (lanes > 1 ? 0 : (changeoverMinutes ?? 0)));
    if (minutesOfRoom.every((minutes) => minutes === 0)) return [];
    return [{ members: [...sessions.keys()], measure: { kind: 'changeover', minutesOfRoom }, subject: NO_SUBJECT }];
  },
};
