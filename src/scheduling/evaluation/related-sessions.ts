// Breaches of two related sessions, found by one sweep over the members of each relation in order of start.
import type { Relation } from '../constraints/definition.js';
import type { ActiveConstraint } from '../constraints/index.js';
import { at } from '../integers.js';
import { isWaivedForPair, type ProblemIndex, travelBetween } from '../problem-index.js';
import { gapBreach, orderBreach, overlapBreach } from '../shapes.js';
import type { ReportBreach } from './breach.js';
import { type PlacedAgenda, UNPLACED } from './placed-agenda.js';

/** Reports pairs of related sessions that break the constraint. */
export function reportRelationBreaches(
  index: ProblemIndex,
  placed: PlacedAgenda,
  constraint: ActiveConstraint,
  report: ReportBreach,
): void {
  const relations = constraint.definition.relations?.(index) ?? [];
  if (relations.length === 0) return;
  const rank = ranks(placed);
  const longestWay = index.travelMinutes.reduce((longest, minutes) => Math.max(longest, minutes), 0);
  for (const relation of relations) {
    const reportPair = (a: number, b: number, minutes: number): void => {
      if (minutes === 0) return;
      const waived = isWaivedForPair(index, constraint.definition.key, a, b);
      const factor = relation.shape === 'overlap' ? relation.factor : 1;
      report({ constraint, sessions: [a, b], subject: relation.subject, minutes, factor, waived });
    };
    if (relation.shape === 'order') reportOrder(placed, relation.members, reportPair);
    else sweep(index, placed, relation, sortedMembers(relation.members, rank), longestWay, reportPair);
  }
}

type ReportPair = (a: number, b: number, minutes: number) => void;

function reportOrder(placed: PlacedAgenda, [before, after]: readonly [number, number], reportPair: ReportPair): void {
  const end = at(placed.end, before);
  const start = at(placed.start, after);
  if (end !== UNPLACED && start !== UNPLACED) reportPair(before, after, orderBreach(end, start));
}

/** Compares each member with those that start before its end, or before its end plus the longest gap required. */
function sweep(
  index: ProblemIndex,
  placed: PlacedAgenda,
  relation: Exclude<Relation, { shape: 'order' }>,
  members: readonly number[],
  longestWay: number,
  reportPair: ReportPair,
): void {
  const { start, end } = placed;
  const reach = reachOf(relation, longestWay);
  for (let i = 0; i < members.length; i++) {
    const a = members[i] as number;
    for (let j = i + 1; j < members.length; j++) {
      const b = members[j] as number;
      if (at(start, b) >= at(end, a) + reach) break;
      if (relation.shape === 'overlap')
        reportPair(a, b, overlapBreach(at(start, a), at(end, a), at(start, b), at(end, b)));
      else reportPair(a, b, gapBreach(at(end, a), at(start, b), requiredGap(index, placed, relation.required, a, b)));
    }
  }
}

function reachOf(relation: Exclude<Relation, { shape: 'order' }>, longestWay: number): number {
  if (relation.shape === 'overlap') return 0;
  return relation.required === 'travel' ? longestWay : relation.required;
}

function requiredGap(
  index: ProblemIndex,
  placed: PlacedAgenda,
  required: number | 'travel',
  earlier: number,
  later: number,
): number {
  if (required !== 'travel') return required;
  return travelBetween(index, placed.rooms[earlier]?.[0] ?? -1, placed.rooms[later]?.[0] ?? -1);
}

/** The place of each session in order of start, -1 where it is not placed. */
function ranks(placed: PlacedAgenda): Int32Array {
  const rank = new Int32Array(placed.start.length).fill(-1);
  placed.byStart.forEach((session, place) => {
    rank[session] = place;
  });
  return rank;
}

function sortedMembers(members: readonly number[], rank: Int32Array): readonly number[] {
  return members.filter((member) => at(rank, member) >= 0).sort((a, b) => at(rank, a) - at(rank, b));
}
