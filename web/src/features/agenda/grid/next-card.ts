// Which card an arrow key leads to: the nearest that lies in its direction.
import type { Box } from './grid-frame.ts';

export interface Direction {
  /** Along the inline axis: 1 towards its end, -1 towards its start. */
  readonly inline: -1 | 0 | 1;
  readonly block: -1 | 0 | 1;
}

/** A way to the side counts this much more than one straight on. */
const SIDEWAYS = 3;

/** The key of the nearest card in a direction; null where there is none. */
export function nextCard<Card extends Box & { readonly key: string }>(
  cards: readonly Card[],
  from: Card,
  { inline, block }: Direction,
): Card | null {
  const origin = middleOf(from);
  let best: Card | null = null;
  let bestDistance = Infinity;
  for (const card of cards) {
    if (card.key === from.key) continue;
    const middle = middleOf(card);
    const ahead = (middle.inline - origin.inline) * inline + (middle.block - origin.block) * block;
    if (ahead <= 0) continue;
    const sideways =
      inline === 0
        ? gapBetween(card.inlineStart, card.inlineSize, from.inlineStart, from.inlineSize)
        : gapBetween(card.blockStart, card.blockSize, from.blockStart, from.blockSize);
    const distance = ahead + sideways * SIDEWAYS;
    if (distance >= bestDistance) continue;
    best = card;
    bestDistance = distance;
  }
  return best;
}

/** 0 where they overlap. */
function gapBetween(startA: number, sizeA: number, startB: number, sizeB: number): number {
  return Math.max(0, startB - (startA + sizeA), startA - (startB + sizeB));
}

function middleOf({ inlineStart, blockStart, inlineSize, blockSize }: Box): {
  readonly inline: number;
  readonly block: number;
} {
  return { inline: inlineStart + inlineSize / 2, block: blockStart + blockSize / 2 };
}
