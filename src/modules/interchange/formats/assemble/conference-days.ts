// Which conference day an event belongs to, where one day ends and the next begins, and when the doors are open.
import type { ProgrammeDay } from '../../programme.js';
import type { FindingLog, Where } from '../findings.js';
import { addDays, DAY_MINUTES, instantAt, MINUTE, type WallClock } from '../zoned-time.js';
import type { LooseDay, Moment } from './loose-programme.js';

export interface PlacedEvent {
  readonly where: Where;
  /** Date of the day that the file lists it under, or null. */
  readonly listedOn: string | null;
  readonly start: Moment;
  readonly durationMinutes: number;
}

/** A day does not reach further into the next one than noon. */
const LATEST_BOUNDARY = 720;
/** Assumed for a day of which nothing is known. */
const USUAL_HOURS = { opens: 9 * 60, closes: 18 * 60 };

/** The conference day of a clock: before the boundary it is still the day before. */
export function conferenceDate(wall: WallClock, boundary: number): string {
  return wall.minutes < boundary ? addDays(wall.date, -1) : wall.date;
}

/**
 * Minutes after midnight until which an event belongs to the day before: of what day_change, the ends of the days and
 * the latest listed events suggest, the one that leaves the most events on the day they are listed under.
 */
export function dayBoundary(
  days: readonly LooseDay[],
  events: readonly PlacedEvent[],
  dayChange: number | null,
): number {
  const late = events
    .filter(({ start, listedOn }) => listedOn !== null && start.wall.date === addDays(listedOn, 1))
    .map(({ start }) => start.wall.minutes)
    .filter((minutes) => minutes < LATEST_BOUNDARY);
  const latest = late.length === 0 ? 0 : Math.max(0, ...new Set(late)) + 1;
  const suggested = [dayChange ?? -1, endOfDays(days), Math.ceil(latest / 60) * 60, latest, 0];
  const candidates = [...new Set(suggested.filter((minutes) => minutes >= 0 && minutes <= LATEST_BOUNDARY))];
  const scored = candidates.map((boundary) => ({ boundary, misplaced: misplacedCount(events, boundary) }));
  return scored.reduce((best, next) => (next.misplaced < best.misplaced ? next : best)).boundary;
}

/** All days by date, those that only events show included; reports what it had to add or guess. */
export function conferenceDays(
  days: readonly LooseDay[],
  events: readonly PlacedEvent[],
  { boundary, zone, log }: { boundary: number; zone: string; log: FindingLog },
): readonly ProgrammeDay[] {
  const listed = daysByDate(days, log);
  const eventsOf = eventsByDate(events, boundary);
  reportMisplaced(events, boundary, log);
  const dates = [...new Set([...listed.keys(), ...eventsOf.keys()])].toSorted();
  return dates.map((date) => {
    const day = listed.get(date) ?? null;
    const where = day?.where ?? eventsOf.get(date)?.[0]?.where ?? 1;
    if (day === null) log.add('guessed', 'DAY_ADDED', where, { date });
    if (day?.start != null && day.end !== null && day.start.instant < day.end.instant) {
      return { date, opensAt: iso(day.start.instant), closesAt: iso(day.end.instant) };
    }
    log.add('guessed', 'DAY_HOURS_GUESSED', where, { date });
    return { date, ...hoursOf(date, eventsOf.get(date) ?? [], zone) };
  });
}

/** The most common end past midnight, in minutes; -1 where no day ends past midnight. */
function endOfDays(days: readonly LooseDay[]): number {
  const counts = new Map<number, number>();
  for (const { date, end } of days) {
    if (date === null || end?.wall.date !== addDays(date, 1)) continue;
    // 03:59 is how some tools write "until 04:00".
    const minutes = end.wall.minutes % 60 === 59 ? end.wall.minutes + 1 : end.wall.minutes;
    counts.set(minutes, (counts.get(minutes) ?? 0) + 1);
  }
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? -1;
}

function isMisplaced(event: PlacedEvent, boundary: number): boolean {
  return event.listedOn !== null && conferenceDate(event.start.wall, boundary) !== event.listedOn;
}

function misplacedCount(events: readonly PlacedEvent[], boundary: number): number {
  return events.filter((event) => isMisplaced(event, boundary)).length;
}

function reportMisplaced(events: readonly PlacedEvent[], boundary: number, log: FindingLog): void {
  for (const event of events.filter((candidate) => isMisplaced(candidate, boundary))) {
    const date = conferenceDate(event.start.wall, boundary);
    log.add('repaired', 'EVENT_ON_OTHER_DAY', event.where, { listed: event.listedOn ?? '', date });
  }
}

function daysByDate(days: readonly LooseDay[], log: FindingLog): ReadonlyMap<string, LooseDay> {
  const byDate = new Map<string, LooseDay>();
  for (const day of days) {
    if (day.date === null) continue;
    if (byDate.has(day.date)) log.add('repaired', 'DAY_TWICE', day.where, { date: day.date });
    else byDate.set(day.date, day);
  }
  return byDate;
}

function eventsByDate(events: readonly PlacedEvent[], boundary: number): ReadonlyMap<string, PlacedEvent[]> {
  const byDate = new Map<string, PlacedEvent[]>();
  for (const event of events) {
    const date = conferenceDate(event.start.wall, boundary);
    const sameDay = byDate.get(date);
    if (sameDay === undefined) byDate.set(date, [event]);
    else sameDay.push(event);
  }
  return byDate;
}

function hoursOf(date: string, events: readonly PlacedEvent[], zone: string): Omit<ProgrammeDay, 'date'> {
  if (events.length === 0) {
    const [opens, closes] = [USUAL_HOURS.opens, USUAL_HOURS.closes].map((minutes) =>
      instantAt({ date, minutes }, zone),
    );
    return { opensAt: iso(opens ?? 0), closesAt: iso(closes ?? 0) };
  }
  const first = events.reduce((least, { start }) => Math.min(least, start.instant), Infinity);
  const last = events.reduce((most, event) => Math.max(most, endOf(event)), -Infinity);
  return { opensAt: iso(first), closesAt: iso(last) };
}

function endOf({ start, durationMinutes }: PlacedEvent): number {
  return start.instant + durationMinutes * MINUTE;
}

function iso(instant: number): string {
  return new Date(instant).toISOString();
}

/** Minutes from a clock text's seconds, within one day; null where there is none or it lies past noon. */
export function dayChangeMinutes(seconds: number | null): number | null {
  if (seconds === null) return null;
  const minutes = Math.round(seconds / 60);
  return minutes < DAY_MINUTES && minutes <= LATEST_BOUNDARY ? minutes : null;
}
