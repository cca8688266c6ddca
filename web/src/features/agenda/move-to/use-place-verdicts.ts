import { useEffect, useState } from 'react';
import { useBoardActions } from '../board/board-store.ts';
import type { Place, PlaceVerdict } from '../board/board-types.ts';

/** Verdicts on places of a session, one after another as the judge answers; by the places' keys. Give the same list again as long as it means the same. */
export function usePlaceVerdicts(
  sessionId: string,
  places: readonly { readonly key: string; readonly place: Place }[],
): ReadonlyMap<string, PlaceVerdict> {
  const { verdictOf } = useBoardActions();
  const [verdicts, setVerdicts] = useState<ReadonlyMap<string, PlaceVerdict>>(new Map());
  useEffect(() => {
    let isOver = false;
    const ask = async (): Promise<void> => {
      for (const { key, place } of places) {
        const verdict = await verdictOf(sessionId, place).catch(() => null);
        if (isOver) return;
        if (verdict) setVerdicts((known) => new Map(known).set(key, verdict));
      }
    };
    void ask();
    return () => {
      isOver = true;
    };
  }, [sessionId, places, verdictOf]);
  return verdicts;
}
