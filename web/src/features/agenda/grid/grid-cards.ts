// Where the cards of one day stand.
import type { Placement } from '../board/board-types.ts';
import type { Axis, Zoom } from '../search.ts';
import {
  acrossRooms,
  adjacentRuns,
  type Box,
  boxOf,
  frameOf,
  type GridFrame,
  leastMinutes,
  NO_ROOM,
} from './grid-frame.ts';
import { type Lane, lanesOf } from './lanes.ts';

export interface CardBox extends Box {
  /** Unique: a session in rooms that do not stand side by side has several. */
  readonly key: string;
  readonly sessionId: string;
  /** The first of its cards in reading order is the one that takes focus; the others repeat it. */
  readonly isEcho: boolean;
  /** Others stand beside it in its room at that time. */
  readonly isCrowded: boolean;
}

export interface DayInput {
  readonly axis: Axis;
  readonly zoom: Zoom;
  readonly start: number;
  readonly end: number;
  readonly roomIds: readonly string[];
  readonly availableRem: number;
  /** Those of this day only. */
  readonly placements: readonly Placement[];
}

export interface DayLayout {
  readonly frame: GridFrame;
  /** In reading order: by time, then room. */
  readonly cards: readonly CardBox[];
}

/** Cards leave this much free around them. */
const GAP_REM = 0.125;

export function layOutDay(input: DayInput): DayLayout {
  const least = leastMinutes(input.axis, input.zoom);
  const lanes = lanesByRoom(input, least);
  const frame = frameOf({
    ...input,
    lanes: new Map(
      [...lanes].map(([roomId, own]) => [roomId, Math.max(1, ...[...own.values()].map((lane) => lane.lanes))]),
    ),
  });
  const position = new Map(frame.roomIds.map((id, index) => [id, index]));
  const inOrder = [...input.placements].sort(
    (a, b) =>
      a.start - b.start ||
      firstPosition(a, position) - firstPosition(b, position) ||
      (a.sessionId < b.sessionId ? -1 : 1),
  );
  const cards = inOrder.flatMap((placement) => cardsOf(frame, placement, { position, lanes, least }));
  return { frame, cards };
}

/** The lane of every session in each visible room. */
function lanesByRoom({ placements, roomIds }: DayInput, least: number): ReadonlyMap<string, ReadonlyMap<string, Lane>> {
  return new Map(
    roomIds.map((roomId) => {
      const own = placements.filter((placement) =>
        roomId === NO_ROOM ? placement.roomIds.length === 0 : placement.roomIds.includes(roomId),
      );
      const lanes = lanesOf(
        own.map(({ start, durationMinutes }) => ({ start, end: start + Math.max(durationMinutes, least) })),
      );
      return [roomId, new Map(own.map(({ sessionId }, index) => [sessionId, lanes[index] ?? ALONE]))];
    }),
  );
}

const ALONE: Lane = { lane: 0, lanes: 1 };

interface Standing {
  readonly position: ReadonlyMap<string, number>;
  readonly lanes: ReadonlyMap<string, ReadonlyMap<string, Lane>>;
  readonly least: number;
}

/** One card over rooms side by side where nothing else is there, else one in each room. */
function cardsOf(frame: GridFrame, placement: Placement, { position, lanes, least }: Standing): readonly CardBox[] {
  const { sessionId, start, durationMinutes } = placement;
  const positions = roomsOf(placement).flatMap((id) => position.get(id) ?? []);
  const laneAt = (index: number): Lane => lanes.get(frame.roomIds[index] ?? NO_ROOM)?.get(sessionId) ?? ALONE;
  const runs = adjacentRuns(positions).flatMap((run) =>
    run.every((index) => laneAt(index).lanes === 1) ? [run] : run.map((index) => [index]),
  );
  return runs.map((run, index) => {
    const first = run[0] ?? 0;
    const across = acrossRooms(frame, first, run.at(-1) ?? first);
    const { lane, lanes: side } = laneAt(first);
    const time = { start, end: start + Math.max(durationMinutes, least) };
    const box = boxOf(frame, time, { start: across.start + (across.size * lane) / side, size: across.size / side });
    return { ...withGap(box), key: `${sessionId} ${index}`, sessionId, isEcho: index > 0, isCrowded: side > 1 };
  });
}

function withGap({ inlineStart, blockStart, inlineSize, blockSize }: Box): Box {
  return {
    inlineStart: inlineStart + GAP_REM,
    blockStart: blockStart + GAP_REM / 2,
    inlineSize: inlineSize - 2 * GAP_REM,
    blockSize: blockSize - GAP_REM,
  };
}

function roomsOf({ roomIds }: Placement): readonly string[] {
  return roomIds.length === 0 ? [NO_ROOM] : roomIds;
}

function firstPosition(placement: Placement, position: ReadonlyMap<string, number>): number {
  return Math.min(Infinity, ...roomsOf(placement).flatMap((id) => position.get(id) ?? []));
}

/** The boxes that a place would take, one for each run of rooms side by side; for ghosts. */
export function boxesOfPlace(
  frame: GridFrame,
  place: { readonly start: number; readonly durationMinutes: number; readonly roomIds: readonly string[] },
): readonly Box[] {
  const rooms = place.roomIds.length === 0 ? [NO_ROOM] : place.roomIds;
  const positions = rooms.flatMap((id) => (frame.roomIds.includes(id) ? [frame.roomIds.indexOf(id)] : []));
  return adjacentRuns(positions).map((run) =>
    boxOf(
      frame,
      { start: place.start, end: place.start + place.durationMinutes },
      acrossRooms(frame, run[0] ?? 0, run.at(-1) ?? 0),
    ),
  );
}
