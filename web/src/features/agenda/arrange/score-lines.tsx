import { useSpeech } from '../../../lib/say.tsx';
import styles from './arrange.module.css';
import type { ProgressPoint, Score } from './run-progress.ts';

const LEVELS = ['hard', 'medium', 'soft'] as const satisfies readonly (keyof Score)[];
const WIDTH = 240;
const HEIGHT = 36;
/** Half of the line's width, so that it is not cut at the edges. */
const EDGE = 2;

/** A line for each level of the score over the time of the search, with its newest value. */
export function ScoreLines({ points }: { readonly points: readonly ProgressPoint[] }) {
  return (
    <div className={styles.lines}>
      {LEVELS.map((level) => (
        <Line key={level} level={level} points={points} />
      ))}
    </div>
  );
}

function Line({ level, points }: { readonly level: keyof Score; readonly points: readonly ProgressPoint[] }) {
  const { say, intl } = useSpeech();
  const first = points[0]?.score[level] ?? 0;
  const now = points.at(-1)?.score[level] ?? 0;
  const name = say(`web.words.level.${level.toUpperCase()}`);
  return (
    <figure className={styles.lineFigure}>
      <figcaption>
        <span>{name}</span>
        <strong>{intl.formatNumber(now)}</strong>
      </figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={say('web.arrange.lineText', { level: name, first, now })}
        data-level={level}
        className={styles.chart}
      >
        <path d={areaOf(points, level)} className={styles.area} />
        <path d={lineOf(points, level)} className={styles.stroke} vectorEffect="non-scaling-stroke" />
      </svg>
    </figure>
  );
}

function lineOf(points: readonly ProgressPoint[], level: keyof Score): string {
  const start = points[0]?.atMs ?? 0;
  const span = Math.max(1, (points.at(-1)?.atMs ?? 0) - start);
  const most = Math.max(1, ...points.map(({ score }) => score[level]));
  const places = points.map(
    ({ atMs, score }) =>
      `${((atMs - start) / span) * WIDTH} ${HEIGHT - EDGE - (Math.max(0, score[level]) / most) * (HEIGHT - 2 * EDGE)}`,
  );
  // A single point is a level line.
  const [only] = places;
  return places.length === 1 && only ? `M${only}H${WIDTH}` : `M${places.join('L')}`;
}

function areaOf(points: readonly ProgressPoint[], level: keyof Score): string {
  return `${lineOf(points, level)}V${HEIGHT}H0Z`;
}
