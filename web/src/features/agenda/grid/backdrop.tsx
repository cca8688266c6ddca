// What stands behind the cards: lines of time and room, hours that are closed, the present moment, and while a card is
// lifted what every cell is for it. A handful of SVG paths, however many cells there are.
import { memo, type ReactNode, useEffect, useMemo, useState } from 'react';
import { minuteOf } from '../../../lib/conference-time.ts';
import { useBoard } from '../board/board-store.ts';
import type { GridFrame } from './grid-frame.ts';
import { closedPath, gapsIn, roomLines, timeLines, UNITS } from './grid-paths.ts';
import styles from './backdrop.module.css';

const HOUR = 60;
const NOW_EVERY_MS = 30_000;

export const Backdrop = memo(function Backdrop({
  frame,
  open,
}: {
  readonly frame: GridFrame;
  readonly open: { readonly start: number; readonly end: number } | null;
}) {
  const rooms = useBoard((data) => data.problem.rooms);
  const closed = useMemo(() => {
    const times = new Map(
      rooms.map(({ id, available, busy }) => [id, [...(available ? gapsIn(frame, available) : []), ...busy]]),
    );
    return closedPath(frame, open, times);
  }, [frame, open, rooms]);
  return (
    <>
      <Layer frame={frame}>
        <pattern id="grid-closed" width="10" height="10" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="10" height="10" className={styles.closedGround} />
          <rect width="2" height="10" className={styles.closedStripe} />
        </pattern>
        <path d={closed} fill="url(#grid-closed)" />
        <path d={timeLines(frame, frame.stepMinutes)} className={styles.step} />
        <path d={timeLines(frame, HOUR)} className={styles.hour} />
        <path d={roomLines(frame)} className={styles.room} />
      </Layer>
      <NowLine frame={frame} />
    </>
  );
});

/** A drawing over the whole grid in SVG units; it mirrors with the direction of the page. */
export function Layer({ frame, children }: { readonly frame: GridFrame; readonly children: ReactNode }) {
  return (
    <svg
      className={styles.layer}
      viewBox={`0 0 ${frame.inlineRem * UNITS} ${frame.blockRem * UNITS}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

function NowLine({ frame }: { readonly frame: GridFrame }) {
  const [now, setNow] = useState(() => minuteOf(Date.now()));
  useEffect(() => {
    const clock = setInterval(() => setNow(minuteOf(Date.now())), NOW_EVERY_MS);
    return () => clearInterval(clock);
  }, []);
  if (now < frame.start || now >= frame.end) return null;
  const at = `${(now - frame.start) * frame.remPerMinute}rem`;
  return (
    <div
      className={styles.now}
      data-axis={frame.axis}
      style={frame.axis === 'rooms' ? { insetBlockStart: at } : { insetInlineStart: at }}
    />
  );
}
