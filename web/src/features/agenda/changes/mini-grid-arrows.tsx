import { type Arrow, type Block, type GridRoom, remOf, type Span } from './mini-grid-frame.ts';
import styles from './mini-grid.module.css';

interface ArrowsProps {
  readonly arrows: readonly Arrow[];
  readonly rooms: readonly GridRoom[];
  readonly span: Span;
  /** Width of a room. */
  readonly roomRem: number;
}

/** Arrows begin at the far side of a place and run down there, clear of the words. */
const FAR_SIDE = 0.88;

/** From the old place of a session to the new one. Drawn for left to right; style sheets turn it for the other direction. */
export function Arrows({ arrows, rooms, span, roomRem }: ArrowsProps) {
  const column = ({ roomId }: Block): number => rooms.findIndex(({ id }) => id === roomId);
  const heightOf = (minute: number): number => remOf(minute - span.start);
  return (
    <svg className={styles.arrows} viewBox={`0 0 ${rooms.length * roomRem} ${heightOf(span.end)}`} aria-hidden="true">
      {arrows.map(({ key, from, to }) => {
        const { x1, y1, x2, y2 } = endsOf({ from, to, fromColumn: column(from), toColumn: column(to) });
        const [left, top, right, bottom] = [x1 * roomRem, heightOf(y1), x2 * roomRem, heightOf(y2)];
        const angle = (Math.atan2(bottom - top, right - left) * 180) / Math.PI;
        return (
          <g key={key}>
            <path d={`M${left} ${top}L${right} ${bottom}`} strokeWidth="0.12" strokeDasharray="0.4 0.25" />
            <circle cx={left} cy={top} r="0.22" />
            <path
              d="M-0.6 -0.36L0 0L-0.6 0.36"
              strokeWidth="0.16"
              transform={`translate(${right} ${bottom}) rotate(${angle})`}
            />
          </g>
        );
      })}
    </svg>
  );
}

interface Pair {
  readonly from: Block;
  readonly to: Block;
  readonly fromColumn: number;
  readonly toColumn: number;
}

/** Where the edges face each other: x in rooms, y in minutes. */
function endsOf({ from, to, fromColumn, toColumn }: Pair): {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
} {
  if (fromColumn === toColumn) {
    const x = fromColumn + FAR_SIDE;
    return to.start > from.start
      ? { x1: x, y1: from.end, x2: x, y2: to.start }
      : { x1: x, y1: from.start, x2: x, y2: to.end };
  }
  const isOnward = toColumn > fromColumn;
  return {
    x1: fromColumn + (isOnward ? FAR_SIDE : 1 - FAR_SIDE),
    y1: (from.start + from.end) / 2,
    x2: toColumn + (isOnward ? 0 : 1),
    y2: (to.start + to.end) / 2,
  };
}
