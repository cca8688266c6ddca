// What every rule by itself makes of one agenda: an incremental score for each rule, compiled from the same definition
// as the score of the whole.
import { AgendaState } from '../compiled/agenda-state.js';
import { compileProblem } from '../compiled/compile.js';
import type { ConstraintDefinition, GroupMeasure, Relation } from '../constraints/definition.js';
import { activeConstraints, type ActiveConstraint } from '../constraints/index.js';
import { roomIndexes } from '../evaluation/placed-agenda.js';
import { elementAt } from '../integers.js';
import type { Agenda } from '../model.js';
import type { ProblemIndex } from '../problem-index.js';

/** What the cost of a placement depends on under a rule. */
export type Dependence = 'time' | 'room' | 'both';

/** Up to three rules whose costs depend on the same, told apart by the level under which a state of their own adds them up. */
export interface RuleCosts {
  readonly constraints: readonly ActiveConstraint[];
  readonly dependsOn: Dependence;
  /** The agenda as these rules alone see it: the first as its hard, the second as its medium, the third as its soft cost. */
  readonly state: AgendaState;
}

const LEVELS = ['hard', 'medium', 'soft'] as const;

/** Every rule that is not off and has something to say about the conference. */
export function ruleCosts(index: ProblemIndex, agenda: Agenda): readonly RuleCosts[] {
  const rules = activeConstraints(index.problem).filter(({ definition }) => saysSomething(definition, index));
  return (['time', 'room', 'both'] as const).flatMap((dependsOn) => {
    const alike = rules.filter(({ definition }) => dependenceOf(definition, index) === dependsOn);
    return inThrees(lanesFirst(alike)).map((constraints): RuleCosts => {
      const relabelled = constraints.map((constraint, place) => ({ ...constraint, level: elementAt(LEVELS, place) }));
      const state = stateOf(new AgendaState(compileProblem(index.problem, relabelled)), agenda);
      return { constraints, dependsOn, state };
    });
  });
}

/** What the state measured last, rule by rule. */
export function costsOf({ constraints, state }: RuleCosts): readonly number[] {
  return [state.hard, state.medium, state.soft].slice(0, constraints.length);
}

/** Double bookings of rooms are a hard cost in every state. */
function lanesFirst(constraints: readonly ActiveConstraint[]): readonly ActiveConstraint[] {
  const countsLanes = ({ definition }: ActiveConstraint): number => (definition.countsLanes === true ? 0 : 1);
  return [...constraints].sort((a, b) => countsLanes(a) - countsLanes(b));
}

function inThrees<T>(list: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(list.length / LEVELS.length) }, (_, part) =>
    list.slice(part * LEVELS.length, (part + 1) * LEVELS.length),
  );
}

/** The agenda as one rule sees it. */
export function stateOfRule(index: ProblemIndex, agenda: Agenda, constraint: ActiveConstraint): AgendaState {
  return stateOf(new AgendaState(compileProblem(index.problem, [constraint])), agenda);
}

/** Places the whole agenda in a state; sessions and rooms that the problem does not contain are left out. */
export function stateOf(state: AgendaState, agenda: Agenda): AgendaState {
  const { index } = state.compiled;
  for (const { sessionId, start, durationMinutes, roomIds } of agenda.values()) {
    const session = index.sessionIndex.get(sessionId);
    if (session === undefined) continue;
    const rooms = Int32Array.from(roomIndexes(index, roomIds));
    state.place(session, start, start + durationMinutes, rooms, rooms.length);
  }
  return state;
}

function saysSomething(definition: ConstraintDefinition, index: ProblemIndex): boolean {
  const { timeRules, roomBreaches, roomWindows, relations, countsLanes, groups, cells, cellPairs, cellContent } =
    definition;
  return (
    roomBreaches !== undefined ||
    countsLanes === true ||
    (timeRules?.(index).length ?? 0) > 0 ||
    (relations?.(index).length ?? 0) > 0 ||
    (groups?.(index).length ?? 0) > 0 ||
    (cells?.(index).length ?? 0) > 0 ||
    (cellPairs?.(index).length ?? 0) > 0 ||
    (cellContent?.(index) ?? null) !== null ||
    index.rooms.some((room) => (roomWindows?.(room) ?? null) !== null)
  );
}

function dependenceOf(definition: ConstraintDefinition, index: ProblemIndex): Dependence {
  const { roomWindows, countsLanes, cells, cellPairs, cellContent, roomBreaches, relations, groups } = definition;
  const usesCells = cells !== undefined || cellPairs !== undefined || cellContent !== undefined;
  if (roomWindows !== undefined || countsLanes === true || usesCells) return 'both';
  const knowsRooms = relations?.(index).some(isAboutRooms) === true || groups?.(index).some(knowsRoomsToo) === true;
  if (knowsRooms) return 'both';
  if (roomBreaches === undefined) return 'time';
  const knowsTimes = definition.timeRules !== undefined || relations !== undefined || groups !== undefined;
  return knowsTimes ? 'both' : 'room';
}

function isAboutRooms(relation: Relation): boolean {
  if (relation.shape === 'gap') return relation.required === 'travel';
  return relation.shape === 'same_day_other_room' || relation.shape === 'parallel_blocks';
}

/** Measures that do not look at rooms; all others are taken to look at both. */
const TIME_MEASURES: ReadonlySet<GroupMeasure['kind']> = new Set([
  'stock',
  'crowd',
  'per_day',
  'many_days',
  'free_stretch',
  'share',
]);

function knowsRoomsToo({ measure }: { readonly measure: GroupMeasure }): boolean {
  return !TIME_MEASURES.has(measure.kind);
}
