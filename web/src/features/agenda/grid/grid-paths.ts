// Areas and lines of the grid as SVG paths: one element for each kind, however many cells there are.
import type { Shading } from '../board/board-types.ts';
import { acrossRooms, type Box, boxOf, type GridFrame } from './grid-frame.ts';

/** SVG units in a rem. */
export const UNITS = 16;

interface TimeSpan {
  readonly start: number;
  readonly end: number;
}

function rectangle({ inlineStart, blockStart, inlineSize, blockSize }: Box): string {
  return `M${round(inlineStart)} ${round(blockStart)}h${round(inlineSize)}v${round(blockSize)}h${-round(inlineSize)}z`;
}

function round(rem: number): number {
  return Math.round(rem * UNITS * 100) / 100;
}

export interface ShadingPaths {
  readonly free: string;
  readonly costs: string;
  readonly impossible: string;
}

const KINDS = ['free', 'costs', 'impossible'] as const;

/** Neighbouring cells of one kind become one rectangle. A cell lasts to the next start, at most `cellMinutes`. */
export function shadingPaths(frame: GridFrame, { roomIds, starts, kinds }: Shading, cellMinutes: number): ShadingPaths {
  const paths = { free: '', costs: '', impossible: '' };
  frame.roomIds.forEach((roomId, position) => {
    const room = roomIds.indexOf(roomId);
    if (room === -1) return;
    const across = acrossRooms(frame, position);
    for (const { kind, ...span } of runsOf(frame, starts, (t) => kinds[t * roomIds.length + room] ?? 2, cellMinutes))
      paths[KINDS[kind] ?? 'impossible'] += rectangle(boxOf(frame, span, across));
  });
  return paths;
}

function runsOf(
  frame: GridFrame,
  starts: Int32Array,
  kindAt: (t: number) => number,
  cellMinutes: number,
): readonly (TimeSpan & { readonly kind: number })[] {
  const runs: { start: number; end: number; kind: number }[] = [];
  starts.forEach((start, t) => {
    if (start < frame.start || start >= frame.end) return;
    const end = Math.min(starts[t + 1] ?? Infinity, start + cellMinutes, frame.end);
    const kind = kindAt(t);
    const last = runs.at(-1);
    if (last && last.end === start && last.kind === kind) last.end = end;
    else runs.push({ start, end, kind });
  });
  return runs;
}

/** What lies outside `spans` (sorted, disjoint) between the start and the end of the grid. */
export function gapsIn(frame: GridFrame, spans: readonly TimeSpan[]): readonly TimeSpan[] {
  const gaps: TimeSpan[] = [];
  let from = frame.start;
  for (const { start, end } of spans) {
    if (start > from) gaps.push({ start: from, end: Math.min(start, frame.end) });
    from = Math.max(from, end);
    if (from >= frame.end) return gaps;
  }
  return from < frame.end ? [...gaps, { start: from, end: frame.end }] : gaps;
}

/** Times at which all rooms, or single ones, cannot be used. */
export function closedPath(
  frame: GridFrame,
  open: TimeSpan | null,
  roomTimes: ReadonlyMap<string, readonly TimeSpan[]>,
): string {
  const everywhere = open ? gapsIn(frame, [open]) : [];
  const all = acrossRooms(frame, 0, frame.roomIds.length - 1);
  const rooms = frame.roomIds.flatMap((roomId, position) => {
    const spans = (roomTimes.get(roomId) ?? []).filter(({ start, end }) => start < frame.end && end > frame.start);
    return spans.map(({ start, end }) =>
      boxOf(
        frame,
        { start: Math.max(start, frame.start), end: Math.min(end, frame.end) },
        acrossRooms(frame, position),
      ),
    );
  });
  return [...everywhere.map((span) => boxOf(frame, span, all)), ...rooms].map(rectangle).join('');
}

/** Lines at every so many minutes, across all rooms. */
export function timeLines(frame: GridFrame, everyMinutes: number): string {
  const count = Math.floor((frame.end - frame.start) / everyMinutes);
  const lines = Array.from({ length: count + 1 }, (_, index) => round(index * everyMinutes * frame.remPerMinute));
  return lines
    .map((at) => (frame.axis === 'rooms' ? `M0 ${at}H${round(frame.inlineRem)}` : `M${at} 0V${round(frame.blockRem)}`))
    .join('');
}

/** Lines between the rooms. */
export function roomLines(frame: GridFrame): string {
  return frame.roomEdges
    .map((edge) =>
      frame.axis === 'rooms'
        ? `M${round(edge)} 0V${round(frame.blockRem)}`
        : `M0 ${round(edge)}H${round(frame.inlineRem)}`,
    )
    .join('');
}
