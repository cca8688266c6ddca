// A day of an agenda in small, to look at: rooms along the inline axis, time downwards. Nothing can be moved in it.
import type { ConferenceClock } from '../../../lib/conference-time.ts';
import { useSay } from '../../../lib/say.tsx';
import { lanesOf } from '../grid/lanes.ts';
import styles from './mini-grid.module.css';

/** `old` is where something was that is elsewhere now. */
export type BlockLook = 'same' | 'moved' | 'new' | 'gone' | 'old';

export interface Block {
  readonly key: string;
  readonly title: string;
  /** Minutes since 1970. */
  readonly start: number;
  readonly end: number;
  readonly roomId: string;
  readonly look: BlockLook;
  /** CSS colour of its track. */
  readonly color?: string | undefined;
}

export interface GridRoom {
  readonly id: string;
  readonly name: string;
}

export interface Arrow {
  readonly key: string;
  readonly from: Block;
  readonly to: Block;
}

export interface MiniGridProps {
  /** What it shows, for readers. */
  readonly label: string;
  readonly rooms: readonly GridRoom[];
  readonly blocks: readonly Block[];
  readonly clock: ConferenceClock;
  /** Minutes since 1970, whole hours on the clock of the conference. */
  readonly span: { readonly start: number; readonly end: number };
  readonly arrows?: readonly Arrow[];
}

const HOUR = 60;
const MS_PER_MINUTE = 60_000;
/** In rem: an hour downwards, a room sideways. */
const HOUR_REM = 4.5;
const ROOM_REM = 7.5;

const remOf = (minutes: number): number => (minutes / HOUR) * HOUR_REM;

/** Whole hours around what the blocks fill. */
export function spanOf(blocks: readonly Block[], minuteOfDay: (at: number) => number): { readonly start: number; readonly end: number } {
  const start = Math.min(...blocks.map((block) => block.start));
  const end = Math.max(...blocks.map((block) => block.end));
  const past = (minute: number): number => minuteOfDay(minute * MS_PER_MINUTE) % HOUR;
  return { start: start - past(start), end: end + ((HOUR - past(end)) % HOUR) };
}

export function MiniGrid({ label, rooms, blocks, clock, span, arrows = [] }: MiniGridProps) {
  const size = { inlineSize: `${rooms.length * ROOM_REM}rem`, blockSize: `${remOf(span.end - span.start)}rem` };
  const hours = Array.from({ length: Math.ceil((span.end - span.start) / HOUR) }, (_, index) => span.start + index * HOUR);
  return (
    <div className={styles.frame} role="region" aria-label={label} tabIndex={0}>
      <div className={styles.heads} style={{ inlineSize: `calc(3.25rem + ${size.inlineSize})` }} aria-hidden="true">
        {rooms.map(({ id, name }) => <bdi key={id} className={styles.head} style={{ inlineSize: `${ROOM_REM}rem` }}>{name}</bdi>)}
      </div>
      <div className={styles.body}>
        <div className={styles.hours} style={{ blockSize: size.blockSize }} aria-hidden="true">
          {hours.map((hour) => <span key={hour} style={{ insetBlockStart: `${remOf(hour - span.start)}rem` }}>{clock.time(hour * MS_PER_MINUTE)}</span>)}
        </div>
        <div className={styles.canvas} style={{ ...size, backgroundSize: `${ROOM_REM}rem ${HOUR_REM}rem` }}>
          <ol className={styles.blocks}>
            {rooms.flatMap((room, index) => <RoomBlocks key={room.id} room={room} index={index} blocks={blocks.filter(({ roomId }) => roomId === room.id)} clock={clock} start={span.start} />)}
          </ol>
          {arrows.length > 0 ? <Arrows arrows={arrows} rooms={rooms} span={span} /> : null}
        </div>
      </div>
    </div>
  );
}

function RoomBlocks({ room, index, blocks, clock, start }: { readonly room: GridRoom; readonly index: number; readonly blocks: readonly Block[]; readonly clock: ConferenceClock; readonly start: number }) {
  const say = useSay();
  const ordered = [...blocks].sort((one, other) => one.start - other.start);
  const lanes = lanesOf(ordered);
  return ordered.map((block, at) => {
    const { lane, lanes: count } = lanes[at] ?? { lane: 0, lanes: 1 };
    const span = clock.span(block.start * MS_PER_MINUTE, block.end * MS_PER_MINUTE);
    return (
      <li
        key={block.key}
        className={styles.block}
        data-look={block.look}
        title={`${block.title} · ${span}`}
        style={{
          insetBlockStart: `${remOf(block.start - start)}rem`,
          blockSize: `${remOf(block.end - block.start)}rem`,
          insetInlineStart: `${(index + lane / count) * ROOM_REM}rem`,
          inlineSize: `${ROOM_REM / count}rem`,
        }}
      >
        <span className={styles.inner} style={block.color ? { borderInlineStartColor: block.color } : undefined}>
          <span className="visually-hidden">{say('web.changes.blockPlace', { span, room: room.name })} </span>
          {block.look === 'same' ? null : <span className={styles.mark}>{say(`web.changes.look.${block.look}`)}</span>}
          <bdi className={styles.title}>{block.title}</bdi>
        </span>
      </li>
    );
  });
}

/** From the old place of a session to the new one. Drawn for left to right; style sheets turn it for the other direction. */
function Arrows({ arrows, rooms, span }: { readonly arrows: readonly Arrow[]; readonly rooms: readonly GridRoom[]; readonly span: { readonly start: number; readonly end: number } }) {
  const middle = (block: Block): readonly [number, number] => [
    (rooms.findIndex(({ id }) => id === block.roomId) + 0.5) * ROOM_REM,
    remOf((block.start + block.end) / 2 - span.start),
  ];
  return (
    <svg className={styles.arrows} viewBox={`0 0 ${rooms.length * ROOM_REM} ${remOf(span.end - span.start)}`} aria-hidden="true">
      {arrows.map(({ key, from, to }) => {
        const [x1, y1] = middle(from);
        const [x2, y2] = middle(to);
        const angle = (Math.atan2(y2 - y1, x2 - x1) * 180) / Math.PI;
        return (
          <g key={key}>
            <path d={`M${x1} ${y1}L${x2} ${y2}`} strokeWidth="0.12" strokeDasharray="0.4 0.25" />
            <circle cx={x1} cy={y1} r="0.22" />
            <path d="M-0.6 -0.36L0.1 0L-0.6 0.36" strokeWidth="0.16" transform={`translate(${x2} ${y2}) rotate(${angle})`} />
          </g>
        );
      })}
    </svg>
  );
}
