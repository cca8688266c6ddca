// Whom a relation compares a member with.
import type { PairRelation, Relation } from '../constraints/definition.js';

/** The sessions on the other side: `others` for a member where the relation has them, the members for one of these. */
export function counterpartsOf(relation: Relation, session: number): readonly number[] {
  const others = othersOf(relation);
  if (others === null) return relation.members;
  return others.includes(session) ? relation.members : others;
}

/** The second list of the relation, or null where it compares its members with each other. */
export function othersOf(relation: Relation): readonly number[] | null {
  return 'others' in relation ? (relation.others ?? null) : null;
}

/** Whether the relation is about how two sessions stand to each other. */
export function isPairRelation(relation: Relation): relation is PairRelation {
  return relation.shape !== 'overlap' && relation.shape !== 'gap' && relation.shape !== 'order';
}
