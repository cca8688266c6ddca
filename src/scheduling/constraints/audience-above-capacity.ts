// "A session gets enough seats for the audience we expect." An unknown audience or an unknown capacity breaks nothing.
// Medium. Unit: the share of the audience without a seat, times the length of the session, rounded up to minutes:
// 120 expected in 80 seats for an hour is 20 minutes.
import type { AgendaRoom } from '../model.js';
import type { ConstraintDefinition } from './definition.js';

export const audienceAboveCapacity: ConstraintDefinition = {
  key: 'audience_above_capacity',
  judgesRoomsTogether: true,
  roomBreaches: (session, rooms, minutes) => {
    const seats = seatsOf(rooms);
    const audience = session.expectedAudience;
    if (audience === null || seats === null || audience <= seats) return [];
    const roomId = rooms.length === 1 ? (rooms[0]?.id ?? null) : null;
    const subject = { roomId, personId: null, args: { audience, seats } };
    return [{ minutes: Math.ceil((minutes * (audience - seats)) / audience), subject }];
  },
};

/** All seats of a session that fills several rooms; null without a room or where one capacity is unknown. */
function seatsOf(rooms: readonly AgendaRoom[]): number | null {
  if (rooms.length === 0) return null;
  let seats = 0;
  for (const room of rooms) {
    if (room.capacity === null) return null;
    seats += room.capacity;
  }
  return seats;
}
