// "A room can only be used while it is available to us."
// Hard. Unit: minutes of the session outside the room's available times.
import { packWindows } from '../windows.js';
import type { ConstraintDefinition } from './definition.js';

export const roomUnavailable: ConstraintDefinition = {
  key: 'room_unavailable',
  roomWindows: (room) => (room.available === null ? null : packWindows(room.available)),
};
