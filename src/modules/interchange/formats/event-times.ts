// When an event takes place: from its date, or from its day and its start.
import type { LooseDay, Moment } from './assemble/loose-programme.js';
import type { FindingLog, Where } from './findings.js';
import { momentOf } from './moments.js';
import { addDays, DAY_MINUTES } from './zoned-time.js';
import { parseClock, parseTimestamp, type Timestamp } from './timestamp.js';

/** One day as the file writes it. */
export interface DayDraft {
  readonly where: Where;
  readonly date: string | null;
  readonly start: string | null;
  readonly end: string | null;
}

/** The times of one event as the file writes them; '' for what it does not say. */
export interface EventTimes {
  readonly where: Where;
  readonly date: string;
  readonly startText: string;
}

export interface TimeContext {
  /** The conference's zone, or null where the file names none and none was given. */
  readonly zone: string | null;
  /** Pentabarf's day_change in minutes after midnight, or null. */
  readonly dayChange: number | null;
  readonly log: FindingLog;
}

/** Understands the date and the opening hours of a day. */
export function readDay(draft: DayDraft, context: TimeContext): LooseDay {
  const start = boundOf(draft, 'start', context);
  const end = boundOf(draft, 'end', context);
  const date = draft.date === null ? null : (parseTimestamp(draft.date)?.date ?? null);
  if (date !== null) return { where: draft.where, date, start, end };
  const guessed = start?.wall.date ?? null;
  context.log.add('missing', 'DAY_DATE_MISSING', draft.where, { date: guessed ?? '' });
  return { where: draft.where, date: guessed, start, end };
}

/** When the event starts, or null (with a finding) where the file does not say. */
export function startOf(draft: EventTimes, day: LooseDay | null, context: TimeContext): Moment | null {
  const written = draft.date === '' ? null : parseTimestamp(draft.date);
  const clock = draft.startText === '' ? null : parseClock(draft.startText);
  if (draft.date !== '' && written === null) {
    context.log.add('dropped', 'EVENT_DATE_INVALID', draft.where, { date: draft.date.slice(0, 100) });
  }
  if (written?.seconds != null) return fromDate(written, clock, draft.where, context);
  const base = written?.date ?? day?.date ?? null;
  if (base === null || clock === null) {
    context.log.add('missing', 'EVENT_START_MISSING', draft.where, { start: draft.startText.slice(0, 100) });
    return null;
  }
  const nextDay = written === null && clock < dayChangeOf(day, context) * 60;
  return momentOf({ date: nextDay ? addDays(base, 1) : base, seconds: clock, offset: null }, draft.where, context);
}

function fromDate(written: Timestamp, clock: number | null, where: Where, context: TimeContext): Moment {
  const moment = momentOf(written, where, context);
  const clockMinutes = clock === null ? null : Math.round(clock / 60) % DAY_MINUTES;
  const shown = [Math.round((written.seconds ?? 0) / 60) % DAY_MINUTES, moment.wall.minutes];
  if (clockMinutes !== null && !shown.includes(clockMinutes)) context.log.add('guessed', 'EVENT_START_DIFFERS', where);
  return moment;
}

/** Times before this many minutes after midnight belong to the night before. */
function dayChangeOf(day: LooseDay | null, context: TimeContext): number {
  if (context.dayChange !== null) return context.dayChange;
  if (day?.date == null || day.end === null) return 0;
  return day.end.wall.date === addDays(day.date, 1) ? day.end.wall.minutes : 0;
}

function boundOf(draft: DayDraft, name: 'start' | 'end', context: TimeContext): Moment | null {
  const text = draft[name];
  if (text === null) return null;
  const written = parseTimestamp(text);
  if (written?.seconds != null) return momentOf(written, draft.where, context);
  context.log.add('dropped', 'DAY_HOURS_INVALID', draft.where, { field: name, text: text.slice(0, 100) });
  return null;
}
