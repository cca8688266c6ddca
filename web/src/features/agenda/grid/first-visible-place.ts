import type { BoardSession, Place } from '../board/board-types.ts';
import type { GridFrame } from './grid-frame.ts';
import { cellAt, gridPoint, roomsWith, snapped } from './grid-places.ts';

interface Visible {
  readonly session: BoardSession;
  readonly frame: GridFrame;
  readonly isRtl: boolean;
  readonly body: HTMLElement | null;
  readonly scroller: HTMLElement | null;
  /** No earlier than this, in minutes since 1970. */
  readonly opens: number;
}

/** Where a card comes in that had no place: the first cell that is in sight, beside the heads. Null where it fits into no room. */
export function firstVisiblePlace({ session, frame, isRtl, body, scroller, opens }: Visible): Place | null {
  if (!body || !scroller) return null;
  const rect = body.getBoundingClientRect();
  const view = scroller.getBoundingClientRect();
  const { scrollPaddingBlockStart, scrollPaddingInlineStart } = getComputedStyle(scroller);
  const besideInline = Number.parseFloat(scrollPaddingInlineStart);
  const x = isRtl
    ? Math.min(rect.right, view.right - besideInline) - 1
    : Math.max(rect.left, view.left + besideInline) + 1;
  const y = Math.max(rect.top, view.top + Number.parseFloat(scrollPaddingBlockStart)) + 1;
  const cell = cellAt(frame, gridPoint(frame, rect, x, y, isRtl));
  if (!cell) return null;
  const roomIds = roomsWith({ roomCount: session.roomCount, roomIds: [] }, cell.roomId, frame.roomIds);
  return (
    roomIds && {
      start: snapped(frame, Math.max(cell.minute, opens)),
      durationMinutes: session.durationMinutes,
      roomIds,
    }
  );
}
