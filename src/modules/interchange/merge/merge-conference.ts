// The conference itself and its days.
import { conferenceDate } from '../formats/assemble/conference-days.js';
import { wallClockAt } from '../formats/zoned-time.js';
import type { Programme, ProgrammeDay } from '../programme.js';
import { mergeField, mergeFieldOf } from './merge-field.js';
import { differenceKey, isChosen, type MergeLog, type Subject } from './merge-log.js';
import type { MergeInput } from './merge-plan.js';
import { FIXED, type Sides } from './three-way.js';

const FIXED_FIELDS: ReadonlySet<string> = new Set(['timeZone', 'dayBoundaryMinutes']);

/** Merges what the file says about the conference as a whole. */
export function mergeConference(log: MergeLog, { last, file, here, fields }: MergeInput): void {
  const label = Object.values(here.title)[0] ?? '';
  const about: Subject = { subject: 'conference', sourceId: '', id: '', label };
  for (const field of fields.conference) {
    const guard = FIXED_FIELDS.has(field) ? FIXED : null;
    mergeFieldOf<Programme>(log, about, { last, file, here }, { field, guard });
  }
}

/**
 * Merges opening hours day by day; returns the days that are new. A day of the conference is known by its date. A format
 * that lists no days still shows by its sessions that there is one more; it says nothing of hours, and no day is gone.
 */
export function mergeDays(
  log: MergeLog,
  { last, file, here, fields, takeFromFile }: MergeInput,
): readonly ProgrammeDay[] {
  const lastDays = byDate(last?.days ?? []);
  const hereDays = byDate(here.days);
  const fileDays = byDate(fields.days ? file.days : daysOfSessions(file, here));
  const created: ProgrammeDay[] = [];
  for (const day of fileDays.values()) {
    const about = aboutDay(day.date);
    const known = hereDays.get(day.date);
    const lastDay = lastDays.get(day.date) ?? null;
    if (known && !fields.days) continue;
    if (known) mergeField(log, about, { field: 'hours', sides: hoursOf(lastDay, day, known) });
    else if (lastDay && !isChosen(takeFromFile, differenceKey(about, null))) log.whole(about, 'keep', 'changed-here');
    else {
      created.push(day);
      log.whole(about, 'create');
    }
  }
  for (const date of lastDays.keys()) {
    if (fields.days && !fileDays.has(date) && hereDays.has(date)) log.whole(aboutDay(date), 'gone');
  }
  return created;
}

/**
 * The days on which a file has sessions, by the clock and the day boundary of the conference: a format that lists no
 * days does not say when one ends either.
 */
function daysOfSessions(file: Programme, here: Programme): readonly ProgrammeDay[] {
  const zone = here.timeZone ?? 'UTC';
  const dates = new Set(
    file.sessions.flatMap(({ placement, state }) => {
      if (!placement || state === 'cancelled') return [];
      return conferenceDate(wallClockAt(Date.parse(placement.startsAt), zone), here.dayBoundaryMinutes);
    }),
  );
  return file.days.filter(({ date }) => dates.has(date));
}

function aboutDay(date: string): Subject {
  return { subject: 'day', sourceId: date, id: date, label: date };
}

function byDate(days: readonly ProgrammeDay[]): ReadonlyMap<string, ProgrammeDay> {
  return new Map(days.map((day) => [day.date, day]));
}

function hoursOf(last: ProgrammeDay | null, file: ProgrammeDay, here: ProgrammeDay): Sides {
  const hours = ({ opensAt, closesAt }: ProgrammeDay) => ({ opensAt, closesAt });
  return { last: last && { value: hours(last) }, file: hours(file), here: hours(here) };
}
