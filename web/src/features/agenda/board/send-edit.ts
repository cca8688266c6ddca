// How each edit is sent.
import { send } from '../../../lib/api.ts';
import { instantOf } from '../../../lib/conference-time.ts';
import { type EditOutcome, MOVE, PIN, PLACE, REDO, RESIZE, SWAP, UNDO, UNPLACE } from './edit-documents.ts';
import type { Edit, SendOptions } from './edits.ts';

/** Sends one edit. Throws ApiError. */
export async function sendEdit(
  edit: Edit,
  { draftId, expectedRevision, evenIfPinned, isPlaced }: SendOptions,
): Promise<EditOutcome> {
  const seen = { draftId, expectedRevision };
  const hand = { ...seen, evenIfPinned };
  switch (edit.kind) {
    case 'place':
      return sendPlace(edit, hand, isPlaced);
    case 'resize': {
      const startsAt = edit.start === undefined ? {} : { startsAt: instantOf(edit.start) };
      return (
        await send(RESIZE, {
          input: { ...hand, sessionId: edit.sessionId, durationMinutes: edit.durationMinutes, ...startsAt },
        })
      ).payload;
    }
    case 'swap':
      return (await send(SWAP, { input: { ...hand, firstSessionId: edit.firstId, secondSessionId: edit.secondId } }))
        .payload;
    case 'pin': {
      const { time, room, day } = edit.pins;
      const pins = {
        ...(time === undefined ? {} : { isTimePinned: time }),
        ...(room === undefined ? {} : { isRoomPinned: room }),
        ...(day === undefined ? {} : { isDayPinned: day }),
      };
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
  return isMove
    ? (await send(MOVE, { input })).payload
    : (await send(PLACE, { input: { ...input, durationMinutes } })).payload;
}
