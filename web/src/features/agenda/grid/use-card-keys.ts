import { type KeyboardEvent as ReactKeyboardEvent, useCallback } from 'react';
import { useShortcuts } from '../../../lib/keys.ts';
import type { BoardActions } from '../board/board-actions.ts';
import { openBoardDialog } from '../board/board-dialogs.ts';
import { useBoardActions, useBoardStore } from '../board/board-store.ts';
import type { Placement } from '../board/board-types.ts';
import type { CardBox } from './grid-cards.ts';
import { type Direction, nextCard } from './next-card.ts';

const LEAST_MINUTES = 5;

/** Listed by "?"; the cards answer them. */
const LISTED: readonly (readonly [string, string])[] = [
  ['Space', 'lift'],
  ['ArrowUp', 'arrows'],
  ['Shift+ArrowUp', 'far'],
  ['PageDown', 'day'],
  ['Enter', 'drop'],
  ['Escape', 'cancel'],
  ['n', 'nearest'],
  ['u', 'unplace'],
  ['+', 'longer'],
  ['-', 'shorter'],
  ['p', 'pin'],
  ['s', 'swap'],
  ['m', 'move'],
];

interface CardKeys {
  readonly cards: readonly CardBox[];
  readonly isRtl: boolean;
  readonly stepMinutes: number;
  readonly focusCard: (key: string) => void;
}

/** Keys on a card that lies in the grid: arrows lead to its neighbours, letters act on it. */
export function useCardKeys({
  cards,
  isRtl,
  stepMinutes,
  focusCard,
}: CardKeys): (event: ReactKeyboardEvent<HTMLElement>) => void {
  const actions = useBoardActions();
  const store = useBoardStore();
  useShortcuts(LISTED.map(([keys, what]) => ({ keys, label: `web.grid.keys.${what}`, group: 'web.grid.keys' })));
  return useCallback(
    (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof HTMLElement)) return;
      const { session } = event.target.dataset;
      if (session === undefined || store.getState().lift) return;
      const towards = directionOfKey(event.key, isRtl);
      const next = towards && nextOf(cards, session, towards);
      if (next) focusCard(next.key);
      const isTaken =
        towards !== null ||
        actOn({ sessionId: session, placement: store.getState().placements.get(session) ?? null }, event.key, {
          actions,
          stepMinutes,
          canEdit: store.getState().canEdit,
        });
      if (isTaken) event.preventDefault();
    },
    [actions, store, cards, isRtl, stepMinutes, focusCard],
  );
}

function directionOfKey(key: string, isRtl: boolean): Direction | 'first' | 'last' | null {
  const inline = ({ ArrowRight: isRtl ? -1 : 1, ArrowLeft: isRtl ? 1 : -1 } as const)[key];
  if (inline !== undefined) return { inline, block: 0 };
  const block = ({ ArrowDown: 1, ArrowUp: -1 } as const)[key];
  if (block !== undefined) return { inline: 0, block };
  return key === 'Home' ? 'first' : key === 'End' ? 'last' : null;
}

function nextOf(cards: readonly CardBox[], sessionId: string, towards: Direction | 'first' | 'last'): CardBox | null {
  const reachable = cards.filter(({ isEcho }) => !isEcho);
  if (towards === 'first') return reachable[0] ?? null;
  if (towards === 'last') return reachable.at(-1) ?? null;
  const from = reachable.find((card) => card.sessionId === sessionId);
  return from ? nextCard(reachable, from, towards) : null;
}

interface CardUnderKey {
  readonly sessionId: string;
  readonly placement: Placement | null;
}

interface KeyContext {
  readonly actions: BoardActions;
  readonly stepMinutes: number;
  readonly canEdit: boolean;
}

/** Acts on a card by one key. True where the key meant something. */
export function actOn(
  { sessionId, placement }: CardUnderKey,
  key: string,
  { actions, stepMinutes, canEdit }: KeyContext,
): boolean {
  if (!canEdit) return false;
  switch (key.toLowerCase()) {
    case ' ':
      actions.lift(sessionId, { by: 'keyboard', mode: 'move' });
      return true;
    case 'm':
      openBoardDialog({ kind: 'move', sessionId });
      return true;
  }
  if (!placement) return false;
  switch (key.toLowerCase()) {
    case 'u':
      void actions.unplace(sessionId);
      return true;
    case '+':
    case '=':
      void actions.resize(sessionId, placement.durationMinutes + stepMinutes);
      return true;
    case '-':
      if (placement.durationMinutes > LEAST_MINUTES)
        void actions.resize(sessionId, Math.max(LEAST_MINUTES, placement.durationMinutes - stepMinutes));
      return true;
    case 'p': {
      const isPinned = placement.timePinned || placement.roomPinned || (placement.dayPinned ?? false);
      void actions.pin(sessionId, isPinned ? { time: false, room: false, day: false } : { time: true, room: true });
      return true;
    }
    case 's':
      actions.markForSwap(sessionId);
      return true;
    default:
      return false;
  }
}
