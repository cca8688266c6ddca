// From a point on the screen to a place in the agenda, and from one place to the next.
import type { Place } from '../board/board-types.ts';
import type { Axis } from '../search.ts';
import { type GridFrame, NO_ROOM } from './grid-frame.ts';

/** A rectangle on the screen, in CSS pixels. */
export interface ScreenRect {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A point in the grid, in rem from its inline and block start. */
export interface GridPoint {
  readonly inline: number;
  readonly block: number;
}

/**
 * Where a point of the screen is in the grid. `rect` is that of the whole grid, scrolled parts included, as
 * getBoundingClientRect gives it: scrolling, text size and page zoom are in it.
 */
export function gridPoint(frame: GridFrame, rect: ScreenRect, x: number, y: number, isRtl: boolean): GridPoint {
  const remPerPx = frame.inlineRem / (rect.right - rect.left);
  return {
    inline: (isRtl ? rect.right - x : x - rect.left) * remPerPx,
    block: ((y - rect.top) * frame.blockRem) / (rect.bottom - rect.top),
  };
}

/** The way back: the point of the screen that shows a point of the grid. */
export function screenPoint(
  frame: GridFrame,
  rect: ScreenRect,
  { inline, block }: GridPoint,
  isRtl: boolean,
): { readonly x: number; readonly y: number } {
  const pxPerRem = (rect.right - rect.left) / frame.inlineRem;
  return {
    x: isRtl ? rect.right - inline * pxPerRem : rect.left + inline * pxPerRem,
    y: rect.top + (block * (rect.bottom - rect.top)) / frame.blockRem,
  };
}

/** The minute and the room at a point; null beside the grid. */
export function cellAt(
  frame: GridFrame,
  { inline, block }: GridPoint,
): { readonly minute: number; readonly roomId: string } | null {
  if (inline < 0 || block < 0 || inline >= frame.inlineRem || block >= frame.blockRem) return null;
  const across = frame.axis === 'rooms' ? inline : block;
  const room = frame.roomEdges.findLastIndex((edge) => edge <= across);
  const roomId = frame.roomIds[room];
  return roomId === undefined ? null : { minute: minuteAt(frame, { inline, block }), roomId };
}

/** The minute at a point, also where that lies beside the grid. */
export function minuteAt(frame: GridFrame, { inline, block }: GridPoint): number {
  return frame.start + (frame.axis === 'rooms' ? block : inline) / frame.remPerMinute;
}

/** The nearest start: of the slots of the conference where it has some, else of the steps of the grid. */
export function snapped(frame: GridFrame, minute: number, slots: readonly number[] = []): number {
  const own = slots.filter((start) => start >= frame.start && start < frame.end);
  if (own.length > 0)
    return own.reduce((best, start) => (Math.abs(start - minute) < Math.abs(best - minute) ? start : best));
  const steps = Math.round((minute - frame.start) / frame.stepMinutes);
  return Math.min(Math.max(frame.start, frame.start + steps * frame.stepMinutes), frame.end - frame.stepMinutes);
}

/** So many steps further (or back, below 0); from between two steps, the first goes to the next one. */
export function steppedStart(frame: GridFrame, start: number, steps: number, slots: readonly number[] = []): number {
  const own = slots.filter((slot) => slot >= frame.start && slot < frame.end);
  if (own.length > 0) {
    const rest = steps > 0 ? own.filter((slot) => slot > start) : own.filter((slot) => slot < start).reverse();
    return rest[Math.abs(steps) - 1] ?? rest.at(-1) ?? start;
  }
  const position = (start - frame.start) / frame.stepMinutes;
  const next = steps > 0 ? Math.floor(position) + steps : Math.ceil(position) + steps;
  return Math.min(Math.max(frame.start, frame.start + next * frame.stepMinutes), frame.end - frame.stepMinutes);
}

export interface RoomNeeds {
  readonly roomCount: number;
  /** Where it is now, or would be dropped. */
  readonly roomIds: readonly string[];
}

/**
 * The rooms that a session takes if it goes to `roomId`: that one, then those it has, then the others in order, as many
 * as it needs; none for a session without a room. Null where it cannot: no such column, or too few rooms.
 */
export function roomsWith(
  { roomCount, roomIds }: RoomNeeds,
  roomId: string,
  all: readonly string[],
): readonly string[] | null {
  if (roomCount === 0) return [];
  if (roomId === NO_ROOM) return null;
  const rooms = [...new Set([roomId, ...roomIds, ...all])].filter((id) => id !== NO_ROOM).slice(0, roomCount);
  return rooms.length === roomCount ? rooms : null;
}

/** A step by an arrow key, in the directions of the screen. */
export interface ArrowStep {
  readonly time: -1 | 0 | 1;
  readonly room: -1 | 0 | 1;
}

/** What an arrow key means; null for other keys. */
export function arrowStep(key: string, axis: Axis, isRtl: boolean): ArrowStep | null {
  const inline = ({ ArrowRight: isRtl ? -1 : 1, ArrowLeft: isRtl ? 1 : -1 } as const)[key] ?? 0;
  const block = ({ ArrowDown: 1, ArrowUp: -1 } as const)[key] ?? 0;
  if (inline === 0 && block === 0) return null;
  return axis === 'rooms' ? { time: block, room: inline } : { time: inline, room: block };
}

/** The place so many steps and rooms away, within the grid; the same place where it is at the edge. */
export function steppedPlace(
  frame: GridFrame,
  place: Place,
  step: { readonly time: number; readonly room: number },
  needs: RoomNeeds,
  slots: readonly number[] = [],
): Place {
  const start = step.time === 0 ? place.start : steppedStart(frame, place.start, step.time, slots);
  if (step.room === 0) return { ...place, start };
  const columns = frame.roomIds.filter((id) => (needs.roomCount === 0) === (id === NO_ROOM));
  const now = Math.max(0, columns.indexOf(place.roomIds[0] ?? NO_ROOM));
  const next = columns[Math.min(Math.max(0, now + step.room), columns.length - 1)] ?? NO_ROOM;
  return {
    ...place,
    start,
    roomIds: roomsWith({ ...needs, roomIds: place.roomIds }, next, frame.roomIds) ?? place.roomIds,
  };
}

/** Lengths below this make no sense in an agenda. */
const LEAST_MINUTES = 5;

/** The place with one edge pulled to a minute; the other edge stays. */
export function pulledPlace(frame: GridFrame, place: Place, edge: 'start' | 'end', minute: number): Place {
  const snappedTo = frame.start + Math.round((minute - frame.start) / frame.stepMinutes) * frame.stepMinutes;
  const end = place.start + place.durationMinutes;
  if (edge === 'end')
    return { ...place, durationMinutes: Math.max(LEAST_MINUTES, Math.min(snappedTo, frame.end) - place.start) };
  const start = Math.min(Math.max(snappedTo, frame.start), end - LEAST_MINUTES);
  return { ...place, start, durationMinutes: end - start };
}

export function isSamePlace(a: Place | null, b: Place | null): boolean {
  if (a === null || b === null) return a === b;
  return a.start === b.start && a.durationMinutes === b.durationMinutes && a.roomIds.join() === b.roomIds.join();
}
