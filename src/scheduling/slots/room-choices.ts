// What rooms a session can fill at once, numbered: each room alone, no room, and the sets that sessions of several rooms
// may fill.

export interface RoomChoices {
  readonly count: number;
  /** By choice the first room, -1 where there is none. */
  readonly first: Int32Array;
  readonly rooms: readonly Int32Array[];
}

/** Numbers the room sets that are asked for; room `r` alone is choice `r`. */
export class ChoiceBook {
  private readonly numbers = new Map<string, number>();
  private readonly sets: (readonly number[])[] = [];

  constructor(roomCount: number) {
    for (let room = 0; room < roomCount; room++) this.numberOf([room]);
  }

  numberOf(rooms: readonly number[]): number {
    const key = rooms.join();
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.sets.length);
    return this.sets.push(rooms) - 1;
  }

  /** Rooms that follow each other in the list, `size` at a time: neighbours are what a plenary fills. */
  neighbours(rooms: readonly number[], size: number): readonly number[] {
    if (size === 0) return [this.numberOf([])];
    if (size === 1) return rooms;
    return Array.from({ length: Math.max(0, rooms.length - size + 1) }, (_, from) =>
      this.numberOf(rooms.slice(from, from + size)),
    );
  }

  choices(): RoomChoices {
    return {
      count: this.sets.length,
      first: Int32Array.from(this.sets, ([first]) => first ?? -1),
      rooms: this.sets.map((rooms) => Int32Array.from(rooms)),
    };
  }
}
