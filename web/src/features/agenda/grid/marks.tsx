// Where moved sessions were before: an outline at the old place and a line from there to the card.
import type { Placement } from '../board/board-types.ts';
import { Layer } from './backdrop.tsx';
import { boxesOfPlace, type CardBox } from './grid-cards.ts';
import type { Box, GridFrame } from './grid-frame.ts';
import { UNITS } from './grid-paths.ts';
import styles from './grid.module.css';

/** Sessions that a proposal moves, with where each was; null for one that was unplaced. */
export type Marks = ReadonlyMap<string, { readonly from: Placement | null }>;

export function OldPlaces({
  marks,
  frame,
  cards,
}: {
  readonly marks: Marks;
  readonly frame: GridFrame;
  readonly cards: readonly CardBox[];
}) {
  const old = [...marks].flatMap(([sessionId, { from }]) => {
    const isHere = from && from.start >= frame.start && from.start < frame.end;
    const box = isHere ? boxesOfPlace(frame, from)[0] : undefined;
    return box ? [{ sessionId, box, card: cards.find((card) => card.sessionId === sessionId) ?? null }] : [];
  });
  if (old.length === 0) return null;
  const trail = old.map(({ box, card }) => (card ? `M${middle(box)}L${middle(card)}` : '')).join('');
  return (
    <>
      {old.map(({ sessionId, box }) => (
        <div
          key={sessionId}
          className={styles.oldPlace}
          aria-hidden="true"
          style={{
            insetInlineStart: `${box.inlineStart}rem`,
            insetBlockStart: `${box.blockStart}rem`,
            inlineSize: `${box.inlineSize}rem`,
            blockSize: `${box.blockSize}rem`,
          }}
        />
      ))}
      <Layer frame={frame}>
        <path d={trail} className={styles.trail} />
      </Layer>
    </>
  );
}

function middle({ inlineStart, blockStart, inlineSize, blockSize }: Box): string {
  return `${(inlineStart + inlineSize / 2) * UNITS} ${(blockStart + blockSize / 2) * UNITS}`;
}
