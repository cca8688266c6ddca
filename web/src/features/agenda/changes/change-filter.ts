// Which changes pass the filters of a page.
import type { ConferenceClock } from '../../../lib/conference-time.ts';
import type { AgendaChange } from './agenda-changes.ts';
import type { ChangeFilter } from './search.ts';

const MS_PER_MINUTE = 60_000;

/** The day of the conference that an instant belongs to: before `boundaryMinutes` after midnight it is still the day before. ISO date. */
export function dayOf(clock: ConferenceClock, boundaryMinutes: number): (at: string) => string {
  return (at) => clock.dateOf(Date.parse(at) - boundaryMinutes * MS_PER_MINUTE);
}

/** Whether a change passes, its kind left aside. */
export function passes(
  { day, track, person }: ChangeFilter,
  dayAt: (at: string) => string,
): (change: AgendaChange) => boolean {
  return ({ trackId, people, before, after }) => {
    if (track && trackId !== track) return false;
    if (person && !people.some(({ id }) => id === person)) return false;
    return !day || [before, after].some((place) => place !== null && dayAt(place.startsAt) === day);
  };
}
