import { type RefObject, useEffect, useRef } from 'react';
import { useBoardActions, useBoardStore } from '../board/board-store.ts';
import type { Lift, Place } from '../board/board-types.ts';
import type { Grab } from './drag-controller.ts';
import type { GridFrame } from './grid-frame.ts';
import { cellAt, gridPoint, minuteAt, pulledPlace, roomsWith, snapped } from './grid-places.ts';
import { useDragController } from './use-drag.ts';

interface Surface {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly body: RefObject<HTMLElement | null>;
  readonly frame: GridFrame;
  readonly isRtl: boolean;
}

/** Tells the drag controller where cards can be dropped, and the board which hours are seen, while this grid is shown. */
export function useSurface({ scroller, body, frame, isRtl }: Surface): void {
  const controller = useDragController();
  const store = useBoardStore();
  const actions = useBoardActions();
  const latest = useRef({ frame, isRtl });
  latest.current = { frame, isRtl };
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const placeAt = (lift: Lift, x: number, y: number, grab: Grab): Place | null => {
      if (!body.current) return null;
      const data = store.getState();
      const hasSlots = (data.problem.slots?.length ?? 0) + (data.problem.blocks?.length ?? 0) > 0;
      const session = data.sessions.get(lift.sessionId);
      return placeAtPoint(
        latest.current,
        body.current.getBoundingClientRect(),
        { x, y, grab },
        {
          lift,
          durationMinutes: lift.origin?.durationMinutes ?? session?.durationMinutes ?? 0,
          roomCount: session?.roomCount ?? 1,
          allRoomIds: data.rooms.map(({ id }) => id),
          slots: hasSlots && data.shading ? [...data.shading.starts] : [],
        },
      );
    };
    controller.surface = { scroller: element, placeAt };
    const stopGuarding = controller.guardTouch(element);
    return () => {
      controller.surface = null;
      stopGuarding();
    };
  }, [controller, store, scroller, body]);
  const { start, end, stepMinutes } = frame;
  useEffect(() => {
    actions.show({ start, end, stepMinutes });
  }, [actions, start, end, stepMinutes]);
  useEffect(() => () => actions.show(null), [actions]);
}

interface Carried {
  readonly lift: Lift;
  readonly durationMinutes: number;
  readonly roomCount: number;
  readonly allRoomIds: readonly string[];
  readonly slots: readonly number[];
}

/** The place under the pointer: the card's start is as far from it as when it was taken, its room is the one pointed at. */
export function placeAtPoint(
  { frame, isRtl }: { readonly frame: GridFrame; readonly isRtl: boolean },
  rect: DOMRect,
  { x, y, grab }: { readonly x: number; readonly y: number; readonly grab: Grab },
  { lift, durationMinutes, roomCount, allRoomIds, slots }: Carried,
): Place | null {
  const point = gridPoint(frame, rect, x, y, isRtl);
  if (lift.mode !== 'move') return lift.origin && pulledPlace(frame, lift.origin, lift.mode, minuteAt(frame, point));
  const cell = cellAt(frame, point);
  const roomIds =
    cell &&
    roomsWith({ roomCount, roomIds: lift.origin?.roomIds ?? [] }, cell.roomId, [...frame.roomIds, ...allRoomIds]);
  if (!cell || !roomIds) return null;
  const pxPerMinute = ((rect.right - rect.left) / frame.inlineRem) * frame.remPerMinute;
  const grabMinutes = (frame.axis === 'rooms' ? grab.block : grab.inline) / pxPerMinute;
  return {
    start: snapped(frame, cell.minute - Math.min(grabMinutes, durationMinutes), slots),
    durationMinutes,
    roomIds,
  };
}
