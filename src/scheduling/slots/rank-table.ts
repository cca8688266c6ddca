// Members in order of rank should be in order of seats. For every rank and every size of room the table says how many
// members stand the wrong way round to a session of that rank in such a room, and how long they last: a look-up instead
// of a pass over all members.
import { at } from '../integers.js';
import { type PackedGroup, UNKNOWN_SEATS } from '../groups/packed-group.js';
import type { RoomChoices } from './room-choices.js';

/** The class of a room of unknown size, or of no room: it never counts. */
const NO_CLASS = -1;

export class RankTable {
  /** By session its rank as a position, -1 for sessions that are no members. */
  readonly rank: Int32Array;
  /** By choice its size as a position, NO_CLASS where unknown. */
  private readonly sizeOf: Int32Array;
  private readonly rankCount: number;
  private readonly wrong: Int32Array;
  private readonly wrongMinutes: Int32Array;

  constructor(
    group: PackedGroup,
    choices: RoomChoices,
    private readonly minutes: Int32Array,
    private readonly weight: number,
  ) {
    const ranks = distinct(Array.from(group.numbers));
    this.rankCount = ranks.length;
    this.rank = new Int32Array(minutes.length).fill(-1);
    group.members.forEach((session, k) => {
      this.rank[session] = ranks.indexOf(at(group.numbers, k));
    });
    const seats = Array.from(choices.first, (room) => (room < 0 ? UNKNOWN_SEATS : at(group.table, room)));
    const sizes = distinct(seats.filter((count) => count !== UNKNOWN_SEATS));
    this.sizeOf = Int32Array.from(seats, (count) => (count === UNKNOWN_SEATS ? NO_CLASS : sizes.indexOf(count)));
    this.wrong = new Int32Array(this.rankCount * sizes.length);
    this.wrongMinutes = new Int32Array(this.rankCount * sizes.length);
  }

  /** What the session costs with all placed members in this choice; -1 for no place. */
  costIn(session: number, choice: number): number {
    const rank = at(this.rank, session);
    if (rank < 0 || choice < 0) return 0;
    const size = at(this.sizeOf, choice);
    if (size === NO_CLASS) return 0;
    const cell = size * this.rankCount + rank;
    return this.weight * (at(this.wrong, cell) * at(this.minutes, session) + at(this.wrongMinutes, cell));
  }

  /** What two sessions cost each other in these choices. */
  pairCost(a: number, choiceOfA: number, b: number, choiceOfB: number): number {
    const rankOfA = at(this.rank, a);
    const rankOfB = at(this.rank, b);
    if (rankOfA < 0 || rankOfB < 0 || rankOfA === rankOfB) return 0;
    const sizeOfA = at(this.sizeOf, choiceOfA);
    const sizeOfB = at(this.sizeOf, choiceOfB);
    if (sizeOfA === NO_CLASS || sizeOfB === NO_CLASS || sizeOfA === sizeOfB) return 0;
    if (rankOfA < rankOfB === sizeOfA < sizeOfB) return 0;
    return this.weight * (at(this.minutes, a) + at(this.minutes, b));
  }

  /** Moves a session between choices; -1 for no place. */
  shift(session: number, from: number, to: number): void {
    const rank = at(this.rank, session);
    if (rank < 0) return;
    const sizeBefore = from < 0 ? NO_CLASS : at(this.sizeOf, from);
    const sizeAfter = to < 0 ? NO_CLASS : at(this.sizeOf, to);
    if (sizeBefore === sizeAfter) return;
    if (sizeBefore !== NO_CLASS) this.count(rank, sizeBefore, -1, at(this.minutes, session));
    if (sizeAfter !== NO_CLASS) this.count(rank, sizeAfter, 1, at(this.minutes, session));
  }

  /** Two sessions of the same length change places: only ranks and sizes between theirs are touched. */
  exchange(a: number, b: number, choiceOfA: number, choiceOfB: number): void {
    const isShort = at(this.rank, a) >= 0 && at(this.rank, b) >= 0 && at(this.minutes, a) === at(this.minutes, b);
    const sizeOfA = at(this.sizeOf, choiceOfA);
    const sizeOfB = at(this.sizeOf, choiceOfB);
    if (!isShort || sizeOfA === NO_CLASS || sizeOfB === NO_CLASS) {
      this.shift(a, choiceOfA, choiceOfB);
      this.shift(b, choiceOfB, choiceOfA);
      return;
    }
    if (sizeOfA === sizeOfB || at(this.rank, a) === at(this.rank, b)) return;
    const isRising = at(this.rank, a) < at(this.rank, b) === sizeOfA < sizeOfB;
    const low = at(this.rank, a) < at(this.rank, b) ? a : b;
    this.between(at(this.rank, low), at(this.rank, low === a ? b : a), {
      small: sizeOfA < sizeOfB ? sizeOfA : sizeOfB,
      big: sizeOfA < sizeOfB ? sizeOfB : sizeOfA,
      sign: isRising ? 1 : -1,
      minutes: at(this.minutes, a),
    });
  }

  /** The lower rank goes to the bigger size (`sign` 1), or back. */
  private between(
    low: number,
    high: number,
    change: { readonly small: number; readonly big: number; readonly sign: number; readonly minutes: number },
  ): void {
    const { small, big, sign, minutes } = change;
    for (let size = small; size < big; size++) this.add(size * this.rankCount + low + 1, high - low, sign, minutes);
    for (let size = small + 1; size <= big; size++) this.add(size * this.rankCount + low, high - low, sign, minutes);
  }

  /** A member of this rank comes to a room of this size (`sign` 1), or leaves it. */
  private count(rank: number, size: number, sign: number, minutes: number): void {
    const sizes = this.wrong.length / this.rankCount;
    for (let smaller = 0; smaller < size; smaller++)
      this.add(smaller * this.rankCount + rank + 1, this.rankCount - rank - 1, sign, minutes);
    for (let bigger = size + 1; bigger < sizes; bigger++) this.add(bigger * this.rankCount, rank, sign, minutes);
  }

  private add(from: number, length: number, sign: number, minutes: number): void {
    const { wrong, wrongMinutes } = this;
    const signed = sign * minutes;
    const end = from + length;
    for (let cell = from; cell < end; cell++) {
      wrong[cell] = at(wrong, cell) + sign;
      wrongMinutes[cell] = at(wrongMinutes, cell) + signed;
    }
  }
}

function distinct(numbers: readonly number[]): readonly number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}
