// The measures of one day's grid: which minutes and rooms it shows, and where each begins. All lengths in rem, along
// the inline and block axis, so that text size and writing direction need no thought here.
import type { Axis, Zoom } from '../search.ts';

/** The column of sessions without a room. */
export const NO_ROOM = '';

export interface GridFrame {
  readonly axis: Axis;
  /** Minutes since 1970; whole hours on the clock of the conference. */
  readonly start: number;
  readonly end: number;
  readonly stepMinutes: number;
  readonly remPerMinute: number;
  /** Visible rooms in order; NO_ROOM for the column of sessions without one. */
  readonly roomIds: readonly string[];
  /** Where each room begins along its axis, and after the last, where all end. */
  readonly roomEdges: readonly number[];
  readonly inlineRem: number;
  readonly blockRem: number;
}

/** Rem per step: a step is at least as high as a line of text, and in time along the line as wide as a short word. */
const STEP_REM: Readonly<Record<Axis, Readonly<Record<Zoom, number>>>> = {
  rooms: { '5': 1.25, '10': 1.5, '15': 1.5, '30': 2.25 },
  time: { '5': 2, '10': 2.75, '15': 3, '30': 4 },
};
/** With this many rooms, columns are narrower. */
const MANY_ROOMS = 16;
const ROOM_REM = { rooms: { few: 11, many: 9 }, time: { few: 4.5, many: 4 } } as const;
/** A card is never narrower (or, with time along the line, never lower) than this: its first words stay readable. */
const LANE_REM: Readonly<Record<Axis, number>> = { rooms: 4.5, time: 2.25 };

export interface FrameInput {
  readonly axis: Axis;
  readonly zoom: Zoom;
  readonly start: number;
  readonly end: number;
  readonly roomIds: readonly string[];
  /** How many cards stand side by side in each room at most. */
  readonly lanes: ReadonlyMap<string, number>;
  /** Room there is along the inline axis; a smaller grid grows to fill it. 0 where unknown. */
  readonly availableRem: number;
}

export function frameOf({ axis, zoom, start, end, roomIds, lanes, availableRem }: FrameInput): GridFrame {
  const stepMinutes = Number(zoom);
  const basePerMinute = STEP_REM[axis][zoom] / stepMinutes;
  const base = ROOM_REM[axis][roomIds.length > MANY_ROOMS ? 'many' : 'few'];
  const sizes = roomIds.map((id) => Math.max(base, (lanes.get(id) ?? 1) * LANE_REM[axis]));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const stretch = axis === 'rooms' && total > 0 ? Math.max(1, availableRem / total) : 1;
  const remPerMinute = axis === 'time' ? Math.max(basePerMinute, availableRem / (end - start)) : basePerMinute;
  const roomEdges = sizes.reduce<number[]>((edges, size) => [...edges, (edges.at(-1) ?? 0) + size * stretch], [0]);
  const across = roomEdges.at(-1) ?? 0;
  const along = (end - start) * remPerMinute;
  return {
    axis,
    start,
    end,
    stepMinutes,
    remPerMinute,
    roomIds,
    roomEdges,
    inlineRem: axis === 'rooms' ? across : along,
    blockRem: axis === 'rooms' ? along : across,
  };
}

/** Minutes that a card takes up at least, so that its title can be read and touched (24 px). */
export function leastMinutes(axis: Axis, zoom: Zoom): number {
  return LEAST_CARD_REM[axis] / (STEP_REM[axis][zoom] / Number(zoom));
}

const LEAST_CARD_REM: Readonly<Record<Axis, number>> = { rooms: 1.5, time: 2.5 };

/** A rectangle in the grid, in rem. */
export interface Box {
  readonly inlineStart: number;
  readonly blockStart: number;
  readonly inlineSize: number;
  readonly blockSize: number;
}

/** The rectangle of a stretch of time across a stretch of rooms (`across` is a start and a size in rem). */
export function boxOf(
  frame: GridFrame,
  time: { readonly start: number; readonly end: number },
  across: { readonly start: number; readonly size: number },
): Box {
  const timeStart = (time.start - frame.start) * frame.remPerMinute;
  const timeSize = (time.end - time.start) * frame.remPerMinute;
  return frame.axis === 'rooms'
    ? { inlineStart: across.start, blockStart: timeStart, inlineSize: across.size, blockSize: timeSize }
    : { inlineStart: timeStart, blockStart: across.start, inlineSize: timeSize, blockSize: across.size };
}

/** Where the rooms from `first` to `last` (positions in `roomIds`) lie along their axis. */
export function acrossRooms(
  { roomEdges }: GridFrame,
  first: number,
  last = first,
): { readonly start: number; readonly size: number } {
  const start = roomEdges[first] ?? 0;
  return { start, size: (roomEdges[last + 1] ?? start) - start };
}

/** Positions of rooms that stand next to each other, in runs: [[0, 1], [3]] for 0, 1 and 3. */
export function adjacentRuns(positions: readonly number[]): readonly (readonly number[])[] {
  const runs: number[][] = [];
  for (const position of [...positions].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && run.at(-1) === position - 1) run.push(position);
    else runs.push([position]);
  }
  return runs;
}
