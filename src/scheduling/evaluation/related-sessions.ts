// Breaches of two related sessions. Overlaps and gaps are found by one sweep over the members of each relation in order
// of start; the other shapes look at every pair.
import type { GapRelation, OverlapRelation, PairRelation, Relation } from '../constraints/definition.js';
import type { ActiveConstraint } from '../constraints/index.js';
import { emptyStand, readStand, type Whereabouts, whereaboutsOf } from '../groups/whereabouts.js';
import { at, elementAt } from '../integers.js';
import { isWaivedForPair, type ProblemIndex, travelBetween } from '../problem-index.js';
import { gapBreach, orderBreach, overlapBreach, pairBreach } from '../shapes.js';
import type { ReportBreach } from './breach.js';
import { isPairRelation, othersOf } from './counterparts.js';
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
  const where = relations.some(isPairRelation) ? whereaboutsOf(index, placed) : null;
  for (const relation of relations) {
    const reportPair = (a: number, b: number, minutes: number): void => {
      if (minutes === 0) return;
      const waived = isWaivedForPair(index, constraint.definition.key, a, b);
      report({ constraint, sessions: [a, b], subject: relation.subject, minutes, factor: factorOf(relation), waived });
    };
    if (relation.shape === 'order') reportOrder(placed, relation.members, reportPair);
    else if (isSwept(relation)) sweep(index, placed, relation, sortedMembers(relation, rank), longestWay, reportPair);
    else if (where !== null) reportEveryPair(where, relation, reportPair);
  }
}

type ReportPair = (a: number, b: number, minutes: number) => void;

function factorOf(relation: Relation): number {
  return relation.shape === 'gap' || relation.shape === 'order' ? 1 : relation.factor;
}

function isSwept(relation: Relation): relation is OverlapRelation | GapRelation {
  return relation.shape === 'overlap' || relation.shape === 'gap';
}

function reportOrder(placed: PlacedAgenda, [before, after]: readonly [number, number], reportPair: ReportPair): void {
  const end = at(placed.end, before);
  const start = at(placed.start, after);
  if (end !== UNPLACED && start !== UNPLACED) reportPair(before, after, orderBreach(end, start));
}

/** Compares each member with those that start before its end, or before its end plus the longest gap required. */
function sweep(
  index: ProblemIndex,
  placed: PlacedAgenda,
  relation: OverlapRelation | GapRelation,
  members: readonly number[],
  longestWay: number,
  reportPair: ReportPair,
): void {
  const { start, end } = placed;
  const reach = reachOf(relation, longestWay);
  const others = othersOf(relation);
  const isOther = others === null ? null : new Set(others);
  for (let i = 0; i < members.length; i++) {
    const a = members[i] as number;
    for (let j = i + 1; j < members.length; j++) {
      const b = members[j] as number;
      if (at(start, b) >= at(end, a) + reach) break;
      if (isOther !== null && isOther.has(a) === isOther.has(b)) continue;
      if (relation.shape === 'overlap')
        reportPair(a, b, overlapBreach(at(start, a), at(end, a), at(start, b), at(end, b)));
      else reportPair(a, b, gapBreach(at(end, a), at(start, b), requiredGap(index, placed, relation.required, a, b)));
    }
  }
}

function reachOf(relation: OverlapRelation | GapRelation, longestWay: number): number {
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

/** Looks at how every two members stand to each other, or every member and every one of the others. */
function reportEveryPair(where: Whereabouts, relation: PairRelation, reportPair: ReportPair): void {
  const { shape, required = 0 } = relation;
  const isPlaced = (session: number): boolean => at(where.start, session) !== UNPLACED;
  const members = relation.members.filter(isPlaced);
  const others = relation.others?.filter(isPlaced) ?? null;
  const one = emptyStand();
  const two = emptyStand();
  members.forEach((a, position) => {
    readStand(where, a, one);
    const counterparts = others ?? members;
    for (let k = others === null ? position + 1 : 0; k < counterparts.length; k++) {
      const b = elementAt(counterparts, k);
      reportPair(a, b, pairBreach(shape, required, one, readStand(where, b, two)));
    }
  });
}

/** The place of each session in order of start, -1 where it is not placed. */
function ranks(placed: PlacedAgenda): Int32Array {
  const rank = new Int32Array(placed.start.length).fill(-1);
  placed.byStart.forEach((session, place) => {
    rank[session] = place;
  });
  return rank;
}

/** Placed members of both lists in order of start. */
function sortedMembers(relation: OverlapRelation | GapRelation, rank: Int32Array): readonly number[] {
  const others = othersOf(relation);
  const members = others === null ? relation.members : [...relation.members, ...others];
  return members.filter((member) => at(rank, member) >= 0).sort((a, b) => at(rank, a) - at(rank, b));
}
