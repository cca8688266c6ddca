// Which minutes each conference day shows, and to which day a minute belongs.
import type { AgendaDay } from '../../../../../src/scheduling/index.ts';
import type { Placement } from '../board/board-types.ts';

export interface ShownDay {
  /** ISO date. */
  readonly id: string;
  /** Minutes since 1970, whole hours on the clock of the conference. */
  readonly start: number;
  readonly end: number;
  /** Opening hours; null where none are stated. */
  readonly open: { readonly start: number; readonly end: number } | null;
}

const HOUR = 60;
const DAY = 24 * HOUR;
/** Shown where a day states no hours and holds nothing. */
const USUAL_HOURS = { start: 9 * HOUR, end: 18 * HOUR };
/** Shown before opening and after closing: things may be moved out there on purpose. */
const MARGIN_MINUTES = HOUR;

/** The day that a minute belongs to; null where it is in none. */
export function dayAt(days: readonly AgendaDay[], minute: number): string | null {
  const holds = (times: { readonly start: number; readonly end: number } | null | undefined): boolean =>
    !!times && times.start <= minute && minute < times.end;
  const day = days.find(({ id, span }) => holds(span ?? spanAtMidnight(id))) ?? days.find(({ open }) => holds(open));
  return day?.id ?? null;
}

/** Where a day states no span, it runs from midnight to midnight UTC, as in the clash model. */
function spanAtMidnight(date: string): { readonly start: number; readonly end: number } {
  const start = Date.parse(`${date}T00:00:00Z`) / 60_000;
  return { start, end: start + DAY };
}

/**
 * The minutes that each day shows: its opening hours with a margin, and whatever is placed outside them.
 * `minuteOfDay` says what the clock of the conference shows at a minute.
 */
export function shownDays(
  days: readonly AgendaDay[],
  placements: Iterable<Placement>,
  minuteOfDay: (minute: number) => number,
): readonly ShownDay[] {
  const placed = [...placements].map((placement) => ({ ...placement, dayId: dayAt(days, placement.start) }));
  return days.map((day) => {
    const span = day.span ?? spanAtMidnight(day.id);
    const open = day.open ?? usualHours(span.start, minuteOfDay);
    const own = placed.filter(({ dayId }) => dayId === day.id);
    const starts = [Math.max(span.start, open.start - MARGIN_MINUTES), ...own.map(({ start }) => start)];
    const ends = [
      Math.min(span.end, open.end + MARGIN_MINUTES),
      ...own.map(({ start, durationMinutes }) => start + durationMinutes),
    ];
    const start = Math.min(...starts);
    const end = Math.max(...ends);
    return {
      id: day.id,
      open: day.open,
      start: start - (minuteOfDay(start) % HOUR),
      end: end + ((HOUR - (minuteOfDay(end) % HOUR)) % HOUR),
    };
  });
}

function usualHours(
  spanStart: number,
  minuteOfDay: (minute: number) => number,
): { readonly start: number; readonly end: number } {
  const midnight = spanStart - minuteOfDay(spanStart);
  return { start: midnight + USUAL_HOURS.start, end: midnight + USUAL_HOURS.end };
}
