// The rules of a conference narrowed to what some sessions have to do with, so that a change of these alone is explained
// without looking at everything else.
import type { ConstraintDefinition, GroupRule, Relation, TimeRule } from '../constraints/definition.js';
import { activeConstraints, type ActiveConstraint } from '../constraints/index.js';
import type { ProblemIndex } from '../problem-index.js';

/** One constraint as it concerns the sessions, in the parts that look at different sets of sessions. */
export interface NarrowedConstraint {
  /** What relates them to others, and their own times. */
  readonly related: ActiveConstraint | null;
  /** What their own rooms say. */
  readonly own: ActiveConstraint | null;
  /** Who shares their rooms. */
  readonly lanes: ActiveConstraint | null;
}

/** The rules of one constraint by session. */
interface RulesBySession {
  readonly constraint: ActiveConstraint;
  readonly timeRules: ReadonlyMap<number, readonly TimeRule[]>;
  readonly relations: ReadonlyMap<number, readonly Relation[]>;
  readonly groups: ReadonlyMap<number, readonly GroupRule[]>;
}

export class NarrowedRules {
  private readonly rules: readonly RulesBySession[];
  private readonly known = new Map<string, readonly NarrowedConstraint[]>();

  constructor(index: ProblemIndex) {
    this.rules = activeConstraints(index.problem).map((constraint) => rulesBySession(index, constraint));
  }

  /** The constraints as they concern any of the sessions; every breach that these can change is found once. */
  of(sessions: readonly number[]): readonly NarrowedConstraint[] {
    const key = sessions.join(' ');
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const narrowed = this.rules
      .map((rules) => narrow(rules, sessions))
      .filter(({ related, own, lanes }) => related !== null || own !== null || lanes !== null);
    // Questions come in runs about one session: a few are kept, not every pair that a search for fixes tries.
    if (this.known.size > MOST_KNOWN) this.known.clear();
    this.known.set(key, narrowed);
    return narrowed;
  }
}

const MOST_KNOWN = 50;

function rulesBySession(index: ProblemIndex, constraint: ActiveConstraint): RulesBySession {
  const { definition } = constraint;
  return {
    constraint,
    timeRules: bySession(definition.timeRules?.(index) ?? [], ({ session }) => [session]),
    relations: bySession(definition.relations?.(index) ?? [], membersOf),
    groups: bySession(definition.groups?.(index) ?? [], ({ members }) => members),
  };
}

function membersOf(relation: Relation): readonly number[] {
  return [...relation.members, ...othersOf(relation)];
}

function othersOf(relation: Relation): readonly number[] {
  return 'others' in relation ? (relation.others ?? []) : [];
}

function bySession<R>(
  rules: readonly R[],
  sessionsOf: (rule: R) => readonly number[],
): ReadonlyMap<number, readonly R[]> {
  const map = new Map<number, R[]>();
  for (const rule of rules) {
    for (const session of sessionsOf(rule)) {
      const own = map.get(session);
      if (own === undefined) map.set(session, [rule]);
      else own.push(rule);
    }
  }
  return map;
}

function narrow(rules: RulesBySession, sessions: readonly number[]): NarrowedConstraint {
  const { constraint } = rules;
  const { key, roomBreaches, roomWindows, countsLanes, cells, cellPairs, cellContent } = constraint.definition;
  const timeRules = sessions.flatMap((session) => rules.timeRules.get(session) ?? []);
  const groups = [...new Set(sessions.flatMap((session) => rules.groups.get(session) ?? []))];
  const relations = sessions.flatMap((session, position) => {
    const earlier = new Set(sessions.slice(0, position));
    return (rules.relations.get(session) ?? []).flatMap((relation) => relationsOf(relation, session, earlier));
  });
  const withDefinition = (definition: Omit<ConstraintDefinition, 'key'>): ActiveConstraint => {
    return { ...constraint, definition: { key, ...definition } };
  };
  const isAboutRooms = roomBreaches !== undefined || roomWindows !== undefined;
  const isAboutCells = cells !== undefined || cellPairs !== undefined || cellContent !== undefined;
  const isRelated = timeRules.length > 0 || relations.length > 0 || groups.length > 0 || isAboutCells;
  return {
    related: isRelated
      ? withDefinition({
          timeRules: () => timeRules,
          relations: () => relations,
          groups: () => groups,
          ...(cells === undefined ? {} : { cells }),
          ...(cellPairs === undefined ? {} : { cellPairs }),
          ...(cellContent === undefined ? {} : { cellContent }),
        })
      : null,
    own: isAboutRooms
      ? withDefinition({
          ...(roomBreaches === undefined ? {} : { roomBreaches }),
          ...(roomWindows === undefined ? {} : { roomWindows }),
        })
      : null,
    lanes: countsLanes === true ? withDefinition({ countsLanes }) : null,
  };
}

/** The relation between the session and everybody but `earlier`, whose own relations contain the pair already. */
function relationsOf(relation: Relation, session: number, earlier: ReadonlySet<number>): readonly Relation[] {
  const isCounted = (other: number): boolean => other !== session && !earlier.has(other);
  switch (relation.shape) {
    case 'order':
      return relation.members.some((member) => earlier.has(member)) ? [] : [relation];
    case 'gap':
      return relation.members.filter(isCounted).map((other) => ({ ...relation, members: [session, other] }));
    default: {
      const { others } = relation;
      if (others === undefined)
        return [{ ...relation, members: [session], others: relation.members.filter(isCounted) }];
      if (relation.members.includes(session))
        return [{ ...relation, members: [session], others: others.filter(isCounted) }];
      return [{ ...relation, members: relation.members.filter(isCounted), others: [session] }];
    }
  }
}
