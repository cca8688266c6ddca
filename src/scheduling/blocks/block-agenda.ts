// The agenda of a search as placements.
import { UNPLACED } from '../evaluation/placed-agenda.js';
import { at } from '../integers.js';
import type { Agenda, AgendaPlacement } from '../model.js';
import type { Evaluator } from './evaluator.js';

/** `agenda` with the half-pinned sessions it lacks where `start` has them: rather a hard issue than no placement. */
export function withHalfPinned({ grid, domain }: Evaluator, agenda: Agenda, start: Agenda): Agenda {
  const whole = new Map(agenda);
  grid.index.sessions.forEach(({ id }, session) => {
    const before = start.get(id);
    if (before === undefined || domain.isMovable[session] === 0 || whole.has(id)) return;
    if (before.timePinned || before.roomPinned) whole.set(id, before);
  });
  return whole;
}

/** Placements of sessions that may not move are those of `start`; starts must be settled. */
export function agendaOf({ grid, state, domain }: Evaluator, start: Agenda): Agenda {
  const agenda = new Map<string, AgendaPlacement>();
  grid.index.sessions.forEach(({ id, durationMinutes }, session) => {
    const before = start.get(id);
    if (domain.isMovable[session] === 0) {
      if (before !== undefined) agenda.set(id, before);
      return;
    }
    const room = grid.index.rooms[at(state.roomOf, session)];
    if (at(state.start, session) === UNPLACED || room === undefined) return;
    const place = { start: at(state.start, session), durationMinutes, roomIds: [room.id] };
    const pins = { timePinned: before?.timePinned ?? false, roomPinned: before?.roomPinned ?? false };
    agenda.set(id, { sessionId: id, ...place, ...pins, ...(before?.dayPinned === true ? { dayPinned: true } : {}) });
  });
  return agenda;
}
