// What a placement must keep, whoever writes it. Clashes are no fault: a draft may hold any number of them.
import type { AgendaDay } from '../../../scheduling/index.js';
import { DomainError } from '../../../platform/graphql/domain-error.js';
import type { ClashModel } from '../clash-model/clash-model-loader.js';
import { isWholeMinute, toMinute } from '../clash-model/minutes.js';
import { differInRooms, differInTime } from '../clash-model/placement-state.js';
import type { PlacementChange, PlacementState } from '../draft-change.entity.js';

export const MAX_ROOMS = 100;
/** A week, as for the sessions themselves. */
export const MAX_DURATION_MINUTES = 10_080;
/** Further from the conference a time is a slip of the keyboard. */
const MINUTES_AROUND_THE_DAYS = 366 * 24 * 60;

/**
 * Throws for the first change that puts something where it cannot be: NOT_OF_CONFERENCE for a room that the conference
 * does not use, INVALID_VALUE for a session that does not belong in an agenda, a room named twice, a time between
 * minutes or far from the conference.
 */
export function checkPlacements(model: ClashModel, changes: readonly PlacementChange[]): void {
  for (const { sessionId, before, after } of changes) {
    if (after === null) continue;
    // Whoever is in the draft already may be corrected, also after her session was cancelled.
    if (before === null && !model.schedulableIds.has(sessionId)) throw invalid('sessionId');
    checkRooms(model, before, after);
    checkTime(model.problem.days, after);
  }
}

function checkRooms(model: ClashModel, before: PlacementState | null, { roomIds }: PlacementState): void {
  const isRepeated = new Set(roomIds).size !== roomIds.length;
  const isUsable = (roomId: string): boolean =>
    model.usableRoomIds.has(roomId) || (before?.roomIds.includes(roomId) ?? false);
  if (isRepeated || roomIds.length > MAX_ROOMS) throw invalid('roomIds');
  if (!roomIds.every(isUsable)) throw new DomainError('NOT_OF_CONFERENCE', { path: ['roomIds'] });
}

function checkTime(days: readonly AgendaDay[], { startsAt, durationMinutes }: PlacementState): void {
  const isLength = Number.isInteger(durationMinutes) && durationMinutes >= 1 && durationMinutes <= MAX_DURATION_MINUTES;
  if (!isLength) throw invalid('durationMinutes');
  const start = new Date(startsAt);
  if (!isWholeMinute(start) || !isNear(days, toMinute(start))) throw invalid('startsAt');
}

/** A conference without days has its first one still to come: any time may be meant. */
function isNear(days: readonly AgendaDay[], minute: number): boolean {
  const open = days.flatMap((day) => day.open ?? []);
  if (open.length === 0) return true;
  const first = Math.min(...open.map((interval) => interval.start));
  const last = Math.max(...open.map((interval) => interval.end));
  return minute >= first - MINUTES_AROUND_THE_DAYS && minute <= last + MINUTES_AROUND_THE_DAYS;
}

/** Throws PINNED where a change moves a session whose time, day, or rooms are pinned. */
export function checkPins(days: readonly AgendaDay[], changes: readonly PlacementChange[]): void {
  for (const { before, after } of changes)
    if (before !== null && breaksPin(days, before, after)) throw new DomainError('PINNED', { path: ['sessionId'] });
}

function breaksPin(days: readonly AgendaDay[], before: PlacementState, after: PlacementState | null): boolean {
  const isPinned = before.isTimePinned || before.isRoomPinned || before.isDayPinned === true;
  if (after === null) return isPinned;
  if (before.isTimePinned && differInTime(before, after)) return true;
  if (before.isDayPinned === true && dayOf(days, before) !== dayOf(days, after)) return true;
  return before.isRoomPinned && differInRooms(before, after);
}

/** Times outside every day of the conference count as one day more: nothing is pinned to the year around it. */
function dayOf(days: readonly AgendaDay[], { startsAt }: PlacementState): string | null {
  const minute = toMinute(new Date(startsAt));
  return days.find(({ span }) => span !== undefined && span.start <= minute && minute < span.end)?.id ?? null;
}

function invalid(field: string): DomainError {
  return new DomainError('INVALID_VALUE', { path: [field] });
}
