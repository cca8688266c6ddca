// While a card is lifted: what every start is for it. Hatched is impossible, dotted costs something, plain green is free.
import { memo, useMemo } from 'react';
import { useBoard } from '../board/board-store.ts';
import { Layer } from './backdrop.tsx';
import styles from './backdrop.module.css';
import type { GridFrame } from './grid-frame.ts';
import { shadingPaths } from './grid-paths.ts';

export const ShadingLayer = memo(function ShadingLayer({ frame }: { readonly frame: GridFrame }) {
  const shading = useBoard((data) => data.shading);
  const lifted = useBoard((data) => (data.lift?.mode === 'move' ? data.lift.sessionId : null));
  const hasSlots = useBoard(({ problem }) => (problem.slots?.length ?? 0) + (problem.blocks?.length ?? 0) > 0);
  const minutes = useBoard((data) =>
    data.lift ? (data.lift.origin?.durationMinutes ?? data.sessions.get(data.lift.sessionId)?.durationMinutes ?? 0) : 0,
  );
  const current = shading && shading.sessionId === lifted ? shading : null;
  const paths = useMemo(
    () =>
      current &&
      shadingPaths(frame, current, hasSlots ? minutes : (current.within?.stepMinutes ?? stepOf(current.starts))),
    [frame, current, hasSlots, minutes],
  );
  if (!paths) return null;
  return (
    <Layer frame={frame}>
      <pattern id="shade-costs" width="9" height="9" patternUnits="userSpaceOnUse">
        <rect width="9" height="9" className={styles.costsGround} />
        <circle cx="4.5" cy="4.5" r="1.3" className={styles.costsDot} />
      </pattern>
      <pattern id="shade-impossible" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
        <rect width="7" height="7" className={styles.impossibleGround} />
        <rect width="1.6" height="7" className={styles.impossibleStripe} />
      </pattern>
      <path d={paths.impossible} fill="url(#shade-impossible)" className={styles.impossibleEdge} />
      <path d={paths.costs} fill="url(#shade-costs)" />
      <path d={paths.free} className={styles.freeGround} />
    </Layer>
  );
});

/** The shortest way from one start to the next: that of the grid, as days lie further apart. */
function stepOf(starts: Int32Array): number {
  let least = Infinity;
  for (let t = 1; t < starts.length; t += 1) least = Math.min(least, (starts[t] ?? 0) - (starts[t - 1] ?? 0));
  return least;
}
