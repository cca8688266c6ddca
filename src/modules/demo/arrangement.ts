import { minutesOfClock } from './conference-time.js';
import type { RoomId, SessionContent } from './content/content.js';
import { SESSIONS } from './content/sessions.js';
import { BLOCKS, LATE_SESSIONS, PLENARY_SLOTS, type Block, type PlenarySlot } from './content/timetable.js';

/** Where a session stands: conference day from 0, start in minutes after midnight, and its rooms, the main one first. */
export interface Slot {
  readonly day: number;
  readonly start: number;
  readonly rooms: readonly RoomId[];
}

export type Arrangement = ReadonlyMap<string, Slot>;

const SESSION_BY_ID = new Map(SESSIONS.map((session) => [session.id, session]));

/** The session of that id; throws an Error where the timetable names one that nobody wrote. */
export function sessionContent(id: string): SessionContent {
  const session = SESSION_BY_ID.get(id);
  if (session === undefined) throw new Error(`The demo timetable names an unknown session: ${id}`);
  return session;
}

/** Everyone named in a session, whatever the role. */
export function peopleOf(session: SessionContent): readonly string[] {
  const { speakers = [], hosts = [], moderator, chair } = session;
  return [...speakers, ...hosts, moderator, chair].filter((id) => id !== undefined);
}

/** The agenda without any hard clash; the late sessions are not in it. */
export function feasibleArrangement(): Arrangement {
  return new Map([...PLENARY_SLOTS.map(entryOfSlot), ...BLOCKS.flatMap(entriesOfBlock)]);
}

/** The agenda without any hard clash in which every session has a place. */
export function completeArrangement(): Arrangement {
  return new Map([...feasibleArrangement(), ...LATE_SESSIONS.map(entryOfSlot)]);
}

function entryOfSlot({ day, at, sessionId, rooms }: PlenarySlot): [string, Slot] {
  return [sessionContent(sessionId).id, { day, start: minutesOfClock(at), rooms }];
}

function entriesOfBlock(block: Block): [string, Slot][] {
  const rooms = Object.entries(block.rooms) as [RoomId, readonly string[]][];
  return rooms.flatMap(([room, ids]) => {
    let start = minutesOfClock(block.at);
    return ids.map((id): [string, Slot] => {
      const slot: Slot = { day: block.day, start, rooms: [room] };
      start += sessionContent(id).minutes;
      return [id, slot];
    });
  });
}
