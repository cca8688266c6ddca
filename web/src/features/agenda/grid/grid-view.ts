// How the grid is looked at, as the address says: day, zoom, axis, colours, rooms, the selected session.
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { type ConferenceClock, instantOf, useConferenceClock } from '../../../lib/conference-time.ts';
import { listOf } from '../../../lib/search-params.ts';
import { useConference } from '../../conferences/conference.ts';
import { useBoard } from '../board/board-store.ts';
import type { BoardRoom, BoardSession, Placement } from '../board/board-types.ts';
import type { Axis, Colouring, Zoom } from '../search.ts';
import { dayAt, type ShownDay, shownDays } from './grid-days.ts';
import { NO_ROOM } from './grid-frame.ts';

export const DEFAULT_ZOOM: Zoom = '15';

export interface GridView {
  readonly clock: ConferenceClock;
  readonly days: readonly ShownDay[];
  /** The day that is shown; null where the conference has none. */
  readonly day: ShownDay | null;
  readonly zoom: Zoom;
  readonly axis: Axis;
  readonly colour: Colouring;
  /** Visible rooms in order, with NO_ROOM at the end where sessions without a room exist. */
  readonly roomIds: readonly string[];
  readonly selectedId: string | null;
}

const ROUTE = '/$lang/shell/c/$slug/agenda';

export function useGridView(): GridView {
  const search = useSearch({ from: ROUTE });
  const clock = useConferenceClock(useConference().timeZone);
  const problemDays = useBoard((data) => data.problem.days);
  const placements = useBoard((data) => data.placements);
  const rooms = useBoard((data) => data.rooms);
  const sessions = useBoard((data) => data.sessions);
  const days = useMemo(
    () => shownDays(problemDays, placements.values(), (minute) => clock.minuteOfDay(instantOf(minute))),
    [problemDays, placements, clock],
  );
  const [today] = useState(() => clock.dateOf(Date.now()));
  const day = days.find(({ id }) => id === search.day) ?? days.find(({ id }) => id === today) ?? days[0] ?? null;
  const roomIds = useMemo(
    () =>
      visibleRooms(rooms, placements, { order: listOf(search.rooms), hidden: new Set(listOf(search.hide)), sessions }),
    [rooms, placements, sessions, search.rooms, search.hide],
  );
  return {
    clock,
    days,
    day,
    zoom: search.zoom ?? DEFAULT_ZOOM,
    axis: search.axis ?? 'rooms',
    colour: search.colour ?? 'track',
    roomIds,
    selectedId: search.session ?? null,
  };
}

interface RoomChoice {
  readonly order: readonly string[];
  readonly hidden: ReadonlySet<string>;
  readonly sessions: ReadonlyMap<string, BoardSession>;
}

/** Those in the chosen order first, then the others as the conference lists them. Rooms it gave up show while they hold something. */
function visibleRooms(
  rooms: readonly BoardRoom[],
  placements: ReadonlyMap<string, Placement>,
  { order, hidden, sessions }: RoomChoice,
): readonly string[] {
  const placed = [...placements.values()];
  const inUse = new Set(placed.flatMap(({ roomIds }) => roomIds));
  const shown = rooms.filter(({ id, isUsable }) => !hidden.has(id) && (isUsable || inUse.has(id))).map(({ id }) => id);
  const ordered = [...new Set([...order.filter((id) => shown.includes(id)), ...shown])];
  const hasRoomless =
    placed.some(({ roomIds }) => roomIds.length === 0) ||
    [...sessions.values()].some(({ roomCount }) => roomCount === 0);
  return hasRoomless ? [...ordered, NO_ROOM] : ordered;
}

/** Placements of one day. */
export function placementsOn(
  days: Parameters<typeof dayAt>[0],
  placements: ReadonlyMap<string, Placement>,
  dayId: string,
): readonly Placement[] {
  return [...placements.values()].filter(({ start }) => dayAt(days, start) === dayId);
}

/** Ways to change how the grid is looked at. */
export function useGridNavigation(): {
  readonly select: (sessionId: string) => void;
  readonly showDay: (dayId: string) => void;
  readonly showClashes: (sessionId: string) => void;
} {
  const navigate = useNavigate({ from: '/$lang/c/$slug/agenda' });
  return useMemo(
    () => ({
      select: (sessionId) =>
        void navigate({
          search: (now) => ({ ...now, session: sessionId, panel: 'inspector' as const }),
          replace: true,
          resetScroll: false,
        }),
      showClashes: (sessionId) =>
        void navigate({
          search: (now) => ({ ...now, session: sessionId, panel: 'clashes' as const }),
          replace: true,
          resetScroll: false,
        }),
      showDay: (dayId) =>
        void navigate({ search: (now) => ({ ...now, day: dayId }), replace: true, resetScroll: false }),
    }),
    [navigate],
  );
}
