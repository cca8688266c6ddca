// One event of the calendar as it stands there, before what needs the whole file: series, tracks, organizers.
import { type LooseEvent, type Moment, type PersonReference, PLAIN_EVENT } from '../assemble/loose-programme.js';
import type { FindingLog } from '../findings.js';
import { singleLine } from '../plain-text.js';
import { type CalendarComponent, firstOf, textOf } from './calendar-source.js';
import { attendeesOf, organizerOf } from './event-people.js';
import {
  allDayDuration,
  durationOf,
  momentOfTime,
  statedDuration,
  type TimeContext,
  type WrittenTime,
  writtenTime,
} from './event-times.js';
import { addressesOf, categoriesOf, descriptionOf, languageOf, placeOf, stateOf, titleOf } from './event-words.js';
import { startsOf } from './occurrences.js';

export interface EventDraft {
  /** '' where it has none. */
  readonly uid: string;
  /** Rises with every change of the event in its source. */
  readonly sequence: number;
  /** Date of the occurrence that this event stands for (RECURRENCE-ID), or null. */
  readonly replaces: string | null;
  readonly categories: readonly string[];
  readonly organizer: PersonReference | null;
  /** All its starts in order of time; empty where it has no time of day. */
  readonly starts: readonly Moment[];
  /** Without start, track and tags. */
  readonly event: LooseEvent & { readonly where: number };
}

/** Reads everything that one VEVENT says; null, with a finding, for a series without any occurrence. */
export function readEvent({ line, properties }: CalendarComponent, context: TimeContext): EventDraft | null {
  const { log } = context;
  const written = writtenTime(firstOf(properties, 'DTSTART'), log);
  const first = written?.written.seconds == null ? null : { ...written, moment: momentOfTime(written, context) };
  const starts = first === null ? [] : startsOf(properties, first, context);
  if (first !== null && starts.length === 0) {
    log.add('dropped', 'EVENT_EXCLUDED', line);
    return null;
  }
  return {
    uid: singleLine(textOf(properties, 'UID')),
    sequence: sequenceOf(textOf(properties, 'SEQUENCE')),
    replaces: replacedDate(writtenTime(firstOf(properties, 'RECURRENCE-ID'), log), context),
    categories: categoriesOf(properties, log),
    organizer: organizerOf(properties, log),
    starts,
    event: {
      ...PLAIN_EVENT,
      ...wordsOf(properties, line, log),
      where: line,
      durationMinutes:
        first === null
          ? minutesWithoutTime(written, line, properties, context)
          : durationOf(properties, { ...first, line }, context),
    },
  };
}

function wordsOf(properties: CalendarComponent['properties'], line: number, log: FindingLog) {
  return {
    title: titleOf(properties, line, log),
    description: descriptionOf(properties, log),
    language: languageOf(properties, log),
    roomText: placeOf(properties, log),
    people: attendeesOf(properties, log),
    state: stateOf(properties),
    ...addressesOf(properties, log),
  };
}

function sequenceOf(text: string): number {
  return /^\d{1,9}$/.test(text.trim()) ? Number(text) : 0;
}

function replacedDate(replaced: WrittenTime | null, context: TimeContext): string | null {
  if (replaced === null) return null;
  return replaced.written.seconds === null ? replaced.written.date : momentOfTime(replaced, context).wall.date;
}

/** Also says why the event is not placed. */
function minutesWithoutTime(
  day: WrittenTime | null,
  line: number,
  properties: CalendarComponent['properties'],
  { log }: TimeContext,
): number {
  if (day === null) {
    log.add('missing', 'EVENT_START_MISSING', line, { start: '' });
    return statedDuration(properties, line, log);
  }
  // Mostly the conference itself or a heading for the day: what it is, the organizer must say.
  log.add('dropped', 'EVENT_ALL_DAY', line, { date: day.written.date });
  return allDayDuration(properties, day, log);
}
