// The edits that organizers make by hand, as data: what each means for the placements, and how it is sent.
import { send } from '../../../lib/api.ts';
import { instantOf } from '../../../lib/conference-time.ts';
import type { Place, Placement } from './board-types.ts';
import { type EditOutcome, MOVE, PIN, PLACE, REDO, RESIZE, SWAP, UNDO, UNPLACE } from './edit-documents.ts';
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
      return [{ sessionId: edit.sessionId, after: placedAt(edit.sessionId, edit.place, placements.get(edit.sessionId) ?? null) }];
    case 'unplace':
      return placements.has(edit.sessionId) ? [{ sessionId: edit.sessionId, after: null }] : [];
    case 'resize':
      return adjusted(placements, edit.sessionId, ({ start }) => ({ durationMinutes: edit.durationMinutes, start: edit.start ?? start }));
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

function adjusted(placements: ReadonlyMap<string, Placement>, sessionId: string, adjust: (now: Placement) => Partial<Placement>): readonly Change[] {
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

export interface SendOptions {
  readonly draftId: string;
  readonly expectedRevision: number;
  readonly evenIfPinned: boolean;
  readonly isPlaced: boolean;
}

/** Sends one edit. Throws ApiError. */
export async function sendEdit(edit: Edit, { draftId, expectedRevision, evenIfPinned, isPlaced }: SendOptions): Promise<EditOutcome> {
  const seen = { draftId, expectedRevision };
  const hand = { ...seen, evenIfPinned };
  switch (edit.kind) {
    case 'place':
      return sendPlace(edit, hand, isPlaced);
    case 'resize': {
      const startsAt = edit.start === undefined ? {} : { startsAt: instantOf(edit.start) };
      return (await send(RESIZE, { input: { ...hand, sessionId: edit.sessionId, durationMinutes: edit.durationMinutes, ...startsAt } })).payload;
    }
    case 'swap':
      return (await send(SWAP, { input: { ...hand, firstSessionId: edit.firstId, secondSessionId: edit.secondId } })).payload;
    case 'pin': {
      const { time, room, day } = edit.pins;
      const pins = { ...(time === undefined ? {} : { isTimePinned: time }), ...(room === undefined ? {} : { isRoomPinned: room }), ...(day === undefined ? {} : { isDayPinned: day }) };
      return (await send(PIN, { input: { ...seen, sessionId: edit.sessionId, ...pins } })).payload;
    }
    case 'unplace':
      return (await send(UNPLACE, { input: { ...hand, sessionId: edit.sessionId } })).payload;
    case 'undo':
      return (await send(UNDO, { input: { draftId, expectedRevision: edit.asOf ?? expectedRevision } })).payload;
    case 'redo':
      return (await send(REDO, { input: seen })).payload;
  }
}

/** The history calls it a move where it was placed before and keeps its length. */
async function sendPlace(
  { sessionId, place }: Extract<Edit, { kind: 'place' }>,
  hand: Omit<SendOptions, 'isPlaced'>,
  isMove: boolean,
): Promise<EditOutcome> {
  const { start, durationMinutes, roomIds } = place;
  const input = { ...hand, sessionId, startsAt: instantOf(start), roomIds: [...roomIds] };
  return isMove ? (await send(MOVE, { input })).payload : (await send(PLACE, { input: { ...input, durationMinutes } })).payload;
}
