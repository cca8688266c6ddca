// Why a session is left without a place: a reason that holds for every agenda where there is one, else what stands in
// its way in the agenda that was found.
import { UNPLACED } from '../evaluation/placed-agenda.js';
import { concerns } from '../infeasibility/explain-infeasible.js';
import type { Reason } from '../infeasibility/reason.js';
import { at, elementAt } from '../integers.js';
import { blockedBy } from './blocked-by.js';
import type { UnplacedSession } from './options.js';
import type { SearchAgenda } from './search-agenda.js';

/** Movable sessions without a placement, with at least one reason each. */
export function explainUnplaced(agenda: SearchAgenda, infeasible: readonly Reason[]): readonly UnplacedSession[] {
  return agenda.compiled.index.sessions.flatMap(({ id }, session): readonly UnplacedSession[] => {
    const isMissing = elementAt(agenda.domains, session).isMovable && at(agenda.state.start, session) === UNPLACED;
    if (!isMissing) return [];
    const always = infeasible.filter((reason) => concerns(reason, id));
    return [{ sessionId: id, reasons: always.length > 0 ? always : reasonsInThisAgenda(agenda, session, id) }];
  });
}

function reasonsInThisAgenda(agenda: SearchAgenda, session: number, sessionId: string): readonly Reason[] {
  const blocking = blockedBy(agenda, session);
  return blocking.length > 0 ? blocking : [{ kind: 'no_time_known', constraint: 'outside_opening_hours', sessionId }];
}
