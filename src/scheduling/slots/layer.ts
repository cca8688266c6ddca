// The rules of one level over a changing agenda: what a move would cost is a few look-ups, and making it updates the
// sums of the partners of the session that moves.
import { at } from '../integers.js';
import type { ProblemIndex } from '../problem-index.js';
import { ChangeoverPairs } from './changeover-pairs.js';
import { DayPairs } from './day-pairs.js';
import type { LayerTables } from './layer-tables.js';
import { ParallelPairs } from './parallel-pairs.js';
import type { Positions } from './positions.js';
import { RankTable } from './rank-table.js';
import { SlotGroups } from './slot-groups.js';
import { NO_SPAN } from './spans.js';
import { TimedPairs } from './timed-pairs.js';
import { TravelPairs } from './travel-pairs.js';
import { valueAt } from './values.js';

export class Layer {
  /** Cost of the agenda as it is. */
  total = 0;
  /** False where no rule of the level can cost anything. */
  private readonly isUsed: boolean;
  private readonly parallel: ParallelPairs;
  private readonly timed: TimedPairs;
  private readonly days: DayPairs;
  private readonly travel: TravelPairs;
  private readonly changeovers: ChangeoverPairs;
  private readonly ranks: readonly RankTable[];
  private readonly groups: SlotGroups;
  private readonly spanCount: number;
  private readonly choiceCount: number;
  private readonly hasWindows: boolean;

  constructor(
    private readonly tables: LayerTables,
    index: ProblemIndex,
    private readonly positions: Positions,
  ) {
    const { pairs } = tables;
    this.spanCount = positions.spans.count;
    this.choiceCount = positions.choices.count;
    this.hasWindows = tables.window.some((cost) => cost !== 0);
    this.parallel = new ParallelPairs(pairs, positions.sessionCount, positions.spans);
    this.timed = new TimedPairs(pairs, positions.sessionCount, this.spanCount);
    this.days = new DayPairs(pairs, positions, index.rooms.length);
    this.travel = new TravelPairs(pairs, index, positions);
    this.changeovers = new ChangeoverPairs(tables.changeovers, positions);
    this.ranks = tables.ranks.map(
      ({ group, weight }) => new RankTable(group, positions.choices, positions.minutes, weight),
    );
    this.groups = new SlotGroups(tables.groups, index, positions);
    const isCostly = (costs: Float64Array): boolean => costs.some((cost) => cost !== 0);
    const parts = [this.parallel, this.timed, this.days, this.travel, this.changeovers, this.groups];
    this.isUsed =
      this.hasWindows ||
      isCostly(tables.time) ||
      isCostly(tables.room) ||
      this.ranks.length > 0 ||
      parts.some((part) => part.isUsed);
  }

  /** What the session alone costs by its span. */
  timeCost(session: number, span: number): number {
    return valueAt(this.tables.time, session * this.spanCount + span);
  }

  /** What the session alone costs by its rooms. */
  roomCost(session: number, choice: number): number {
    return valueAt(this.tables.room, session * this.choiceCount + choice);
  }

  /** What the session costs there as all others are, groups left out; NO_SPAN for no place. */
  costAt(session: number, span: number, choice: number): number {
    if (span === NO_SPAN) return 0;
    return this.costByTime(session, span) + this.costByRoom(session, choice) + this.costByBoth(session, span, choice);
  }

  /** What moving the session there changes; NO_SPAN takes it out. */
  moveDelta(session: number, span: number, choice: number): number {
    if (!this.isUsed) return 0;
    const before = this.costAt(session, at(this.positions.spanOf, session), at(this.positions.choiceOf, session));
    const delta = this.costAt(session, span, choice) - before;
    return this.groups.isUsed ? delta + this.groups.moveDelta(session, span, choice) : delta;
  }

  /** What it changes when two placed sessions take each other's place. */
  swapDelta(a: number, b: number): number {
    if (!this.isUsed) return 0;
    const spanOfA = at(this.positions.spanOf, a);
    const spanOfB = at(this.positions.spanOf, b);
    const choiceOfA = at(this.positions.choiceOf, a);
    const choiceOfB = at(this.positions.choiceOf, b);
    let delta = this.swapByBoth(a, spanOfA, choiceOfA, b, spanOfB, choiceOfB);
    if (spanOfA !== spanOfB) delta += this.swapByTime(a, spanOfA, b, spanOfB);
    if (choiceOfA !== choiceOfB) delta += this.swapByRoom(a, choiceOfA, b, choiceOfB);
    return this.groups.isUsed ? delta + this.groups.swapDelta(a, b) : delta;
  }

  /** Keeps the sums right when a session moves; called before its position changes. */
  shift(session: number, span: number, choice: number): void {
    if (!this.isUsed) return;
    if (this.parallel.isUsed) this.parallel.shift(session, at(this.positions.spanOf, session), span);
    this.shiftSums(session, span, choice);
    for (let k = 0; k < this.ranks.length; k++)
      (this.ranks[k] as RankTable).shift(session, at(this.positions.choiceOf, session), choice);
  }

  /** The same when two placed sessions take each other's place. */
  exchange(a: number, b: number): void {
    if (!this.isUsed) return;
    const { spanOf, choiceOf } = this.positions;
    if (this.parallel.isUsed) this.parallel.exchange(a, at(spanOf, a), b, at(spanOf, b));
    this.shiftSums(a, at(spanOf, b), at(choiceOf, b));
    this.shiftSums(b, at(spanOf, a), at(choiceOf, a));
    for (let k = 0; k < this.ranks.length; k++)
      (this.ranks[k] as RankTable).exchange(a, b, at(choiceOf, a), at(choiceOf, b));
  }

  /** Called after the position of the session has changed. */
  refresh(session: number): void {
    if (this.groups.isUsed) this.groups.refresh(session);
  }

  private shiftSums(session: number, span: number, choice: number): void {
    const spanBefore = at(this.positions.spanOf, session);
    if (this.timed.isUsed) this.timed.shift(session, spanBefore, span);
    if (!this.days.isUsed) return;
    const roomBefore = this.firstRoom(at(this.positions.choiceOf, session));
    this.days.shift(session, spanBefore, roomBefore, span, this.firstRoom(choice));
  }

  private costByTime(session: number, span: number): number {
    let cost = this.timeCost(session, span);
    if (this.timed.isUsed) cost += this.timed.costAt(session, span);
    if (this.parallel.isUsed) cost += this.parallel.costAt(session, span);
    return cost;
  }

  private costByRoom(session: number, choice: number): number {
    let cost = this.roomCost(session, choice);
    for (let k = 0; k < this.ranks.length; k++) cost += (this.ranks[k] as RankTable).costIn(session, choice);
    return cost;
  }

  private costByBoth(session: number, span: number, choice: number): number {
    let cost = this.windowCost(session, span, choice);
    if (this.days.isUsed) cost += this.days.costAt(session, span, this.firstRoom(choice));
    if (this.travel.isUsed) cost += this.travel.costAt(session, span, this.firstRoom(choice));
    if (this.changeovers.isUsed) cost += this.changeovers.costAt(session, span, choice);
    return cost;
  }

  private windowCost(session: number, span: number, choice: number): number {
    if (!this.hasWindows) return 0;
    const pattern = at(this.tables.patternOf, session) * this.spanCount;
    return valueAt(this.tables.window, (pattern + span) * this.choiceCount + choice);
  }

  // Each of the three measures both sessions against all others as they are, which counts the two against each other
  // where they will not be: what they cost each other is taken out and put in again by itself.

  private swapByTime(a: number, spanOfA: number, b: number, spanOfB: number): number {
    const delta =
      this.costByTime(a, spanOfB) -
      this.costByTime(a, spanOfA) +
      this.costByTime(b, spanOfA) -
      this.costByTime(b, spanOfB);
    return delta + this.timeCorrection(a, spanOfA, b, spanOfB);
  }

  private timeCorrection(a: number, spanOfA: number, b: number, spanOfB: number): number {
    let cost = 0;
    if (this.timed.isUsed)
      cost +=
        this.timed.pairCost(a, spanOfA, b, spanOfB) +
        this.timed.pairCost(a, spanOfB, b, spanOfA) -
        this.timed.pairCost(a, spanOfB, b, spanOfB) -
        this.timed.pairCost(a, spanOfA, b, spanOfA);
    if (this.parallel.isUsed)
      cost +=
        this.parallel.pairCost(a, spanOfA, b, spanOfB) +
        this.parallel.pairCost(a, spanOfB, b, spanOfA) -
        this.parallel.pairCost(a, spanOfB, b, spanOfB) -
        this.parallel.pairCost(a, spanOfA, b, spanOfA);
    return cost;
  }

  private swapByRoom(a: number, choiceOfA: number, b: number, choiceOfB: number): number {
    let delta =
      this.costByRoom(a, choiceOfB) -
      this.costByRoom(a, choiceOfA) +
      this.costByRoom(b, choiceOfA) -
      this.costByRoom(b, choiceOfB);
    for (let k = 0; k < this.ranks.length; k++) {
      const table = this.ranks[k] as RankTable;
      delta += table.pairCost(a, choiceOfA, b, choiceOfB) + table.pairCost(a, choiceOfB, b, choiceOfA);
    }
    return delta;
  }

  private swapByBoth(
    a: number,
    spanOfA: number,
    choiceOfA: number,
    b: number,
    spanOfB: number,
    choiceOfB: number,
  ): number {
    let delta =
      this.costByBoth(a, spanOfB, choiceOfB) -
      this.costByBoth(a, spanOfA, choiceOfA) +
      this.costByBoth(b, spanOfA, choiceOfA) -
      this.costByBoth(b, spanOfB, choiceOfB);
    const roomOfA = this.firstRoom(choiceOfA);
    const roomOfB = this.firstRoom(choiceOfB);
    if (this.days.isUsed)
      delta +=
        this.days.pairCost(a, spanOfA, roomOfA, b, spanOfB, roomOfB) +
        this.days.pairCost(a, spanOfB, roomOfB, b, spanOfA, roomOfA) -
        this.days.pairCost(a, spanOfB, roomOfB, b, spanOfB, roomOfB) -
        this.days.pairCost(a, spanOfA, roomOfA, b, spanOfA, roomOfA);
    if (this.travel.isUsed)
      delta +=
        this.travel.pairCost(a, spanOfA, roomOfA, b, spanOfB, roomOfB) +
        this.travel.pairCost(a, spanOfB, roomOfB, b, spanOfA, roomOfA) -
        this.travel.pairCost(a, spanOfB, roomOfB, b, spanOfB, roomOfB) -
        this.travel.pairCost(a, spanOfA, roomOfA, b, spanOfA, roomOfA);
    if (this.changeovers.isUsed)
      delta +=
        this.changeovers.pairCost(a, spanOfA, choiceOfA, b, spanOfB, choiceOfB) +
        this.changeovers.pairCost(a, spanOfB, choiceOfB, b, spanOfA, choiceOfA) -
        this.changeovers.pairCost(a, spanOfB, choiceOfB, b, spanOfB, choiceOfB) -
        this.changeovers.pairCost(a, spanOfA, choiceOfA, b, spanOfA, choiceOfA);
    return delta;
  }

  private firstRoom(choice: number): number {
    return choice < 0 ? -1 : at(this.positions.choices.first, choice);
  }
}
