// How an agenda fills the days and rooms of its conference. Pure: minutes since 1970, half-open intervals.
import { coveredMinutes, intersectIntervals, type Interval } from '../../../intervals/index.js';
import type { Agenda, AgendaDay, AgendaRoom } from '../../../scheduling/model.js';

export interface DayUse {
  readonly day: string;
  readonly count: number;
  readonly minutes: number;
}

/** What starts on each day. A day without a span, of which no conference in the database is, holds nothing. */
export function useOfDays(days: readonly AgendaDay[], agenda: Agenda): DayUse[] {
  const placements = [...agenda.values()];
  return days.map(({ id, span }) => {
    const own = placements.filter(({ start }) => span && span.start <= start && start < span.end);
    return { day: id, count: own.length, minutes: own.reduce((sum, { durationMinutes }) => sum + durationMinutes, 0) };
  });
}

export interface RoomMinutes {
  readonly roomId: string;
  readonly usedMinutes: number;
  readonly openMinutes: number;
}

/** How much of the time at which each room can be had is filled; two sessions that share it at once count once. */
export function useOfRooms(
  rooms: readonly Pick<AgendaRoom, 'id' | 'available'>[],
  days: readonly AgendaDay[],
  agenda: Agenda,
): RoomMinutes[] {
  const hours = days.flatMap(({ open }) => open ?? []);
  const placed = placedByRoom(agenda);
  return rooms.map(({ id, available }) => {
    const open = available === null ? hours : intersectIntervals(hours, available);
    const used = intersectIntervals(open, placed.get(id) ?? []);
    return { roomId: id, usedMinutes: coveredMinutes(used), openMinutes: coveredMinutes(open) };
  });
}

function placedByRoom(agenda: Agenda): ReadonlyMap<string, readonly Interval[]> {
  const byRoom = new Map<string, Interval[]>();
  for (const { start, durationMinutes, roomIds } of agenda.values()) {
    for (const roomId of roomIds) {
      const own = byRoom.get(roomId) ?? [];
      byRoom.set(roomId, own);
      own.push({ start, end: start + durationMinutes });
    }
  }
  return byRoom;
}
