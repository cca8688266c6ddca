// Where the lifted card would be dropped, and what is said about it there.
import { type RefObject, useEffect, useRef } from 'react';
import { useBoardWords } from '../board/board-provider.tsx';
import { useBoard } from '../board/board-store.ts';
import type { PlaceVerdict } from '../board/board-types.ts';
import { boxesOfPlace } from './grid-cards.ts';
import type { GridFrame } from './grid-frame.ts';
import { isSamePlace } from './grid-places.ts';
import styles from './grid.module.css';
import { VerdictBubble } from './verdict-bubble.tsx';
import { VERDICT_ICONS } from './verdict-icons.ts';

/** The verdict on the present aim; null while it is on its way. */
export function useCurrentVerdict(): PlaceVerdict | null {
  return useBoard(({ lift, verdict }) =>
    lift?.target && verdict && isSamePlace(verdict, lift.target) ? verdict : null,
  );
}

export function Ghost({
  frame,
  scroller,
}: {
  readonly frame: GridFrame;
  readonly scroller: RefObject<HTMLElement | null>;
}) {
  const target = useBoard(({ lift }) => lift?.target ?? null);
  const by = useBoard(({ lift }) => lift?.by ?? null);
  const verdict = useCurrentVerdict();
  const { span } = useBoardWords();
  const main = useRef<HTMLDivElement>(null);
  const boxes = target && target.start >= frame.start && target.start < frame.end ? boxesOfPlace(frame, target) : [];
  useEffect(() => {
    // The pointer scrolls by itself, at the edges. With the frame: now, the page would be laid out for it alone.
    if (by !== 'keyboard') return;
    const next = requestAnimationFrame(() => main.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' }));
    return () => cancelAnimationFrame(next);
  }, [by, target, frame]);
  if (!target || boxes.length === 0) return null;
  const Icon = verdict ? VERDICT_ICONS[verdict.verdict] : null;
  return (
    <>
      {boxes.map(({ inlineStart, blockStart, inlineSize, blockSize }, index) => (
        <div
          key={index}
          ref={index === 0 ? main : undefined}
          className={styles.ghost}
          data-verdict={verdict?.verdict}
          style={{
            insetInlineStart: `${inlineStart}rem`,
            insetBlockStart: `${blockStart}rem`,
            inlineSize: `${inlineSize}rem`,
            blockSize: `${blockSize}rem`,
            minBlockSize: '1.4rem',
          }}
          aria-hidden="true"
        >
          {Icon ? <Icon size={14} /> : null}
          <bdi>{span(target)}</bdi>
        </div>
      ))}
      <VerdictBubble anchor={main} target={target} verdict={verdict} scroller={scroller} />
    </>
  );
}
