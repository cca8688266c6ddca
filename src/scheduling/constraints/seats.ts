import type { AgendaRoom } from '../model.js';

/** All seats of a session that fills several rooms; null without a room or where one capacity is unknown. */
export function seatsOf(rooms: readonly AgendaRoom[]): number | null {
  if (rooms.length === 0) return null;
  let seats = 0;
  for (const room of rooms) {
    if (room.capacity === null) return null;
    seats += room.capacity;
  }
  return seats;
}

/** The room that a breach about seats names: none where a session fills several. */
export function onlyRoomId(rooms: readonly AgendaRoom[]): string | null {
  return rooms.length === 1 ? (rooms[0]?.id ?? null) : null;
}
