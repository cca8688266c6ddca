// The days of a written file, each with its sessions.
import type { Programme, ProgrammeDay } from '../../programme.js';
import { groupedBy } from '../grouped.js';
import { addDays, instantAt, MINUTE } from '../zoned-time.js';
import type { WriteIndex, WrittenSession } from './write-index.js';

/** Stands in for the one day that the formats demand of a programme without any. */
const NO_DAY = '1970-01-01';

export interface WrittenDay extends ProgrammeDay {
  readonly sessions: readonly WrittenSession[];
}

/** The programme's days by date, with those added that only a session lies on; at least one. */
export function writtenDays(programme: Programme, index: WriteIndex): readonly WrittenDay[] {
  const known = new Map(programme.days.map((day) => [day.date, day]));
  const sessionsOf = groupedBy(index.sessions, ({ date }) => date);
  const dates = new Set([...known.keys(), ...sessionsOf.keys()]);
  if (dates.size === 0) dates.add(NO_DAY);
  return [...dates].toSorted().map((date) => {
    const sessions = sessionsOf.get(date) ?? [];
    return { ...(known.get(date) ?? dayOfSessions(date, sessions, index.zone)), sessions };
  });
}

/** By the first room of each, null for none; in the order of the sessions. */
export function sessionsByRoom(
  sessions: readonly WrittenSession[],
): ReadonlyMap<string | null, readonly WrittenSession[]> {
  return groupedBy(sessions, ({ roomIds }) => roomIds[0] ?? null);
}

function dayOfSessions(date: string, sessions: readonly WrittenSession[], zone: string): ProgrammeDay {
  if (sessions.length === 0) {
    const [opens, closes] = [date, addDays(date, 1)].map((midnight) => instantAt({ date: midnight, minutes: 0 }, zone));
    return { date, opensAt: iso(opens ?? 0), closesAt: iso(closes ?? 0) };
  }
  const first = sessions.reduce((least, { startsAt }) => Math.min(least, startsAt), Infinity);
  const last = sessions.reduce((most, session) => Math.max(most, endOf(session)), -Infinity);
  return { date, opensAt: iso(first), closesAt: iso(last) };
}

function endOf({ startsAt, durationMinutes }: WrittenSession): number {
  return startsAt + durationMinutes * MINUTE;
}

function iso(instant: number): string {
  return new Date(instant).toISOString();
}
