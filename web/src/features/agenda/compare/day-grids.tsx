import { useQuery } from '@tanstack/react-query';
import { minuteOf, useConferenceClock } from '../../../lib/conference-time.ts';
import { useSay } from '../../../lib/say.tsx';
import { SkeletonLines } from '../../../ui/surfaces.tsx';
import { TabLinks } from '../../../ui/tab-links.tsx';
import { useConference } from '../../conferences/conference.ts';
import type { AgendaChange } from '../changes/agenda-changes.ts';
import { dayOf } from '../changes/change-filter.ts';
import { MiniGrid, spanOf } from '../changes/mini-grid.tsx';
import type { Block, BlockLook, GridRoom } from '../changes/mini-grid-frame.ts';
import { type DraftPlacement, placementsQuery } from './compare-data.ts';
import styles from './compare.module.css';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface DayGridsProps {
  readonly before: Named;
  readonly after: Named;
  readonly changes: readonly AgendaChange[];
  readonly day: string | undefined;
  readonly onDay: (day: string) => void;
}

/** One day of both drafts beside each other, in the same rooms and hours; what differs is outlined. */
export function DayGrids({ before, after, changes, day, onDay }: DayGridsProps) {
  const say = useSay();
  const conference = useConference();
  const clock = useConferenceClock(conference.timeZone);
  const first = useQuery({ ...placementsQuery(before.id), throwOnError: true }).data?.draft.placements;
  const second = useQuery({ ...placementsQuery(after.id), throwOnError: true }).data?.draft.placements;
  if (!first || !second) return <SkeletonLines lines={6} />;
  const dayAt = dayOf(clock, conference.dayBoundaryMinutes);
  const days = [...new Set([...first, ...second].map(({ startsAt }) => dayAt(startsAt)))].sort();
  const shownDay = day !== undefined && days.includes(day) ? day : days[0];
  if (shownDay === undefined) return null;
  const colorOf = new Map(conference.tracks.map(({ id, color }) => [id, color]));
  const blocks = (placements: readonly DraftPlacement[], looks: ReadonlyMap<string, BlockLook>): readonly Block[] =>
    placements
      .filter(({ startsAt }) => dayAt(startsAt) === shownDay)
      .flatMap((placement) => blocksOf(placement, looks, colorOf));
  const sides = [
    { ...before, blocks: blocks(first, looksOf(changes, 'before')) },
    { ...after, blocks: blocks(second, looksOf(changes, 'after')) },
  ];
  const all = sides.flatMap((side) => side.blocks);
  const rooms = roomsOf(all, conference.rooms, [...first, ...second]);
  return (
    <section className={styles.part}>
      <h3>{say('web.compare.days')}</h3>
      <TabLinks label={say('web.changes.day')}>
        {days.map((each) => (
          <button key={each} type="button" aria-pressed={each === shownDay} onClick={() => onDay(each)}>
            {clock.day(each)}
          </button>
        ))}
      </TabLinks>
      <div className={styles.grids}>
        {sides.map((side) => (
          <div key={side.id} className={styles.side}>
            <h4>
              <bdi>{side.name}</bdi>
            </h4>
            <MiniGrid
              label={say('web.compare.gridLabel', { draft: side.name, day: clock.longDay(shownDay) })}
              rooms={rooms}
              blocks={side.blocks}
              clock={clock}
              span={spanOf(all, clock.minuteOfDay)}
            />
          </div>
        ))}
      </div>
    </section>
  );
}

function looksOf(changes: readonly AgendaChange[], side: 'before' | 'after'): ReadonlyMap<string, BlockLook> {
  const looks = new Map<string, BlockLook>();
  for (const { kind, session } of changes) {
    if (!session) continue;
    if (kind === 'MOVED' || kind === 'RESIZED') looks.set(session.id, 'moved');
    if (kind === 'NEW' && side === 'after') looks.set(session.id, 'new');
    if (kind === 'CANCELLED' && side === 'before') looks.set(session.id, 'gone');
  }
  return looks;
}

function blocksOf(
  { startsAt, endsAt, rooms, session }: DraftPlacement,
  looks: ReadonlyMap<string, BlockLook>,
  colorOf: ReadonlyMap<string, string>,
): readonly Block[] {
  return rooms.map(({ id }) => ({
    key: `${session.id} ${id}`,
    title: session.title,
    start: minuteOf(startsAt),
    end: minuteOf(endsAt),
    roomId: id,
    look: looks.get(session.id) ?? 'same',
    color: session.track ? colorOf.get(session.track.id) : undefined,
  }));
}

/** Rooms in which anything is, in the order of the conference; those that it gave up come last. */
function roomsOf(
  blocks: readonly Block[],
  known: readonly GridRoom[],
  placements: readonly DraftPlacement[],
): readonly GridRoom[] {
  const used = new Set(blocks.map(({ roomId }) => roomId));
  const names = new Map([...known, ...placements.flatMap(({ rooms }) => rooms)].map(({ id, name }) => [id, name]));
  return [...names].filter(([id]) => used.has(id)).map(([id, name]) => ({ id, name }));
}
