// Why a session is left without a place: a reason that holds for every agenda where there is one, else what stands in
// its way in the agenda that was found.
import { activeConstraints, type ActiveConstraint } from '../constraints/index.js';
import { concerns } from '../infeasibility/explain-infeasible.js';
import type { Reason } from '../infeasibility/reason.js';
import { at, elementAt } from '../integers.js';
import type { Agenda, ConstraintKey } from '../model.js';
import type { UnplacedSession } from '../search/options.js';
import type { CompiledSlots } from './compile-slots.js';
import { holdersOf } from './construct-slots.js';
import { layerTables } from './layer-tables.js';
import { SlotAgenda } from './slot-agenda.js';

/** The sessions that stand in the way most often, at most so many. */
const MOST_NAMED = 5;

/** Movable sessions without a placement, with at least one reason each. */
export function explainUnplacedInSlots(
  agenda: SlotAgenda,
  start: Agenda,
  infeasible: readonly Reason[],
): readonly UnplacedSession[] {
  const missing = [...agenda.movable].filter((session) => !agenda.positions.isPlaced(session));
  if (missing.length === 0) return [];
  const rules = hardRulesOf(agenda, start);
  return missing.map((session) => {
    const sessionId = elementAt(agenda.compiled.index.sessions, session).id;
    const always = infeasible.filter((reason) => concerns(reason, sessionId));
    return { sessionId, reasons: always.length > 0 ? always : reasonsHere(agenda, session, sessionId, rules) };
  });
}

/** A hard rule and the agenda as it looks when only that rule counts. */
interface HardRule {
  readonly constraint: ActiveConstraint;
  readonly agenda: SlotAgenda;
}

function hardRulesOf({ compiled, positions, movable }: SlotAgenda, start: Agenda): readonly HardRule[] {
  const { index, domains } = compiled;
  const none = layerTables(index, domains, []);
  const hard = activeConstraints(index.problem).filter(({ level }) => level === 'hard');
  return hard.map((constraint) => {
    const tables = [layerTables(index, domains, [constraint]), none, none];
    const alone = new SlotAgenda({ ...compiled, tables }, start);
    for (const session of movable) alone.put(session, at(positions.spanOf, session), at(positions.choiceOf, session));
    return { constraint, agenda: alone };
  });
}

function reasonsHere(
  agenda: SlotAgenda,
  session: number,
  sessionId: string,
  rules: readonly HardRule[],
): readonly Reason[] {
  const { spans, choices } = elementAt(agenda.compiled.domains.bySession, session);
  if (choices.length === 0) return noRoom(agenda, session, sessionId, rules);
  if (spans.length === 0) return noStart(agenda, session, sessionId, rules);
  const places = spans.flatMap((span) => choices.map((choice) => ({ span, choice })));
  const blocked = rules.flatMap((rule) => blockedBy(rule, session, sessionId, places));
  return [...takenBy(agenda, session, sessionId, places), ...blocked];
}

interface Place {
  readonly span: number;
  readonly choice: number;
}

function takenBy(agenda: SlotAgenda, session: number, sessionId: string, places: readonly Place[]): readonly Reason[] {
  const taken = places.filter(({ span, choice }) => !agenda.positions.isFree(span, choice));
  if (taken.length === 0) return [];
  const holders = taken.flatMap(({ span, choice }) => holdersOf(agenda, span, choice));
  return [
    {
      kind: 'blocked_by',
      constraint: 'room_double_booked',
      sessionId,
      sessionIds: mostFrequent(
        agenda.compiled,
        holders.filter((holder) => holder !== session),
      ),
      places: taken.length,
      allPlaces: places.length,
    },
  ];
}

function blockedBy(rule: HardRule, session: number, sessionId: string, places: readonly Place[]): readonly Reason[] {
  const broken = places.filter(({ span, choice }) => rule.agenda.hard.moveDelta(session, span, choice) > 0);
  if (broken.length === 0) return [];
  const constraint = rule.constraint.definition.key;
  return [
    { kind: 'blocked_by', constraint, sessionId, sessionIds: [], places: broken.length, allPlaces: places.length },
  ];
}

function mostFrequent({ index }: CompiledSlots, sessions: readonly number[]): readonly string[] {
  const counts = new Map<number, number>();
  for (const session of sessions) counts.set(session, (counts.get(session) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_NAMED)
    .map(([session]) => elementAt(index.sessions, session).id);
}

/** The rules that leave no room, each with the rooms it rules out; where none does, its format does. */
function noRoom(agenda: SlotAgenda, session: number, sessionId: string, rules: readonly HardRule[]): readonly Reason[] {
  const { index, open, domains } = agenda.compiled;
  const { choices } = elementAt(open.bySession, session);
  const roomsNeeded = Math.max(1, elementAt(index.sessions, session).roomCount);
  const reasonOf = (constraint: ConstraintKey, ruledOut: readonly number[]): Reason => {
    const rooms = ruledOut.flatMap((choice) => [...elementAt(domains.choices.rooms, choice)]);
    const roomIds = [...new Set(rooms)].map((room) => elementAt(index.rooms, room).id);
    return { kind: 'too_few_rooms_allowed', constraint, sessionId, roomsNeeded, roomIds };
  };
  if (choices.length === 0) return [reasonOf('format_unsuitable', [])];
  return rules.flatMap(({ constraint, agenda: alone }) => {
    const ruledOut = choices.filter((choice) => alone.hard.roomCost(session, choice) > 0);
    return ruledOut.length === 0 ? [] : [reasonOf(constraint.definition.key, ruledOut)];
  });
}

/** The rules that leave no slot; where none does, no slot of its format is long enough. */
function noStart(
  agenda: SlotAgenda,
  session: number,
  sessionId: string,
  rules: readonly HardRule[],
): readonly Reason[] {
  const { spans } = elementAt(agenda.compiled.open.bySession, session);
  const isInTheWay = ({ agenda: alone }: HardRule): boolean =>
    spans.some((span) => alone.hard.timeCost(session, span) > 0);
  const keys = rules.filter(isInTheWay).map(({ constraint }) => constraint.definition.key);
  const constraints: readonly ConstraintKey[] = keys.length > 0 ? keys : ['format_unsuitable'];
  return constraints.map((constraint) => ({ kind: 'no_start_allowed', constraint, sessionId }));
}
