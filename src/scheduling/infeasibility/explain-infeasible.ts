// What can be said without searching about why not every session can be placed.
import { elementAt } from '../integers.js';
import type { Agenda, AgendaProblem } from '../model.js';
import { indexProblem, type ProblemIndex } from '../problem-index.js';
import { overbookedCells } from './cells.js';
import { overbookedPeople, overbookedRooms } from './demand.js';
import { noPlaceLeft } from './no-place.js';
import { impossibleParts, longChains } from './order-chains.js';
import { orderCycles } from './order-cycles.js';
import { clashingPins } from './pins.js';
import type { Possibility } from './possibility.js';
import type { Reason } from './reason.js';
import { crowdedPeople, crowdedRooms } from './sequences.js';
import { SingleRules } from './single-rules.js';
import { impossibleAlone } from './single-session.js';
import { shortStock } from './stock.js';
import { tooFewBlocks } from './track-blocks.js';
import { boundBy } from './waived-limits.js';
import { crowdedWindows } from './windows-too-short.js';

/**
 * Exact reasons why no agenda places all sessions without breaking a hard rule, found by counting, matching and
 * following orders; each one is enough by itself. An empty list proves nothing: the search may still fail. `agenda`
 * gives the pins.
 */
export function explainInfeasible(problem: AgendaProblem, agenda: Agenda = new Map()): readonly Reason[] {
  const index = indexProblem(problem);
  const { alone, possibilities } = judgedAlone(index, agenda);
  const pins = clashingPins(index, agenda);
  const unclashed = withoutNamed(index, possibilities, pins);
  return [
    ...alone.filter((reason) => reason !== null),
    ...pins,
    ...orderCycles(index),
    ...longChains(index, unclashed),
    ...impossibleParts(index, unclashed),
    ...peopleReasons(index, unclashed),
    ...roomReasons(index, unclashed),
  ];
}

/** Per session why it has no place in an empty agenda, or else what places it has. */
function judgedAlone(
  index: ProblemIndex,
  agenda: Agenda,
): { readonly alone: readonly (Reason | null)[]; readonly possibilities: readonly (Possibility | null)[] } {
  const rules = new SingleRules(index, agenda);
  const possible = index.sessions.map((_, session) => rules.possibility(session));
  const alone = possible.map((possibility) => {
    if (possibility.starts.length > 0) return null;
    const isFixed = agenda.get(elementAt(index.sessions, possibility.session).id)?.timePinned === true;
    const simple = isFixed ? null : impossibleAlone(index, possibility.session);
    return simple ?? noPlaceLeft(index, rules, possibility);
  });
  return { alone, possibilities: possible.map((one, session) => (alone[session] === null ? one : null)) };
}

function peopleReasons(index: ProblemIndex, possibilities: readonly (Possibility | null)[]): readonly Reason[] {
  const bound = boundBy(index, ['person_unavailable', 'outside_opening_hours'], candidatesOf(possibilities));
  const overbooked = overbookedPeople(index, bound);
  const named = overbooked.flatMap((reason) => ('personId' in reason ? (reason.personId ?? []) : []));
  return [...overbooked, ...crowdedPeople(index, possibilities, new Set(named))];
}

function roomReasons(index: ProblemIndex, possibilities: readonly (Possibility | null)[]): readonly Reason[] {
  const candidates = candidatesOf(possibilities);
  // A session that may use a closed room, or a closed hour, does not compete for the open ones.
  const bound = new Set(boundBy(index, ['room_unavailable', 'outside_opening_hours'], candidates));
  const boundOnes = possibilities.map((one, session) => (bound.has(session) ? one : null));
  const rooms = overbookedRooms(index, boundOnes);
  const cells = overbookedCells(index, withoutNamed(index, possibilities, rooms));
  const unnamed = withoutNamed(index, boundOnes, [...rooms, ...cells]);
  const inHours = boundBy(index, ['outside_opening_hours'], candidates);
  return [
    ...rooms,
    ...cells,
    ...crowdedRooms(index, unnamed),
    ...crowdedWindows(index, unnamed),
    ...tooFewBlocks(index),
    ...shortStock(
      index,
      inHours.map((session) => elementAt(index.sessions, session)),
    ),
  ];
}

/** Sessions that a reason names already would only be named again. */
function withoutNamed(
  index: ProblemIndex,
  possibilities: readonly (Possibility | null)[],
  reasons: readonly Reason[],
): readonly (Possibility | null)[] {
  const named = new Set(reasons.flatMap(sessionsOf));
  return possibilities.map((one, session) => (named.has(elementAt(index.sessions, session).id) ? null : one));
}

/** The sessions a reason is about. */
export function sessionsOf(reason: Reason): readonly string[] {
  return 'sessionId' in reason ? [reason.sessionId] : reason.sessionIds;
}

function candidatesOf(possibilities: readonly (Possibility | null)[]): readonly number[] {
  return possibilities.flatMap((one) => one?.session ?? []);
}

/** Whether the reason is about the session. */
export function concerns(reason: Reason, sessionId: string): boolean {
  return sessionsOf(reason).includes(sessionId);
}
