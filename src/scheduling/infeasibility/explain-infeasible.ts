// What can be said without searching about why not every session can be placed.
import type { Agenda, AgendaProblem } from '../model.js';
import { indexProblem } from '../problem-index.js';
import { overbookedPeople, overbookedRooms } from './demand.js';
import { orderCycles } from './order-cycles.js';
import { clashingPins } from './pins.js';
import type { Reason } from './reason.js';
import { impossibleAlone } from './single-session.js';

/**
 * Exact reasons why no agenda places all sessions without breaking a hard rule, found by counting; each one is enough
 * by itself. An empty list proves nothing: the search may still fail. `agenda` gives the pins.
 */
export function explainInfeasible(problem: AgendaProblem, agenda: Agenda = new Map()): readonly Reason[] {
  const index = indexProblem(problem);
  const alone = index.sessions.map(({ id }, session) => {
    const isFixed = agenda.get(id)?.timePinned === true;
    return isFixed ? null : impossibleAlone(index, session);
  });
  const candidates = [...index.sessions.keys()].filter((session) => alone[session] === null);
  return [
    ...alone.filter((reason) => reason !== null),
    ...clashingPins(index, agenda),
    ...orderCycles(index),
    ...overbookedPeople(index, candidates),
    ...overbookedRooms(index, candidates),
  ];
}

/** Whether the reason is about the session. */
export function concerns(reason: Reason, sessionId: string): boolean {
  return 'sessionId' in reason ? reason.sessionId === sessionId : reason.sessionIds.includes(sessionId);
}
