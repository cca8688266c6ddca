// Pairs of sessions that cost something on different days, or on one day in different rooms. For every session, day and
// room the sums over its partners where they are now are kept up to date.
import { at } from '../integers.js';
import type { PairCollector } from './pair-collector.js';
import { exact } from './pair-matrix.js';
import type { Positions } from './positions.js';
import { NO_SPAN } from './spans.js';
import { rowsOf } from './timed-pairs.js';
import { valueAt } from './values.js';

export class DayPairs {
  readonly isUsed: boolean;
  private readonly row: Int32Array;
  private readonly other: Int32Array;
  /** By entry what the pair costs on one day in different rooms, and on different days. */
  private readonly otherRoom: Int32Array;
  private readonly otherDay: Int32Array;
  /** The same by session times session. */
  private readonly roomMatrix: Int32Array;
  private readonly dayMatrix: Int32Array;
  /** By session times session: 1 where either is not 0. */
  private readonly arePartners: Uint8Array;
  /** By session: what all placed partners would cost on other days. */
  private readonly apart: Float64Array;
  /** By session and day: what changes by being on the day of its partners, if all were in other rooms. */
  private readonly onDay: Float64Array;
  /** By session, day and room (the last for no room): what is saved by being in the room of partners. */
  private readonly inRoom: Float64Array;
  private readonly roomColumns: number;
  private readonly dayCount: number;

  constructor(
    collector: PairCollector,
    private readonly positions: Positions,
    roomCount: number,
  ) {
    const count = positions.sessionCount;
    this.isUsed = collector.otherRoom.cells !== null || collector.otherDay.cells !== null;
    this.dayCount = positions.spans.dayCount;
    this.roomColumns = roomCount + 1;
    const size = this.isUsed ? count : 0;
    this.roomMatrix = timesMinutes(collector.otherRoom.cells, positions.minutes, size);
    this.dayMatrix = timesMinutes(collector.otherDay.cells, positions.minutes, size);
    this.arePartners = new Uint8Array(size * size);
    for (let cell = 0; cell < size * size; cell++)
      if (at(this.roomMatrix, cell) !== 0 || at(this.dayMatrix, cell) !== 0) this.arePartners[cell] = 1;
    const bySession = this.partners(count, size);
    const entries = bySession.flat();
    this.row = rowsOf(bySession);
    this.other = Int32Array.from(entries, ({ other }) => other);
    this.otherRoom = Int32Array.from(entries, ({ cell }) => at(this.roomMatrix, cell));
    this.otherDay = Int32Array.from(entries, ({ cell }) => at(this.dayMatrix, cell));
    this.apart = new Float64Array(size);
    this.onDay = new Float64Array(size * this.dayCount);
    this.inRoom = new Float64Array(size * this.dayCount * this.roomColumns);
  }

  /** What the session costs with all its placed partners in this span and room (-1 for none). */
  costAt(session: number, span: number, room: number): number {
    const day = session * this.dayCount + at(this.positions.spans.dayPosition, span);
    const cell = day * this.roomColumns + (room < 0 ? this.roomColumns - 1 : room);
    return valueAt(this.apart, session) + valueAt(this.onDay, day) - valueAt(this.inRoom, cell);
  }

  /** What two sessions cost each other there. */
  pairCost(a: number, spanOfA: number, roomOfA: number, b: number, spanOfB: number, roomOfB: number): number {
    const { dayPosition } = this.positions.spans;
    const cell = a * this.positions.sessionCount + b;
    if (this.arePartners[cell] !== 1) return 0;
    if (at(dayPosition, spanOfA) !== at(dayPosition, spanOfB)) return at(this.dayMatrix, cell);
    return roomOfA === roomOfB || roomOfA < 0 || roomOfB < 0 ? 0 : at(this.roomMatrix, cell);
  }

  /** Moves a session between spans and rooms; NO_SPAN for no place. */
  shift(session: number, fromSpan: number, fromRoom: number, toSpan: number, toRoom: number): void {
    const { dayPosition } = this.positions.spans;
    const fromDay = fromSpan === NO_SPAN ? -1 : at(dayPosition, fromSpan);
    const toDay = toSpan === NO_SPAN ? -1 : at(dayPosition, toSpan);
    if (fromDay === toDay && fromRoom === toRoom) return;
    if (fromDay >= 0 && toDay >= 0 && fromRoom >= 0 && toRoom >= 0) {
      this.shiftPlaced(session, fromDay, fromRoom, toDay, toRoom);
      return;
    }
    if (fromDay >= 0) this.add(session, fromDay, fromRoom, -1);
    if (toDay >= 0) this.add(session, toDay, toRoom, 1);
  }

  private shiftPlaced(session: number, fromDay: number, fromRoom: number, toDay: number, toRoom: number): void {
    const { onDay, inRoom, roomColumns } = this;
    const end = at(this.row, session + 1);
    for (let k = at(this.row, session); k < end; k++) {
      const byRoom = at(this.otherRoom, k);
      const days = at(this.other, k) * this.dayCount;
      const before = (days + fromDay) * roomColumns;
      const after = (days + toDay) * roomColumns;
      inRoom[before + fromRoom] = valueAt(inRoom, before + fromRoom) - byRoom;
      inRoom[after + toRoom] = valueAt(inRoom, after + toRoom) + byRoom;
      if (fromDay === toDay) continue;
      const change = byRoom - at(this.otherDay, k);
      onDay[days + fromDay] = valueAt(onDay, days + fromDay) - change;
      onDay[days + toDay] = valueAt(onDay, days + toDay) + change;
      inRoom[before + roomColumns - 1] = valueAt(inRoom, before + roomColumns - 1) - byRoom;
      inRoom[after + roomColumns - 1] = valueAt(inRoom, after + roomColumns - 1) + byRoom;
    }
  }

  private add(session: number, day: number, room: number, sign: number): void {
    const none = this.roomColumns - 1;
    for (let k = at(this.row, session); k < at(this.row, session + 1); k++) {
      const other = at(this.other, k);
      const byRoom = sign * at(this.otherRoom, k);
      const byDay = sign * at(this.otherDay, k);
      const onDay = other * this.dayCount + day;
      this.apart[other] = valueAt(this.apart, other) + byDay;
      this.onDay[onDay] = valueAt(this.onDay, onDay) + byRoom - byDay;
      const rooms = onDay * this.roomColumns;
      if (room < 0) this.addEverywhere(rooms, byRoom);
      else {
        this.inRoom[rooms + room] = valueAt(this.inRoom, rooms + room) + byRoom;
        this.inRoom[rooms + none] = valueAt(this.inRoom, rooms + none) + byRoom;
      }
    }
  }

  /** A partner without a room is in no other room, wherever the session is. */
  private addEverywhere(rooms: number, cost: number): void {
    for (let cell = rooms; cell < rooms + this.roomColumns; cell++)
      this.inRoom[cell] = valueAt(this.inRoom, cell) + cost;
  }

  private partners(
    count: number,
    size: number,
  ): readonly (readonly { readonly other: number; readonly cell: number }[])[] {
    return Array.from({ length: count }, (_, session) => {
      const found: { readonly other: number; readonly cell: number }[] = [];
      for (let other = 0; other < size; other++) {
        const cell = session * count + other;
        if (this.arePartners[cell] === 1) found.push({ other, cell });
      }
      return found;
    });
  }
}

/** A matrix of weights times the minutes of both sessions; zeros where there is none. */
function timesMinutes(matrix: Int32Array | null, minutes: Int32Array, size: number): Int32Array {
  const costs = new Int32Array(size * size);
  if (matrix === null) return costs;
  for (let a = 0; a < size; a++)
    for (let b = 0; b < size; b++)
      costs[a * size + b] = exact(at(matrix, a * size + b) * (at(minutes, a) + at(minutes, b)));
  return costs;
}
