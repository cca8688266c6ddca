// Words of a written session that several formats share.
import type { ProgrammeSession } from '../../programme.js';
import { NONE } from '../assemble/loose-programme.js';
import { listedRooms } from '../assemble/rooms.js';
import { MAX_DURATION_MINUTES } from '../limits.js';
import { singleLine } from '../plain-text.js';
import { kindOfType } from '../session-kinds.js';
import type { RoomIndex } from './write-index.js';

/** The source's own word, unless it would be read as another kind than the session has now. */
export function typeWord({ kind, typeLabel }: ProgrammeSession): string {
  const label = singleLine(typeLabel ?? '');
  return label !== '' && kindOfType(label) === kind ? label : kind;
}

/** Longer or shorter ones than the formats can express become the nearest that they can. In minutes. */
export function boundedDuration(minutes: number): number {
  return Math.min(MAX_DURATION_MINUTES, Math.max(1, Math.round(minutes)));
}

/**
 * The session stands in its first room; the text names all of them. Where the names together would be read as other
 * rooms (names may hold commas), it names the first one only; "-" where there is none.
 */
export function roomText(roomIds: readonly string[], { roomNames, roomIdByName }: RoomIndex): string {
  const [first, ...others] = roomIds.flatMap((id) => roomNames.get(id) ?? []);
  if (first === undefined) return NONE;
  const text = [first, ...others].join(', ');
  const readBack = (listedRooms(text, roomIdByName) ?? []).map((name) => roomIdByName.get(name) ?? '');
  const isUnderstood = readBack.length === roomIds.length && readBack.slice(1).join() === roomIds.slice(1).join();
  return isUnderstood ? text : first;
}
