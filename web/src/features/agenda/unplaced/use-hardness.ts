import { useEffect, useState } from 'react';
import { useBoard, useBoardActions } from '../board/board-store.ts';

const NONE: ReadonlyMap<string, number> = new Map();
/** Shown while the rest is counted. */
const AT_ONCE = 8;

/** In how many places each session would fit: counted while `isWanted`, anew after every change, a few at a time. */
export function useHardness(
  sessionIds: readonly string[],
  isWanted: boolean,
): { readonly places: ReadonlyMap<string, number>; readonly isCounting: boolean } {
  const { hardness } = useBoardActions();
  const placements = useBoard((data) => data.placements);
  const [places, setPlaces] = useState(NONE);
  const [isCounting, setIsCounting] = useState(false);
  const wanted = isWanted ? sessionIds.join() : '';
  useEffect(() => {
    if (wanted === '') return;
    let isStale = false;
    const count = async (): Promise<void> => {
      setIsCounting(true);
      const ids = wanted.split(',');
      for (let first = 0; first < ids.length && !isStale; first += AT_ONCE) {
        const found = await hardness(ids.slice(first, first + AT_ONCE));
        if (!isStale) setPlaces((known) => new Map([...known, ...found]));
      }
      if (!isStale) setIsCounting(false);
    };
    void count().catch(() => setIsCounting(false));
    return () => {
      isStale = true;
    };
  }, [wanted, placements, hardness]);
  return { places, isCounting };
}
