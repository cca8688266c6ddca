import type { ProgrammeRoom } from '../programme.js';

/** Of several rooms of one venue under one name, which a venue cannot have, the second becomes "Name (2)". */
export function distinctRoomNames(rooms: readonly ProgrammeRoom[]): readonly ProgrammeRoom[] {
  const taken = new Set<string>();
  const asNamed = rooms.map((room) => isFirst(taken, room));
  const uses = new Map<string, number>();
  return rooms.map((room, index) => (asNamed[index] ? room : renamed(room, taken, uses)));
}

function isFirst(taken: Set<string>, room: ProgrammeRoom): boolean {
  if (room.venue === null) return true;
  const isFree = !taken.has(keyOf(room));
  taken.add(keyOf(room));
  return isFree;
}

function renamed(room: ProgrammeRoom, taken: Set<string>, uses: Map<string, number>): ProgrammeRoom {
  for (let use = (uses.get(keyOf(room)) ?? 1) + 1; ; use += 1) {
    const next = { ...room, name: `${room.name} (${use})` };
    if (taken.has(keyOf(next))) continue;
    uses.set(keyOf(room), use);
    taken.add(keyOf(next));
    return next;
  }
}

function keyOf({ venue, name }: ProgrammeRoom): string {
  return `${venue ?? ''}\n${name}`;
}
