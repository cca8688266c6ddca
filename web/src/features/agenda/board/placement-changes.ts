// What becomes of placements, as the server says it in answers and events, and as an edit means it. Pure.
import { minuteOf } from '../../../lib/conference-time.ts';
import type { Place, Placement } from './board-types.ts';

/** A session with where it stands after a change; null where it is not placed any more. */
export interface Change {
  readonly sessionId: string;
  readonly after: Placement | null;
}

interface SaidPins {
  readonly isTimePinned: boolean;
  readonly isRoomPinned: boolean;
  readonly isDayPinned: boolean;
}

/** A placement in an answer of the API or in a live event. */
export interface SaidPlacement extends SaidPins {
  readonly startsAt: string;
  readonly durationMinutes: number;
  readonly roomIds: readonly string[];
}

export function placementOf(sessionId: string, said: SaidPlacement): Placement {
  return {
    sessionId,
    start: minuteOf(said.startsAt),
    durationMinutes: said.durationMinutes,
    roomIds: said.roomIds,
    timePinned: said.isTimePinned,
    roomPinned: said.isRoomPinned,
    dayPinned: said.isDayPinned,
  };
}

interface AnsweredPlacement extends SaidPins {
  readonly startsAt: string;
  readonly durationMinutes: number;
  readonly rooms: readonly { readonly id: string }[];
}

/** The changes of an answer; sessions deleted since are left out. */
export function changesOfAnswer(
  placements: readonly { readonly session: { readonly id: string } | null; readonly after: AnsweredPlacement | null }[],
): readonly Change[] {
  return placements.flatMap(({ session, after }) => {
    if (!session) return [];
    const said = after && { ...after, roomIds: after.rooms.map(({ id }) => id) };
    return [{ sessionId: session.id, after: said && placementOf(session.id, said) }];
  });
}

/** The placement of a session put somewhere: its pins stay. */
export function placedAt(
  sessionId: string,
  { start, durationMinutes, roomIds }: Place,
  before: Placement | null,
): Placement {
  const { timePinned = false, roomPinned = false, dayPinned = false } = before ?? {};
  return { sessionId, start, durationMinutes, roomIds, timePinned, roomPinned, dayPinned };
}

export function isSamePlace(one: Place, other: Place): boolean {
  return (
    one.start === other.start &&
    one.durationMinutes === other.durationMinutes &&
    one.roomIds.length === other.roomIds.length &&
    one.roomIds.every((id, index) => id === other.roomIds[index])
  );
}

export function withChanges(
  placements: ReadonlyMap<string, Placement>,
  changes: Iterable<Change>,
): ReadonlyMap<string, Placement> {
  const next = new Map(placements);
  for (const { sessionId, after } of changes) {
    if (after) next.set(sessionId, after);
    else next.delete(sessionId);
  }
  return next;
}
