// When sessions may start at all: any minute, the start of a slot, or a position in a block.
import type { Interval } from '../../intervals/index.js';
import { stretchesOf } from '../constraints/slots/slots-in-a-row.js';
import type { ProblemIndex } from '../problem-index.js';
import { EVER, startsAt } from './start-times.js';

const MINUTES_PER_DAY = 1440;

/** Starts by length of a session, remembered, since few lengths occur. */
export function worldStarts(index: ProblemIndex): (minutes: number) => readonly Interval[] {
  const known = new Map<number, readonly Interval[]>();
  return (minutes) => {
    const starts = known.get(minutes) ?? startsOfLength(index, minutes);
    known.set(minutes, starts);
    return starts;
  };
}

function startsOfLength({ problem, blocks }: ProblemIndex, minutes: number): readonly Interval[] {
  if (blocks.length > 0) return startsAt(blocks.flatMap((block) => positionsIn(block, minutes)));
  const slots = problem.slots ?? [];
  if (slots.length === 0) return [EVER];
  const rows = stretchesOf(slots);
  const isLongEnough = (start: number): boolean => rows.some((row) => row.start <= start && start + minutes <= row.end);
  return startsAt(slots.map(({ start }) => start).filter(isLongEnough));
}

function positionsIn(
  { start, end, slotMinutes }: { readonly start: number; readonly end: number; readonly slotMinutes: number },
  minutes: number,
): readonly number[] {
  const positions = Math.max(0, Math.floor((end - minutes - start) / slotMinutes) + 1);
  return Array.from({ length: positions }, (_, position) => start + position * slotMinutes);
}

/**
 * Minutes that contain the day on which the minute is: whole days by UTC around its span. Where the conference states no
 * spans, the opening hours around the minute. Beside all of them any time, for then the day has no certain end.
 */
export function dayStarts({ problem: { days } }: ProblemIndex, minute: number): Interval {
  const around = (times: Interval | null | undefined): readonly Interval[] =>
    times !== null && times !== undefined && times.start <= minute && minute < times.end ? [times] : [];
  if (days.every(({ span }) => span === undefined)) return days.flatMap(({ open }) => around(open))[0] ?? EVER;
  const span = days.flatMap((day) => around(day.span))[0];
  if (span === undefined) return EVER;
  return {
    start: Math.floor(span.start / MINUTES_PER_DAY) * MINUTES_PER_DAY,
    end: Math.ceil(span.end / MINUTES_PER_DAY) * MINUTES_PER_DAY,
  };
}
