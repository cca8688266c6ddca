// Sessions that follow each other in a room before it can be cleared and set up.
import { at, elementAt } from '../integers.js';
import { isPairNamed } from '../waivers.js';
import { gapBreach } from '../shapes.js';
import type { WeightedGroup } from './layer-tables.js';
import type { Positions } from './positions.js';
import { NO_SPAN } from './spans.js';

export class ChangeoverPairs {
  readonly isUsed: boolean;

  constructor(
    private readonly groups: readonly WeightedGroup[],
    private readonly positions: Positions,
  ) {
    this.isUsed = groups.length > 0;
  }

  /** What the session costs with all others that share rooms with it, in this span and choice. */
  costAt(session: number, span: number, choice: number): number {
    const { spanOf, choiceOf } = this.positions;
    let total = 0;
    for (const rule of this.groups) {
      if (!rule.group.members.includes(session)) continue;
      for (let k = 0; k < rule.group.members.length; k++) {
        const other = at(rule.group.members, k);
        const otherSpan = at(spanOf, other);
        if (other === session || otherSpan === NO_SPAN) continue;
        total += this.costOf(rule, session, span, choice, other, otherSpan, at(choiceOf, other));
      }
    }
    return total;
  }

  /** What two sessions cost each other there. */
  pairCost(a: number, spanOfA: number, choiceOfA: number, b: number, spanOfB: number, choiceOfB: number): number {
    let total = 0;
    for (const rule of this.groups)
      if (rule.group.members.includes(a) && rule.group.members.includes(b))
        total += this.costOf(rule, a, spanOfA, choiceOfA, b, spanOfB, choiceOfB);
    return total;
  }

  private costOf(
    { group, weight, page }: WeightedGroup,
    a: number,
    spanOfA: number,
    choiceOfA: number,
    b: number,
    spanOfB: number,
    choiceOfB: number,
  ): number {
    const { start, end } = this.positions.spans;
    const { rooms } = this.positions.choices;
    const isFirst = at(end, spanOfA) <= at(start, spanOfB);
    const before = at(end, isFirst ? spanOfA : spanOfB);
    const after = at(start, isFirst ? spanOfB : spanOfA);
    const roomsOfA = elementAt(rooms, choiceOfA);
    const roomsOfB = elementAt(rooms, choiceOfB);
    let minutes = 0;
    for (let k = 0; k < roomsOfA.length; k++) {
      const room = at(roomsOfA, k);
      if (roomsOfB.includes(room)) minutes += gapBreach(before, after, at(group.table, room));
    }
    return minutes === 0 || isPairNamed(page, a, b) ? 0 : minutes * weight;
  }
}
