import type { ConferenceClock } from '../../../lib/conference-time.ts';
import { useSay, useSpeech } from '../../../lib/say.tsx';
import type { AgendaPlace } from './agenda-changes.ts';
import styles from './changes.module.css';

/** A place in words, such as "Tue 5 May, 09:30–10:15, Hall A". */
export function usePlaceText(clock: ConferenceClock): (place: AgendaPlace) => string {
  const say = useSay();
  const { intl } = useSpeech();
  return (place) =>
    say('web.changes.place', {
      day: clock.day(clock.dateOf(place.startsAt)),
      span: clock.span(place.startsAt, place.endsAt),
      rooms:
        place.rooms.length === 0
          ? say('web.changes.noRoom')
          : intl.formatList(
              place.rooms.map(({ name }) => name),
              { type: 'unit' },
            ),
    });
}

export interface PlaceProps {
  readonly place: AgendaPlace;
  readonly clock: ConferenceClock;
  /** What is new about it stands out. */
  readonly isTimeNew?: boolean;
  readonly areRoomsNew?: boolean;
}

/** A place as two short lines: when, where. */
export function Place({ place, clock, isTimeNew = false, areRoomsNew = false }: PlaceProps) {
  const say = useSay();
  const { intl } = useSpeech();
  const rooms =
    place.rooms.length === 0
      ? say('web.changes.noRoom')
      : intl.formatList(
          place.rooms.map(({ name }) => name),
          { type: 'unit' },
        );
  return (
    <span className={styles.place}>
      <time dateTime={place.startsAt} data-new={isTimeNew ? '' : undefined}>
        {say('web.changes.when', {
          day: clock.day(clock.dateOf(place.startsAt)),
          span: clock.span(place.startsAt, place.endsAt),
        })}
      </time>
      <bdi data-new={areRoomsNew ? '' : undefined}>{rooms}</bdi>
    </span>
  );
}
