// "Two sessions cannot be in the same room at the same time; a room that n sessions may share holds at most n."
// Hard, always. Unit: minutes that two sessions share the room, for every such pair (a room of one lane); minutes
// times the number of sessions too many (a shared room). Bookings by other conferences take a lane each.
import type { ConstraintDefinition } from './definition.js';

export const roomDoubleBooked: ConstraintDefinition = {
  key: 'room_double_booked',
  alwaysHard: true,
  countsLanes: true,
};
