import { type FocusEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { useBoard } from '../board/board-store.ts';
import type { CardBox } from './grid-cards.ts';

interface CardFocus {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly cards: readonly CardBox[];
  readonly selectedId: string | null;
}

/** One card is a stop of the Tab key; arrows lead from it to the others. Focus follows a card that the keyboard moved. */
export function useCardFocus({ scroller, cards, selectedId }: CardFocus): {
  readonly tabStop: string | null;
  readonly focusCard: (key: string) => void;
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
} {
  const [chosen, setChosen] = useState<string | null>(null);
  const [wish, setWish] = useState(0);
  const wanted = useRef<string | null>(null);
  const isKeyboardLift = useBoard(({ lift }) => lift?.by === 'keyboard');
  const focusCard = useCallback((key: string) => {
    wanted.current = key;
    setChosen(key);
    setWish((count) => count + 1);
  }, []);
  const onFocus = useCallback(({ target }: FocusEvent<HTMLElement>) => {
    wanted.current = null;
    const { key } = target.dataset;
    if (key !== undefined) setChosen(key);
  }, []);
  useEffect(() => {
    const element = wanted.current === null ? null : cardElement(scroller.current, wanted.current);
    if (!element) return;
    // Once: the wish must not outlive what has the focus later. A card that has it already tells nobody that it got it.
    wanted.current = null;
    if (element.closest('[inert]')) return;
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [scroller, cards, wish]);
  // The lifted card may be on another day now: without a focus in the grid, readers would lose their place.
  useEffect(() => {
    if (isKeyboardLift && document.activeElement === document.body) scroller.current?.focus({ preventScroll: true });
  }, [isKeyboardLift, scroller, cards]);
  useEffect(() => {
    const isInUse = scroller.current?.contains(document.activeElement) ?? false;
    if (selectedId !== null && !isInUse)
      cardElement(scroller.current, `${selectedId} 0`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [scroller, selectedId]);
  const has = (key: string | null): boolean => key !== null && cards.some((card) => card.key === key);
  const selectedKey = selectedId === null ? null : `${selectedId} 0`;
  const tabStop = has(chosen) ? chosen : has(selectedKey) ? selectedKey : (cards[0]?.key ?? null);
  return { tabStop, focusCard, onFocus };
}

function cardElement(scroller: HTMLElement | null, key: string): HTMLElement | null {
  return scroller?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`) ?? null;
}
