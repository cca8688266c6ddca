// Reader of frab's schedule.xml and of its ancestor, Pentabarf's. docs/interchange.md lists every field and finding.
import type { Programme, ReadResult } from '../../programme.js';
import { FindingLog } from '../findings.js';
import { asciiSlug } from '../plain-text.js';
import { isTimeZone } from '../zoned-time.js';
import { conferenceDays, dayBoundary, type PlacedEvent } from './conference-days.js';
import { type ConferenceHead, readConference, readTracks } from './conference.js';
import { type DurationStyle, durationStyle, parseDuration } from './duration.js';
import type { EventDraft } from './event-draft.js';
import { readDay, type ReadDay, startOf, type TimeContext } from './event-times.js';
import { joinPeople } from './people.js';
import { Refusal } from './refusal.js';
import { joinRooms } from './rooms.js';
import { readScheduleSource, type ScheduleSource } from './schedule-source.js';
import { sessionsOf, type TimedEvent } from './sessions.js';
import { sourceText } from './source-text.js';

export interface ReadOptions {
  /** IANA zone for a file that names none. */
  readonly timeZone?: string;
}

/** Assumed where a file gives no usable duration. */
const USUAL_DURATION_MINUTES = 30;
/** Language of titles in a file whose events name none. */
const USUAL_LANGUAGE = 'en';

/**
 * Reads a frab or Pentabarf schedule.xml. Everything repairable goes in, with a finding that says what was missing,
 * repaired, guessed or dropped; a file that cannot be read, or that tries to do harm, gives a refusal. Never throws.
 * Time and memory grow linearly with the file; what one file may hold is in limits.ts.
 */
export function readScheduleXml(file: Buffer | string, options: ReadOptions = {}): ReadResult {
  const zone = options.timeZone ?? null;
  if (zone !== null && !isTimeZone(zone)) {
    return { ok: false, code: 'TIME_ZONE_UNKNOWN', args: { timeZone: zone.slice(0, 100) } };
  }
  const log = new FindingLog();
  try {
    const source = readScheduleSource(sourceText(file, log), log);
    return { ok: true, programme: assemble(source, zone, log), findings: log.list() };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, code: error.code, args: error.args };
    throw error;
  }
}

function assemble(source: ScheduleSource, fallbackZone: string | null, log: FindingLog): Programme {
  const conference = readConference(source.conference, fallbackZone, log);
  const context: TimeContext = { zone: conference.timeZone, dayChange: conference.dayChange, log };
  const days = source.days.map((day) => readDay(day, context));
  const timed = timeEvents(source.events, days, context);
  const placed = placedEvents(timed, days);
  const boundary = dayBoundary(days, placed, conference.dayChange);
  const locales = localesOf(source.events, log);
  const rooms = joinRooms(source.rooms, source.events, conference.venue);
  const people = joinPeople(
    source.events.flatMap((draft) => draft.people),
    log,
  );
  const tracks = readTracks(source.conference, source.events, { language: locales[0] ?? USUAL_LANGUAGE, log });
  return {
    ...headOf(conference, locales),
    dayBoundaryMinutes: boundary,
    days: conferenceDays(days, placed, { boundary, zone: conference.timeZone ?? 'UTC', log }),
    rooms: rooms.rooms,
    tracks,
    people: people.people,
    sessions: sessionsOf(timed, { rooms, people, tracks, log }),
  };
}

function headOf(
  conference: ConferenceHead,
  locales: readonly string[],
): Omit<Programme, 'dayBoundaryMinutes' | 'days' | 'rooms' | 'tracks' | 'people' | 'sessions'> {
  return {
    title: { [locales[0] ?? USUAL_LANGUAGE]: conference.title },
    acronym: conference.acronym,
    slug: asciiSlug(conference.acronym ?? '') || asciiSlug(conference.title) || 'conference',
    description: {},
    timeZone: conference.timeZone,
    locales,
    url: conference.url,
    travel: [],
  };
}

/** Languages of the events, the most frequent first. */
function localesOf(events: readonly EventDraft[], log: FindingLog): readonly string[] {
  const counts = new Map<string, number>();
  for (const { language } of events) if (language !== null) counts.set(language, (counts.get(language) ?? 0) + 1);
  const locales = [...counts].toSorted(([, a], [, b]) => b - a).map(([language]) => language);
  if (locales.length > 0) return locales;
  log.add('guessed', 'LANGUAGE_GUESSED', 1, { language: USUAL_LANGUAGE });
  return [USUAL_LANGUAGE];
}

function timeEvents(
  events: readonly EventDraft[],
  days: readonly ReadDay[],
  context: TimeContext,
): readonly TimedEvent[] {
  const style = durationStyle(events.map(({ duration }) => duration));
  return events.map((draft) => ({
    draft,
    start: startOf(draft, draft.day === null ? null : (days[draft.day] ?? null), context),
    durationMinutes: durationOf(draft, style, context.log),
  }));
}

function durationOf(draft: EventDraft, style: DurationStyle, log: FindingLog): number {
  const read = parseDuration(draft.duration, style);
  if (read === null) {
    const found = draft.duration.slice(0, 100);
    log.add('guessed', 'DURATION_GUESSED', draft.line, { found, minutes: USUAL_DURATION_MINUTES });
    return USUAL_DURATION_MINUTES;
  }
  if (read.finding !== null) {
    log.add(read.finding.kind, read.finding.code, draft.line, { found: draft.duration, minutes: read.minutes });
  }
  return read.minutes;
}

function placedEvents(timed: readonly TimedEvent[], days: readonly ReadDay[]): readonly PlacedEvent[] {
  return timed.flatMap(({ draft, start, durationMinutes }) => {
    if (start === null) return [];
    const listedOn = draft.day === null ? null : (days[draft.day]?.date ?? null);
    return [{ line: draft.line, listedOn, start, durationMinutes }];
  });
}
