// Hard rules that judge sessions beyond overlaps, gaps and orders, each by itself: what only measuring can tell.
import { AgendaState } from '../compiled/agenda-state.js';
import { compileProblem } from '../compiled/compile.js';
import { type ActiveConstraint, activeConstraints } from '../constraints/index.js';
import { at, elementAt } from '../integers.js';
import type { ConstraintKey } from '../model.js';
import type { ProblemIndex } from '../problem-index.js';
import type { SearchAgenda } from './search-agenda.js';

const PLAIN_SHAPES: readonly string[] = ['overlap', 'gap', 'order'];

interface JointRule {
  readonly key: ConstraintKey;
  /** The agenda as it is, under this rule alone. */
  readonly state: AgendaState;
}

export class JointRules {
  private readonly rules: readonly JointRule[];
  private readonly rooms = new Int32Array(1);

  constructor(private readonly agenda: SearchAgenda) {
    const { index } = agenda.compiled;
    this.rules = activeConstraints(index.problem)
      .filter((constraint) => constraint.level === 'hard' && isJoint(index, constraint))
      .map((constraint) => ({ key: constraint.definition.key, state: stateUnder(agenda, constraint) }));
  }

  /** The rules that the session would break there; room -1 for none. */
  brokenAt(session: number, start: number, room: number): readonly ConstraintKey[] {
    this.rooms[0] = room;
    const end = start + this.agenda.minutesOf(session);
    return this.rules.flatMap(({ key, state }) => {
      state.measure(session, start, end, this.rooms, room < 0 ? 0 : 1);
      return state.hard > 0 ? [key] : [];
    });
  }
}

function isJoint(index: ProblemIndex, { definition }: ActiveConstraint): boolean {
  const { groups, cells, cellPairs, cellContent, relations } = definition;
  if (groups !== undefined || cells !== undefined || cellPairs !== undefined || cellContent !== undefined) return true;
  return relations?.(index).some(({ shape }) => !PLAIN_SHAPES.includes(shape)) ?? false;
}

function stateUnder({ compiled, state }: SearchAgenda, constraint: ActiveConstraint): AgendaState {
  const alone = new AgendaState(compileProblem(compiled.index.problem, [constraint]));
  for (let session = 0; session < compiled.sessionCount; session++) {
    if (!state.isPlaced(session)) continue;
    const rooms = state.occupancy.roomsOf(session);
    alone.place(session, at(state.start, session), at(state.end, session), rooms, rooms.length);
  }
  return alone;
}

/** Who shares a hard rule beyond pairs with the session, in no order. */
export function partnersInGroups({ compiled }: SearchAgenda, session: number): readonly number[] {
  const { groups } = compiled;
  if (groups === null) return [];
  const partners = new Set<number>();
  for (let k = at(groups.row, session); k < at(groups.row, session + 1); k++) {
    const { level, group } = elementAt(groups.groups, at(groups.groupOf, k));
    if (level === 0) for (const member of group.members) partners.add(member);
  }
  partners.delete(session);
  return [...partners];
}
