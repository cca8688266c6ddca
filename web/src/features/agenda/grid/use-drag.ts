import { type PointerEvent as ReactPointerEvent, useCallback } from 'react';
import { directionOf } from '../../../lib/language.ts';
import { useSpeech } from '../../../lib/say.tsx';
import type { BoardActions } from '../board/board-actions.ts';
import { type BoardStore, useBoardActions, useBoardStore } from '../board/board-store.ts';
import { DragController } from './drag-controller.ts';

const controllers = new WeakMap<BoardStore, { readonly actions: BoardActions; readonly controller: DragController }>();

/** The one controller of a board: the grid, the lists and the hand meet here. */
export function useDragController(): DragController {
  const store = useBoardStore();
  const actions = useBoardActions();
  const known = controllers.get(store);
  if (known?.actions === actions) return known.controller;
  const controller = new DragController(store, actions);
  controllers.set(store, { actions, controller });
  return controller;
}

/**
 * A `pointerdown` handler for an element that holds cards: what carries `data-session` can be lifted, what carries
 * `data-edge` in it pulls that edge. Buttons of their own (`data-no-drag`) stay buttons.
 */
export function useDrag(): (event: ReactPointerEvent<HTMLElement>) => void {
  const controller = useDragController();
  const isRtl = directionOf(useSpeech().language) === 'rtl';
  return useCallback(
    ({ nativeEvent, target }) => {
      if (!(target instanceof Element) || target.closest('[data-no-drag]')) return;
      const card = target.closest<HTMLElement>('[data-session]');
      const sessionId = card?.dataset['session'];
      if (!card || sessionId === undefined) return;
      const edge = target.closest<HTMLElement>('[data-edge]')?.dataset['edge'];
      const rect = card.getBoundingClientRect();
      const isInList = card.dataset['inList'] !== undefined;
      const grab = isInList
        ? { inline: 0, block: 0 }
        : {
            inline: isRtl ? rect.right - nativeEvent.clientX : nativeEvent.clientX - rect.left,
            block: nativeEvent.clientY - rect.top,
          };
      controller.begin(nativeEvent, sessionId, edge === 'start' || edge === 'end' ? edge : 'move', grab);
    },
    [controller, isRtl],
  );
}
