import { Accessibility, Armchair, Clock, Layers, MapPin } from 'lucide-react';
import { useSay } from '../../lib/say.tsx';
import { Pill } from '../../ui/surfaces.tsx';
import type { SetUpRoom } from './rooms.ts';
import styles from './rooms.module.css';

const ICON = { size: 14, 'aria-hidden': true } as const;

/** What is worth knowing of a room, in one line that wraps. */
export function RoomFacts({ room }: { readonly room: SetUpRoom }) {
  const say = useSay();
  return (
    <div className={styles.facts}>
      <strong>
        <bdi>{room.name}</bdi>
      </strong>
      <span className={styles.pills}>
        <Pill icon={<Armchair {...ICON} />}>
          {room.capacity === null ? say('web.rooms.seatsUnknown') : say('web.rooms.seats', { count: room.capacity })}
        </Pill>
        {room.venue ? (
          <Pill icon={<MapPin {...ICON} />}>
            <bdi>{room.venue.name}</bdi>
          </Pill>
        ) : null}
        {room.isStepFree ? <Pill icon={<Accessibility {...ICON} />}>{say('web.rooms.stepFree')}</Pill> : null}
        {room.lanes > 1 ? (
          <Pill icon={<Layers {...ICON} />}>{say('web.rooms.lanesCount', { count: room.lanes })}</Pill>
        ) : null}
        {room.availability ? <Pill icon={<Clock {...ICON} />}>{say('web.rooms.limited')}</Pill> : null}
        {room.retiredAt ? <Pill kind="warn">{say('web.rooms.retired')}</Pill> : null}
        {room.features.map((feature) => (
          <Pill key={feature}>
            <bdi>{feature}</bdi>
          </Pill>
        ))}
      </span>
    </div>
  );
}
