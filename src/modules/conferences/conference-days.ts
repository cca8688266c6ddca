import { overlaps } from '../../intervals/interval.js';
import { DaysInvalid } from './conferences.errors.js';

export interface DayHours {
  readonly date: string;
  readonly opensAt: Date;
  readonly closesAt: Date;
}

/** Throws DaysInvalid for the first day that closes before it opens, repeats a date or overlaps an earlier one. */
export function checkDays(days: readonly DayHours[]): void {
  for (const [index, day] of days.entries()) {
    const earlier = days.slice(0, index);
    const isFaulty =
      day.opensAt >= day.closesAt || earlier.some((other) => other.date === day.date || overlapping(other, day));
    if (isFaulty) throw new DaysInvalid(index);
  }
}

function overlapping(a: DayHours, b: DayHours): boolean {
  return overlaps(
    { start: a.opensAt.getTime(), end: a.closesAt.getTime() },
    { start: b.opensAt.getTime(), end: b.closesAt.getTime() },
  );
}
