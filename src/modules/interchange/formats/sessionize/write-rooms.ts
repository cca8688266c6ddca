import { NONE } from '../assemble/loose-programme.js';
import { distinctNumbers } from '../stable-ids.js';
import type { WriteIndex } from '../writing/write-index.js';

export interface GridRoom {
  /** Apps expect a number. */
  readonly id: number;
  readonly name: string;
  readonly index: number;
  /** False for the room that stands for none. */
  readonly isReal: boolean;
}

/** Sessionize has no place for a session without a room: it stands in one of this number, named "-". */
const NO_ROOM = 0;

/** The rooms by their id in the programme; under null the one for sessions without a room. */
export function gridRooms({ rooms }: WriteIndex): ReadonlyMap<string | null, GridRoom> {
  const numbers = distinctNumbers(rooms.map(({ guid, name }) => ({ key: `room:${guid ?? name}`, wanted: null })));
  return new Map<string | null, GridRoom>([
    ...rooms.map(({ id, name }, index) => [id, { id: numbers[index] ?? 0, name, index, isReal: true }] as const),
    [null, { id: NO_ROOM, name: NONE, index: rooms.length, isReal: false }],
  ]);
}
