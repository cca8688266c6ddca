import { useEffect, useState } from 'react';
import { useBoard, useBoardActions } from '../board/board-store.ts';
import type { Shading } from '../board/board-types.ts';

/** What every place is for a session, asked anew when the agenda changes; null until the judge has answered. */
export function useShading(sessionId: string): Shading | null {
  const { shadingOf } = useBoardActions();
  const placements = useBoard((data) => data.placements);
  const [shading, setShading] = useState<Shading | null>(null);
  useEffect(() => {
    let isOver = false;
    void shadingOf(sessionId)
      .then((answer) => (isOver ? undefined : setShading(answer)))
      .catch(() => undefined);
    return () => {
      isOver = true;
    };
  }, [sessionId, shadingOf, placements]);
  return shading;
}
