// What a search found, as ids.
import { roomIdOf } from '../compiled/compile.js';
import { UNPLACED } from '../evaluation/placed-agenda.js';
import type { Reason } from '../infeasibility/reason.js';
import { at, elementAt } from '../integers.js';
import type { Agenda, AgendaPlacement } from '../model.js';
import { isPerfect } from './anneal.js';
import type { ArrangeResult } from './options.js';
import type { SearchAgenda } from './search-agenda.js';
import type { SearchTools } from './tools.js';
import { explainUnplaced } from './unplaced.js';

/** The agenda as it is now, with what is known of its quality. Half-pinned sessions without a place go back to theirs. */
export function resultOf(tools: SearchTools, start: Agenda, infeasible: readonly Reason[]): ArrangeResult {
  const { agenda, pace } = tools;
  const isProvenOptimal = isPerfect(tools) && hasPlacedAll(agenda);
  agenda.domains.forEach(({ isMovable, isHalfPinned }, session) => {
    if (isMovable && isHalfPinned && !agenda.state.isPlaced(session)) agenda.placeAsBefore(session);
  });
  const placements = agendaOfState(agenda, start);
  const isProvenInfeasible = infeasible.length > 0 && !hasPlacedAll(agenda);
  return {
    agenda: placements,
    score: agenda.state.score(),
    unplaced: explainUnplaced(agenda, infeasible),
    infeasible,
    iterations: pace.iterations,
    proof: isProvenOptimal ? 'optimal' : isProvenInfeasible ? 'infeasible' : null,
    lowerBound: tools.bound,
  };
}

function hasPlacedAll({ domains, state }: SearchAgenda): boolean {
  return domains.every((domain, session) => !domain.isMovable || state.isPlaced(session));
}

/** Placements of sessions that did not move are those of `start`, pins included. */
function agendaOfState({ compiled, domains, state }: SearchAgenda, start: Agenda): Agenda {
  const agenda = new Map<string, AgendaPlacement>();
  compiled.index.sessions.forEach(({ id }, session) => {
    const before = start.get(id);
    if (!elementAt(domains, session).isMovable) {
      if (before !== undefined) agenda.set(id, before);
      return;
    }
    if (at(state.start, session) === UNPLACED) return;
    agenda.set(id, {
      sessionId: id,
      start: at(state.start, session),
      durationMinutes: at(state.end, session) - at(state.start, session),
      roomIds: Array.from(state.occupancy.roomsOf(session), (room) => roomIdOf(compiled, room)),
      timePinned: before?.timePinned ?? false,
      roomPinned: before?.roomPinned ?? false,
      ...(before?.dayPinned === undefined ? {} : { dayPinned: before.dayPinned }),
    });
  });
  return agenda;
}
