import { type Interval, mergeIntervals } from '../../intervals/index.js';
import type { Agenda, AgendaProblem } from '../model.js';

/**
 * When sessions can be placed: the opening hours of the days. Where no day states any, the times at which rooms are
 * available, and where rooms state none either, the span of what is placed already. Days that state no hours add
 * nothing as soon as another does, for nobody knows when they are.
 */
export function searchHorizon(problem: AgendaProblem, agenda: Agenda): readonly Interval[] {
  const opens = problem.days.flatMap((day) => (day.open === null ? [] : [day.open]));
  if (opens.length > 0) return opens;
  const available = problem.rooms.flatMap((room) => room.available ?? []);
  if (available.length > 0) return mergeIntervals(available);
  return spanOf(agenda);
}

function spanOf(agenda: Agenda): readonly Interval[] {
  let start = Infinity;
  let end = -Infinity;
  for (const placement of agenda.values()) {
    start = Math.min(start, placement.start);
    end = Math.max(end, placement.start + placement.durationMinutes);
  }
  return start < end ? [{ start, end }] : [];
}

/** The position of the first part of the horizon that contains the minute, -1 outside all. */
export function dayOfMinute(horizon: readonly Interval[], minute: number): number {
  return horizon.findIndex((open) => open.start <= minute && minute < open.end);
}
