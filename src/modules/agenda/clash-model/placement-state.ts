// A placement between its three forms: rows of the database, the state that a change remembers, the clash model.
import type { Agenda, AgendaPlacement } from '../../../scheduling/model.js';
import type { PlacementState } from '../draft-change.entity.js';
import { toInstant, toMinute } from './minutes.js';

/** The placements of a draft, by session id. */
export type Placements = ReadonlyMap<string, PlacementState>;

/** A placement with the session that it is of. */
export interface PlacedSession extends PlacementState {
  readonly sessionId: string;
}

export function toAgenda(placements: Placements): Agenda {
  return new Map([...placements].map(([sessionId, state]) => [sessionId, toAgendaPlacement(sessionId, state)]));
}

export function toAgendaPlacement(sessionId: string, state: PlacementState): AgendaPlacement {
  return {
    sessionId,
    start: toMinute(new Date(state.startsAt)),
    durationMinutes: state.durationMinutes,
    roomIds: state.roomIds,
    timePinned: state.isTimePinned,
    roomPinned: state.isRoomPinned,
    dayPinned: state.isDayPinned ?? false,
  };
}

/** The inverse of toAgendaPlacement; what the scheduler arranged goes into a draft as this. */
export function toPlacementState(placement: AgendaPlacement): PlacementState {
  return {
    startsAt: toInstant(placement.start).toISOString(),
    durationMinutes: placement.durationMinutes,
    roomIds: placement.roomIds,
    isTimePinned: placement.timePinned,
    isRoomPinned: placement.roomPinned,
    isDayPinned: placement.dayPinned ?? false,
  };
}

/** Whether start or length differ. */
export function differInTime(a: PlacementState, b: PlacementState): boolean {
  return Date.parse(a.startsAt) !== Date.parse(b.startsAt) || a.durationMinutes !== b.durationMinutes;
}

/** Whether the rooms differ, also in their order: the first is where people go. */
export function differInRooms(a: PlacementState, b: PlacementState): boolean {
  return a.roomIds.length !== b.roomIds.length || a.roomIds.some((roomId, position) => roomId !== b.roomIds[position]);
}

export function differInPins(a: PlacementState, b: PlacementState): boolean {
  if (a.isTimePinned !== b.isTimePinned || a.isRoomPinned !== b.isRoomPinned) return true;
  return (a.isDayPinned ?? false) !== (b.isDayPinned ?? false);
}

/** Whether a session is elsewhere, at another time, of another length, or no longer placed. Pins do not count. */
export function isMoved(before: PlacementState | null, after: PlacementState | null): boolean {
  if (before === null || after === null) return before !== after;
  return differInTime(before, after) || differInRooms(before, after);
}

export function isSamePlacement(a: PlacementState | null, b: PlacementState | null): boolean {
  if (a === null || b === null) return a === b;
  return !isMoved(a, b) && !differInPins(a, b);
}
