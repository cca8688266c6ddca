import { useCallback } from 'react';
import { useSay } from '../../../lib/say.tsx';
import { useBoardWords } from '../board/board-provider.tsx';
import type { BoardSession, Placement } from '../board/board-types.ts';
import { CARD, isPinned } from './card-state.ts';
import type { ClashCount } from './clash-counts.ts';

export interface CardFacts {
  readonly session: BoardSession;
  readonly placement: Placement | null;
  readonly clashes: ClashCount;
  readonly flags: number;
  /** Who holds it, or changed it a moment ago. */
  readonly company: string | null;
  readonly colourLabel?: string;
  readonly isMarked?: boolean;
}

/** The name of a card for who does not see it: title, day, time, room, state, clashes, pinned, held. */
export function useCardName(): (facts: CardFacts) => string {
  const say = useSay();
  const { place } = useBoardWords();
  return useCallback(
    ({ session, placement, clashes, flags, company, colourLabel, isMarked }) => {
      const parts = [
        session.title,
        placement ? place(placement) : say('web.grid.card.unplaced'),
        say(`web.words.state.${session.state}`),
        colourLabel,
        clashes.hard > 0 && say('web.grid.card.hard', { count: clashes.hard }),
        clashes.lighter > 0 && say('web.grid.card.lighter', { count: clashes.lighter }),
        isPinned(flags) && say('web.grid.card.pinned'),
        company !== null &&
          say((flags & CARD.recent) !== 0 ? 'web.grid.card.changedBy' : 'web.grid.card.heldBy', { name: company }),
        (flags & CARD.swap) !== 0 && say('web.grid.card.swap'),
        (flags & CARD.pending) !== 0 && say('web.grid.card.pending'),
        isMarked && say('web.grid.card.moved'),
      ];
      return parts.filter((part) => typeof part === 'string').join(say('web.builder.listComma'));
    },
    [say, place],
  );
}
