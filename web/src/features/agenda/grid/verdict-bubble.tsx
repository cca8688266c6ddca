import { type RefObject, useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { directionOf } from '../../../lib/language.ts';
import { useSpeech } from '../../../lib/say.tsx';
import { useBoardWords } from '../board/board-provider.tsx';
import type { Place, PlaceVerdict } from '../board/board-types.ts';
import { verdictWords } from '../board/verdict-words.ts';
import { bubblePosition } from './bubble-position.ts';
import styles from './overlay.module.css';
import { VERDICT_ICONS } from './verdict-icons.ts';

interface VerdictBubbleProps {
  readonly anchor: RefObject<HTMLElement | null>;
  readonly target: Place;
  /** Null while it is on its way. */
  readonly verdict: PlaceVerdict | null;
  readonly scroller: RefObject<HTMLElement | null>;
}

/** Says beside the ghost what dropping there would do, and where the nearest free place is. Readers hear it announced. */
export function VerdictBubble({ anchor, target, verdict, scroller }: VerdictBubbleProps) {
  const { language, say } = useSpeech();
  const { names, place } = useBoardWords();
  const direction = directionOf(language);
  const bubble = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const settle = (): void => {
      if (!bubble.current || !anchor.current) return;
      const { offsetWidth: width, offsetHeight: height } = bubble.current;
      const { x, y } = bubblePosition(
        visiblePart(anchor.current, scroller.current),
        { width, height },
        { width: innerWidth, height: innerHeight },
        direction === 'rtl',
      );
      bubble.current.style.transform = `translate3d(${x}px, ${y}px, 0)`;
      bubble.current.style.visibility = 'visible';
    };
    // What is said already moves with its words. The first time it may come with the frame, which lays the page out
    // anyway: measured here, it would be laid out twice just when a card is lifted.
    const isShown = bubble.current?.style.visibility === 'visible';
    const frame = isShown ? 0 : requestAnimationFrame(settle);
    if (isShown) settle();
    const scrolled = scroller.current;
    scrolled?.addEventListener('scroll', settle, { passive: true });
    addEventListener('resize', settle);
    return () => {
      cancelAnimationFrame(frame);
      scrolled?.removeEventListener('scroll', settle);
      removeEventListener('resize', settle);
    };
  });
  const words = verdict && verdictWords(verdict, names, say);
  const Icon = verdict && VERDICT_ICONS[verdict.verdict];
  return createPortal(
    <div className={styles.overlay} aria-hidden="true">
      <div ref={bubble} className={styles.hand} style={{ visibility: 'hidden' }}>
        <div className={styles.bubble} data-verdict={verdict?.verdict} dir={direction}>
          <p className={styles.where}>
            <bdi>{place(target)}</bdi>
          </p>
          {words ? (
            <p className={styles.bubbleHead}>
              {Icon ? <Icon size={16} /> : null}
              {words.headline}
            </p>
          ) : null}
          {words && words.lines.length > 0 ? (
            <ul>
              {words.lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          ) : null}
          {verdict && verdict.verdict !== 'free' ? (
            <p className={styles.nearest}>
              {verdict.nearestFree
                ? say('web.grid.nearest', { place: place(verdict.nearestFree) })
                : say('web.grid.noneFree')}
            </p>
          ) : null}
        </div>
      </div>
    </div>,
    document.body,
  );
}

/** What can be seen of the ghost: it may reach out of the grid's window. */
function visiblePart(
  anchor: HTMLElement,
  scroller: HTMLElement | null,
): { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number } {
  const own = anchor.getBoundingClientRect();
  const view = scroller?.getBoundingClientRect() ?? own;
  return {
    left: Math.max(own.left, view.left),
    right: Math.min(own.right, view.right),
    top: Math.max(own.top, view.top),
    bottom: Math.min(own.bottom, view.bottom),
  };
}
