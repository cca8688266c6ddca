import type { ConferenceClock } from '../../../lib/conference-time.ts';
import { minuteOf } from '../../../lib/conference-time.ts';
import { useSay } from '../../../lib/say.tsx';
import { TabLinks } from '../../../ui/tab-links.tsx';
import { useConference } from '../../conferences/conference.ts';
import type { AgendaChange, AgendaPlace } from './agenda-changes.ts';
import { dayOf } from './change-filter.ts';
import styles from './changes.module.css';
import { MiniGrid, spanOf } from './mini-grid.tsx';
import type { Arrow, Block, BlockLook } from './mini-grid-frame.ts';

/** Only what changes, a day at a time: old places dashed, new ones outlined, arrows between them. */
export function ChangesGrid({
  changes,
  clock,
  day,
  onDay,
}: {
  readonly changes: readonly AgendaChange[];
  readonly clock: ConferenceClock;
  readonly day?: string;
  readonly onDay: (day: string) => void;
}) {
  const say = useSay();
  const conference = useConference();
  const dayAt = dayOf(clock, conference.dayBoundaryMinutes);
  const pairs = changes.map((change) =>
    pairOf(change, (id) => conference.tracks.find((track) => track.id === id)?.color),
  );
  const days = [
    ...new Set(
      changes
        .flatMap(({ before, after }) => [before, after])
        .flatMap((place) => (place ? [dayAt(place.startsAt)] : [])),
    ),
  ].sort();
  const shownDay = day ?? days[0];
  const isShown = (block: Block): boolean => dayAt(new Date(block.start * 60_000).toISOString()) === shownDay;
  const blocks = unique(pairs.flatMap(({ before, after }) => [...before, ...after]).filter(isShown));
  if (shownDay === undefined) return null;
  const roomIds = new Set(blocks.map(({ roomId }) => roomId));
  const names = new Map(
    changes
      .flatMap(({ before, after }) => [...(before?.rooms ?? []), ...(after?.rooms ?? [])])
      .map(({ id, name }) => [id, name]),
  );
  const known = conference.rooms.filter(({ id }) => roomIds.has(id));
  const others = [...roomIds]
    .filter((id) => !known.some((room) => room.id === id))
    .map((id) => ({ id, name: names.get(id) ?? '—' }));
  const rooms = [...known, ...others];
  return (
    <div className={styles.kind}>
      <TabLinks label={say('web.changes.day')}>
        {days.map((each) => (
          <button key={each} type="button" aria-pressed={each === shownDay} onClick={() => onDay(each)}>
            {clock.day(each)}
          </button>
        ))}
      </TabLinks>
      {blocks.length === 0 ? (
        <p className={styles.soft}>{say('web.changes.noneInGrid')}</p>
      ) : (
        <MiniGrid
          label={say('web.changes.gridLabel', { day: clock.longDay(shownDay) })}
          rooms={rooms}
          blocks={blocks}
          clock={clock}
          span={spanOf(blocks, clock.minuteOfDay)}
          arrows={pairs.flatMap((pair) => arrowOf(pair, isShown))}
        />
      )}
    </div>
  );
}

interface Pair {
  readonly before: readonly Block[];
  readonly after: readonly Block[];
}

const LOOKS: Readonly<Record<AgendaChange['kind'], BlockLook>> = {
  NEW: 'new',
  MOVED: 'moved',
  RESIZED: 'moved',
  CANCELLED: 'gone',
  RENAMED: 'same',
  PEOPLE: 'same',
  PINS: 'same',
};

function pairOf(change: AgendaChange, colorOf: (trackId: string | null) => string | undefined): Pair {
  const { kind, before, after } = change;
  const blocks = (place: AgendaPlace | null, look: BlockLook): readonly Block[] =>
    (place?.rooms ?? []).map(({ id }) => ({
      key: `${change.session?.id ?? change.key} ${id} ${look}`,
      title: change.title,
      start: minuteOf(place?.startsAt ?? 0),
      end: minuteOf(place?.endsAt ?? 0),
      roomId: id,
      look,
      color: colorOf(change.trackId),
    }));
  const look = LOOKS[kind];
  if (look === 'same') return { before: [], after: blocks(after, look) };
  return { before: blocks(before, kind === 'CANCELLED' ? 'gone' : 'old'), after: blocks(after, look) };
}

/** From the old main place to the new one, where both are on the day. */
function arrowOf({ before: [from], after: [to] }: Pair, isShown: (block: Block) => boolean): readonly Arrow[] {
  if (!from || !to || !isShown(from) || !isShown(to)) return [];
  if (from.roomId === to.roomId && from.start === to.start) return [];
  return [{ key: to.key, from, to }];
}

/** A session may have changed in several ways; it is drawn once. */
function unique(blocks: readonly Block[]): readonly Block[] {
  return [...new Map(blocks.map((block) => [block.key, block])).values()];
}
