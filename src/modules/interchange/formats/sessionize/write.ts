// Writer of a GridSmart view as apps for Sessionize expect it. docs/interchange/sessionize.md lists every field.
import type { Programme } from '../../programme.js';
import { groupedBy } from '../grouped.js';
import { clockText, wallClockAt } from '../zoned-time.js';
import { type WrittenDay, writtenDays } from '../writing/write-days.js';
import { indexProgramme, type WrittenSession } from '../writing/write-index.js';
import { gridRooms, type GridRoom } from './write-rooms.js';
import { categoryNumbers } from './write-categories.js';
import { type GridSession, gridSession, personIds, type SessionParts } from './write-session.js';

/** A session in one of its rooms. */
interface GridEntry {
  readonly room: GridRoom;
  readonly startsAt: number;
  readonly session: GridSession;
}

interface GridContext extends SessionParts {
  /** By the id that sessions name; null stands for no room. */
  readonly rooms: ReadonlyMap<string | null, GridRoom>;
}

/**
 * The programme as a GridSmart view: days with their rooms, and the same sessions again by the time they start at. Times
 * are those of the conference's zone, without an offset. Sessions without a placement and cancelled ones are left out.
 * Throws RangeError where a time of the programme is no ISO instant.
 */
export function writeGridSmart(programme: Programme): string {
  const index = indexProgramme(programme);
  const context: GridContext = {
    index,
    numbers: categoryNumbers(index),
    personIds: personIds(programme),
    rooms: gridRooms(index),
  };
  const isEmpty = programme.days.length === 0 && index.sessions.length === 0;
  const days = isEmpty ? [] : writtenDays(programme, index);
  return `${JSON.stringify(
    days.map((day, position) => gridDay(day, position === 0, context)),
    null,
    2,
  )}\n`;
}

function gridDay(day: WrittenDay, isDefault: boolean, context: GridContext) {
  const entries = day.sessions.flatMap((session) => entriesOf(session, context));
  const byRoom = groupedBy(entries, ({ room }) => room);
  const rooms = [...context.rooms.values()].filter((room) => room.isReal || byRoom.has(room));
  return {
    date: `${day.date}T00:00:00`,
    isDefault,
    rooms: rooms.map((room) => {
      const sessions = (byRoom.get(room) ?? []).map(({ session }) => session);
      return {
        id: room.id,
        name: room.name,
        sessions,
        hasOnlyPlenumSessions: sessions.length > 0 && sessions.every(({ isPlenumSession }) => isPlenumSession),
      };
    }),
    timeSlots: timeSlots(entries, context.index.zone),
  };
}

/** In each of its rooms, in the order of the programme's rooms. */
function entriesOf(written: WrittenSession, context: GridContext): readonly GridEntry[] {
  const ids = written.roomIds.length === 0 ? [null] : written.roomIds;
  return ids.flatMap((id) => {
    const room = context.rooms.get(id);
    if (room === undefined) return [];
    return [{ room, startsAt: written.startsAt, session: gridSession(written, room, context) }];
  });
}

function timeSlots(entries: readonly GridEntry[], zone: string) {
  return [...groupedBy(entries, ({ startsAt }) => startsAt)].map(([startsAt, together]) => ({
    slotStart: `${clockText(wallClockAt(startsAt, zone).minutes)}:00`,
    rooms: together
      .toSorted((a, b) => a.room.index - b.room.index)
      .map(({ room, session }) => ({ id: room.id, name: room.name, session, index: room.index })),
  }));
}
