// The heads of the grid, which stay in sight: rooms on one side, hours on the other.
import { memo } from 'react';
import { Users } from 'lucide-react';
import { type ConferenceClock, instantOf } from '../../../lib/conference-time.ts';
import { useSay } from '../../../lib/say.tsx';
import { useBoard } from '../board/board-store.ts';
import { acrossRooms, type GridFrame, NO_ROOM } from './grid-frame.ts';
import styles from './grid.module.css';

const HOUR = 60;

export const RoomHeads = memo(function RoomHeads({ frame }: { readonly frame: GridFrame }) {
  const say = useSay();
  const rooms = useBoard((data) => data.rooms);
  const isAcross = frame.axis === 'rooms';
  return (
    <ul className={isAcross ? styles.headRow : styles.headColumn} aria-label={say('web.grid.rooms')}>
      {frame.roomIds.map((roomId, position) => {
        const room = rooms.find(({ id }) => id === roomId);
        const { start, size } = acrossRooms(frame, position);
        return (
          <li
            key={roomId}
            className={styles.roomHead}
            style={
              isAcross
                ? { insetInlineStart: `${start}rem`, inlineSize: `${size}rem` }
                : { insetBlockStart: `${start}rem`, blockSize: `${size}rem` }
            }
          >
            <bdi className={styles.roomName} title={room?.name}>
              {roomId === NO_ROOM ? say('web.grid.noRoom') : room?.name}
            </bdi>
            {room?.capacity ? (
              <span className={styles.seats}>
                <Users size={12} aria-hidden="true" />
                <span aria-hidden="true">{room.capacity}</span>
                <span className="visually-hidden">{say('web.grid.seats', { count: room.capacity })}</span>
              </span>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
});

/** Hours, and the steps between them where there is room. */
export const TimeHeads = memo(function TimeHeads({
  frame,
  clock,
}: {
  readonly frame: GridFrame;
  readonly clock: ConferenceClock;
}) {
  const isDown = frame.axis === 'rooms';
  const every = frame.remPerMinute * 30 >= (isDown ? 2.25 : 4) ? 30 : HOUR;
  const count = Math.floor((frame.end - frame.start) / every);
  return (
    <div className={isDown ? styles.headColumn : styles.headRow} aria-hidden="true">
      {Array.from({ length: count }, (_, index) => {
        const minute = frame.start + index * every;
        const at = `${(minute - frame.start) * frame.remPerMinute}rem`;
        return (
          <span
            key={minute}
            className={styles.hour}
            data-half={index % (HOUR / every) === 0 ? undefined : ''}
            style={isDown ? { insetBlockStart: at } : { insetInlineStart: at }}
          >
            {clock.time(instantOf(minute))}
          </span>
        );
      })}
    </div>
  );
});
