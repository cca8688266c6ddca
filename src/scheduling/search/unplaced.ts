// Why a session is left without a place: a reason that holds for every agenda where there is one, else what stands in
// its way in the agenda that was found.
import { UNPLACED } from '../evaluation/placed-agenda.js';
import { concerns } from '../infeasibility/explain-infeasible.js';
import type { Reason } from '../infeasibility/reason.js';
import { at, elementAt } from '../integers.js';
import type { ConstraintKey } from '../model.js';
import { blockedBy } from './blocked-by.js';
import { JointRules } from './joint-rules.js';
import type { UnplacedSession } from './options.js';
import type { SearchAgenda } from './search-agenda.js';

/** Movable sessions without a placement, with at least one reason each. */
export function explainUnplaced(agenda: SearchAgenda, infeasible: readonly Reason[]): readonly UnplacedSession[] {
  let joint: JointRules | null = null;
  return agenda.compiled.index.sessions.flatMap(({ id }, session): readonly UnplacedSession[] => {
    const isMissing = elementAt(agenda.domains, session).isMovable && at(agenda.state.start, session) === UNPLACED;
    if (!isMissing) return [];
    const always = smallestRoomSetOnly(infeasible.filter((reason) => concerns(reason, id)));
    if (always.length > 0) return [{ sessionId: id, reasons: always }];
    joint ??= new JointRules(agenda);
    return [{ sessionId: id, reasons: reasonsInThisAgenda(agenda, joint, session) }];
  });
}

/** Sets of rooms come smallest first, and one is enough to show that a session is one too many. */
function smallestRoomSetOnly(reasons: readonly Reason[]): readonly Reason[] {
  const smallest = reasons.find(({ kind }) => kind === 'more_sessions_than_room_time');
  return reasons.filter((reason) => reason.kind !== 'more_sessions_than_room_time' || reason === smallest);
}

function reasonsInThisAgenda(agenda: SearchAgenda, joint: JointRules, session: number): readonly Reason[] {
  const sessionId = elementAt(agenda.compiled.index.sessions, session).id;
  const { starts, rooms, roomCount } = elementAt(agenda.domains, session);
  if (rooms.length < roomCount) return tooFewRooms(agenda, session, sessionId);
  const found = starts.length === 0 ? noStart(agenda, session, sessionId) : blockedBy(agenda, joint, session);
  return found.length > 0 ? found : [{ kind: 'no_time_known', constraint: 'outside_opening_hours', sessionId }];
}

function tooFewRooms(agenda: SearchAgenda, session: number, sessionId: string): readonly Reason[] {
  const { index, roomCosts } = agenda.compiled;
  const { roomCount } = elementAt(agenda.domains, session);
  const byRule = new Map<ConstraintKey, string[]>();
  index.rooms.forEach((room, position) => {
    for (const key of roomCosts.hardBreaches(session, position)) byRule.set(key, [...(byRule.get(key) ?? []), room.id]);
  });
  // Without any rule in the way there are simply fewer rooms than it fills: no room of the list is ruled out.
  if (byRule.size === 0) byRule.set('room_double_booked', []);
  return [...byRule].map(([constraint, roomIds]) => {
    return { kind: 'too_few_rooms_allowed', constraint, sessionId, roomsNeeded: roomCount, roomIds };
  });
}

function noStart(agenda: SearchAgenda, session: number, sessionId: string): readonly Reason[] {
  const rules = elementAt(agenda.compiled.timeRules, session).filter((rule) => rule.level === 0);
  const keys = [...new Set(rules.map((rule) => rule.key))];
  return keys.map((constraint) => ({ kind: 'no_start_allowed', constraint, sessionId }));
}
