// A day of an agenda in small, to look at: rooms along the inline axis, time downwards. Nothing can be moved in it.
import type { ConferenceClock } from '../../../lib/conference-time.ts';
import { useSay } from '../../../lib/say.tsx';
import { lanesOf } from '../grid/lanes.ts';
import { Arrows } from './mini-grid-arrows.tsx';
import { type Arrow, type Block, type GridRoom, HOUR_REM, remOf, type Span } from './mini-grid-frame.ts';
import styles from './mini-grid.module.css';

export interface MiniGridProps {
  /** What it shows, for readers. */
  readonly label: string;
  readonly rooms: readonly GridRoom[];
  readonly blocks: readonly Block[];
  readonly clock: ConferenceClock;
  /** Minutes since 1970, whole hours on the clock of the conference. */
  readonly span: Span;
  readonly arrows?: readonly Arrow[];
}

const HOUR = 60;
const MS_PER_MINUTE = 60_000;
/** In rem, sideways. */
const ROOM_REM = 7.5;
/** Few rooms share this, up to a width of their own. */
const SHARED_REM = 56;
const WIDEST_ROOM_REM = 14;

/** Whole hours around what the blocks fill. */
export function spanOf(blocks: readonly Block[], minuteOfDay: (at: number) => number): Span {
  const start = Math.min(...blocks.map((block) => block.start));
  const end = Math.max(...blocks.map((block) => block.end));
  const past = (minute: number): number => minuteOfDay(minute * MS_PER_MINUTE) % HOUR;
  return { start: start - past(start), end: end + ((HOUR - past(end)) % HOUR) };
}

export function MiniGrid({ label, rooms, blocks, clock, span, arrows = [] }: MiniGridProps) {
  const roomRem = Math.max(ROOM_REM, Math.min(WIDEST_ROOM_REM, SHARED_REM / Math.max(1, rooms.length)));
  const size = { inlineSize: `${rooms.length * roomRem}rem`, blockSize: `${remOf(span.end - span.start)}rem` };
  const hours = Array.from(
    { length: Math.ceil((span.end - span.start) / HOUR) },
    (_, index) => span.start + index * HOUR,
  );
  return (
    <div className={styles.frame} role="region" aria-label={label} tabIndex={0}>
      <div className={styles.heads} style={{ inlineSize: `calc(3.25rem + ${size.inlineSize})` }} aria-hidden="true">
        {rooms.map(({ id, name }) => (
          <bdi key={id} className={styles.head} style={{ inlineSize: `${roomRem}rem` }}>
            {name}
          </bdi>
        ))}
      </div>
      <div className={styles.body}>
        <div className={styles.hours} style={{ blockSize: size.blockSize }} aria-hidden="true">
          {hours.map((hour) => (
            <span key={hour} style={{ insetBlockStart: `${remOf(hour - span.start)}rem` }}>
              {clock.time(hour * MS_PER_MINUTE)}
            </span>
          ))}
        </div>
        <div className={styles.canvas} style={{ ...size, backgroundSize: `${roomRem}rem ${HOUR_REM}rem` }}>
          <ol className={styles.blocks}>
            {rooms.flatMap((room, index) => (
              <RoomBlocks
                key={room.id}
                room={room}
                index={index}
                blocks={blocks.filter(({ roomId }) => roomId === room.id)}
                clock={clock}
                start={span.start}
                roomRem={roomRem}
              />
            ))}
          </ol>
          {arrows.length > 0 ? <Arrows arrows={arrows} rooms={rooms} span={span} roomRem={roomRem} /> : null}
        </div>
      </div>
    </div>
  );
}

interface RoomBlocksProps {
  readonly room: GridRoom;
  readonly index: number;
  readonly blocks: readonly Block[];
  readonly clock: ConferenceClock;
  readonly start: number;
  readonly roomRem: number;
}

function RoomBlocks({ room, index, blocks, clock, start, roomRem }: RoomBlocksProps) {
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
          insetInlineStart: `${(index + lane / count) * roomRem}rem`,
          inlineSize: `${roomRem / count}rem`,
        }}
      >
        <span className={styles.inner} style={block.color ? { borderInlineStartColor: block.color } : undefined}>
          <span className="visually-hidden">{say('web.changes.blockPlace', { span, room: room.name })} </span>
          {block.look === 'same' ? null : <span className={styles.mark}>{say(`web.changes.look.${block.look}`)} </span>}
          <bdi className={styles.title}>{block.title}</bdi>
        </span>
      </li>
    );
  });
}
