// The edits that organizers make by hand, as data, and what each means for the placements. Pure.
import type { Place, Placement } from './board-types.ts';
import { type Change, placedAt } from './placement-changes.ts';

export type PinPart = 'time' | 'room' | 'day';
export type Pins = Partial<Record<PinPart, boolean>>;

export type Edit =
  | { readonly kind: 'place'; readonly sessionId: string; readonly place: Place }
  | { readonly kind: 'resize'; readonly sessionId: string; readonly durationMinutes: number; readonly start?: number }
  | { readonly kind: 'swap'; readonly firstId: string; readonly secondId: string }
  | { readonly kind: 'pin'; readonly sessionId: string; readonly pins: Pins }
  | { readonly kind: 'unplace'; readonly sessionId: string }
  /** `asOf` takes back what was the last change at that revision; the last one now where left out. */
  | { readonly kind: 'undo'; readonly asOf?: number }
  | { readonly kind: 'redo' };

/** The sessions that an edit names; undo and redo name none. */
export function sessionsOf(edit: Edit): readonly string[] {
  switch (edit.kind) {
    case 'swap':
      return [edit.firstId, edit.secondId];
    case 'undo':
    case 'redo':
      return [];
    default:
      return [edit.sessionId];
  }
}

/** What the edit makes of the placements as they are shown; nothing where only the server can tell, or where it means nothing. */
export function changesOf(edit: Edit, placements: ReadonlyMap<string, Placement>): readonly Change[] {
  switch (edit.kind) {
    case 'place':
      return [
        {
          sessionId: edit.sessionId,
          after: placedAt(edit.sessionId, edit.place, placements.get(edit.sessionId) ?? null),
        },
      ];
    case 'unplace':
      return placements.has(edit.sessionId) ? [{ sessionId: edit.sessionId, after: null }] : [];
    case 'resize':
      return adjusted(placements, edit.sessionId, ({ start }) => ({
        durationMinutes: edit.durationMinutes,
        start: edit.start ?? start,
      }));
    case 'pin':
      return adjusted(placements, edit.sessionId, (now) => ({
        timePinned: edit.pins.time ?? now.timePinned,
        roomPinned: edit.pins.room ?? now.roomPinned,
        dayPinned: edit.pins.day ?? now.dayPinned ?? false,
      }));
    case 'swap':
      return swapped(placements, edit.firstId, edit.secondId);
    case 'undo':
    case 'redo':
      return [];
  }
}

function adjusted(
  placements: ReadonlyMap<string, Placement>,
  sessionId: string,
  adjust: (now: Placement) => Partial<Placement>,
): readonly Change[] {
  const now = placements.get(sessionId);
  return now ? [{ sessionId, after: { ...now, ...adjust(now) } }] : [];
}

/** Start and rooms change hands; each keeps its length and its pins. */
function swapped(placements: ReadonlyMap<string, Placement>, firstId: string, secondId: string): readonly Change[] {
  const first = placements.get(firstId);
  const second = placements.get(secondId);
  if (!first || !second) return [];
  return [
    { sessionId: firstId, after: { ...first, start: second.start, roomIds: second.roomIds } },
    { sessionId: secondId, after: { ...second, start: first.start, roomIds: first.roomIds } },
  ];
}

/** What an edit is sent with. */
export interface SendOptions {
  readonly draftId: string;
  readonly expectedRevision: number;
  readonly evenIfPinned: boolean;
  /** It is placed with the same length: a move. */
  readonly isPlaced: boolean;
}
