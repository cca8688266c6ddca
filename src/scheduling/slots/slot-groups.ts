// Rules about several sessions at once that no table holds. A move is measured by asking the common measure of each
// group that it can change, with the sessions for a moment where they would be.
import { BreachSum } from '../groups/breach-sink.js';
import { GroupScope } from '../groups/group-scope.js';
import { measureGroup } from '../groups/measure-group.js';
import type { PackedGroup } from '../groups/packed-group.js';
import { UNPLACED } from '../evaluation/placed-agenda.js';
import { at, elementAt } from '../integers.js';
import type { ProblemIndex } from '../problem-index.js';
import type { WeightedGroup } from './layer-tables.js';
import type { Positions } from './positions.js';
import { NO_SPAN } from './spans.js';
import { rowsOf } from './timed-pairs.js';
import { valueAt } from './values.js';

export class SlotGroups {
  readonly isUsed: boolean;
  /** By group its cost as things are. */
  private readonly cost: Float64Array;
  private readonly row: Int32Array;
  private readonly groupOf: Int32Array;
  /** By group: 1 where only the days of its members matter. */
  private readonly byDay: Int32Array;
  private readonly sum = new BreachSum();
  private readonly scope: GroupScope;

  constructor(
    private readonly groups: readonly WeightedGroup[],
    index: ProblemIndex,
    private readonly positions: Positions,
  ) {
    const bySession: number[][] = index.sessions.map(() => []);
    groups.forEach(({ group }, number) => {
      for (const member of new Set(group.members)) elementAt(bySession, member).push(number);
    });
    this.isUsed = groups.length > 0;
    this.row = rowsOf(bySession);
    this.groupOf = Int32Array.from(bySession.flat());
    this.byDay = Int32Array.from(groups, ({ group }) => Number(dependsOnDaysOnly(group)));
    this.scope = new GroupScope(index);
    this.cost = new Float64Array(groups.length);
    for (let number = 0; number < groups.length; number++) this.cost[number] = this.measure(number);
  }

  /** What a move changes; NO_SPAN for no place. */
  moveDelta(session: number, span: number, choice: number): number {
    const spanBefore = at(this.positions.spanOf, session);
    const choiceBefore = at(this.positions.choiceOf, session);
    const isSameDay = this.isSameDay(spanBefore, span);
    if (!this.matters(session, isSameDay)) return 0;
    this.imagine(session, span, choice);
    const delta = this.deltaOf(session, -1, isSameDay);
    this.imagine(session, spanBefore, choiceBefore);
    return delta;
  }

  /** What it changes when two placed sessions take each other's place. */
  swapDelta(a: number, b: number): number {
    const { spanOf, choiceOf } = this.positions;
    const isSameDay = this.isSameDay(at(spanOf, a), at(spanOf, b));
    if (!this.matters(a, isSameDay) && !this.matters(b, isSameDay)) return 0;
    this.imagine(a, at(spanOf, b), at(choiceOf, b));
    this.imagine(b, at(spanOf, a), at(choiceOf, a));
    const delta = this.deltaOf(a, -1, isSameDay) + this.deltaOf(b, a, isSameDay);
    this.imagine(a, at(spanOf, a), at(choiceOf, a));
    this.imagine(b, at(spanOf, b), at(choiceOf, b));
    return delta;
  }

  /** Remeasures the groups of a session that has moved. */
  refresh(session: number): void {
    for (let k = at(this.row, session); k < at(this.row, session + 1); k++) {
      const number = at(this.groupOf, k);
      this.cost[number] = this.measure(number);
    }
  }

  /** Sum over the groups of the session, without those that `counted` is a member of as well. */
  private deltaOf(session: number, counted: number, isSameDay: boolean): number {
    let delta = 0;
    for (let k = at(this.row, session); k < at(this.row, session + 1); k++) {
      const number = at(this.groupOf, k);
      if (isSameDay && at(this.byDay, number) === 1) continue;
      if (counted < 0 || !this.has(number, counted)) delta += this.measure(number) - valueAt(this.cost, number);
    }
    return delta;
  }

  /** Whether a group of the session can change. */
  private matters(session: number, isSameDay: boolean): boolean {
    const first = at(this.row, session);
    const end = at(this.row, session + 1);
    if (!isSameDay) return end > first;
    for (let k = first; k < end; k++) if (at(this.byDay, at(this.groupOf, k)) === 0) return true;
    return false;
  }

  private has(number: number, session: number): boolean {
    for (let k = at(this.row, session); k < at(this.row, session + 1); k++)
      if (at(this.groupOf, k) === number) return true;
    return false;
  }

  private isSameDay(spanBefore: number, span: number): boolean {
    if (spanBefore === NO_SPAN || span === NO_SPAN) return false;
    return at(this.positions.spans.day, spanBefore) === at(this.positions.spans.day, span);
  }

  private imagine(session: number, span: number, choice: number): void {
    const { where, spans, choices } = this.positions;
    where.start[session] = span === NO_SPAN ? UNPLACED : at(spans.start, span);
    where.end[session] = span === NO_SPAN ? UNPLACED : at(spans.end, span);
    where.day[session] = span === NO_SPAN ? 0 : at(spans.day, span);
    where.room[session] = choice < 0 ? -1 : at(choices.first, choice);
  }

  private measure(number: number): number {
    const { group, weight, page } = elementAt(this.groups, number);
    this.sum.begin(page);
    measureGroup(group, this.positions.where, this.scope, this.sum);
    return this.sum.total * weight;
  }
}

function dependsOnDaysOnly({ kind }: PackedGroup): boolean {
  return kind === 'many_days';
}
