// Reader of iCalendar files. docs/interchange/icalendar.md lists every field and finding.
import type { Programme, ReadResult } from '../../programme.js';
import { assembleProgramme } from '../assemble/assemble.js';
import type { LooseEvent, LooseProgramme } from '../assemble/loose-programme.js';
import type { FindingLog } from '../findings.js';
import { MAX_DAYS, MAX_EVENTS, MAX_ROOMS } from '../limits.js';
import { readProgrammeWith, type ReadOptions } from '../reading.js';
import { Refusal } from '../refusal.js';
import { byteText } from './byte-text.js';
import { type CalendarHead, readHead } from './calendar-head.js';
import { type CalendarSource, readCalendarSource } from './calendar-source.js';
import { categorised, categoriesAreTracks } from './categories.js';
import { type EventDraft, readEvent } from './event-draft.js';
import type { TimeContext } from './event-times.js';
import { ICALENDAR_FIELDS } from './fields.js';
import { senderOf, withOrganizer } from './organizers.js';
import { type Occurrence, occurrencesOf } from './series.js';
import { programmeZone } from './programme-zone.js';
import { RecurrenceRules } from './recurrence-rule.js';
import { CalendarZones } from './time-zones.js';

/**
 * Reads an iCalendar (or vCalendar) file. Everything repairable goes in, with a finding that says what was missing,
 * repaired, guessed or dropped; a file that cannot be read gives a refusal, as does one with floating times where no zone
 * is known (TIME_ZONE_NEEDED). Never throws. Time and memory grow linearly with the file.
 */
export function readICalendar(file: Buffer | string, options: ReadOptions = {}): ReadResult {
  return readProgrammeWith(options, ({ log, zone }) => {
    const source = readCalendarSource(byteText(file), log);
    const head = readHead(source.head, options, log);
    const { occurrences, timeZone } = understand(source, head, zone, log);
    const programme = assembleProgramme(looseProgramme(head, occurrences, timeZone, log), log);
    return { fields: ICALENDAR_FIELDS, programme: withDescription(programme, head) };
  });
}

function understand(
  source: CalendarSource,
  head: CalendarHead,
  fallbackZone: string | null,
  log: FindingLog,
): { readonly occurrences: readonly Occurrence[]; readonly timeZone: string | null } {
  const zones = new CalendarZones(source.timeZones, log);
  const timeZone = programmeZone(source, zones, { stated: head.timeZone, fallback: fallbackZone });
  if (timeZone === null) log.add('missing', 'TIME_ZONE_MISSING', 1);
  const context = {
    zones,
    zone: timeZone,
    floatingZone: head.timeZone ?? fallbackZone,
    rules: new RecurrenceRules(),
    log,
  };
  const drafts = readEvents(source, context);
  reportHabits(source, log);
  return { occurrences: occurrencesOf(drafts, log), timeZone };
}

function readEvents({ events }: CalendarSource, context: TimeContext): readonly EventDraft[] {
  let total = 0;
  return events.flatMap((component) => {
    const draft = readEvent(component, context);
    total += draft?.starts.length ?? 0;
    if (total > MAX_EVENTS) throw new Refusal('TOO_MANY_EVENTS', { limit: MAX_EVENTS });
    return draft ?? [];
  });
}

function looseProgramme(
  head: CalendarHead,
  occurrences: readonly Occurrence[],
  timeZone: string | null,
  log: FindingLog,
): LooseProgramme {
  const areTracks = categoriesAreTracks(occurrences);
  const sender = senderOf(occurrences, log);
  const events = occurrences.map((occurrence) =>
    withOrganizer(categorised(occurrence, areTracks), occurrence.draft, sender),
  );
  refuseEndless(events);
  return {
    title: head.title,
    acronym: null,
    description: {},
    timeZone,
    dayChange: null,
    url: head.url,
    venue: null,
    days: [],
    rooms: [],
    tracks: [],
    people: [],
    events: head.isCancelled ? events.map((event) => ({ ...event, state: 'cancelled' })) : events,
  };
}

/** The description is in the language of the programme, which is known once all events are. */
function withDescription(programme: Programme, { description }: CalendarHead): Programme {
  return description === null
    ? programme
    : { ...programme, description: { [programme.locales[0] ?? 'und']: description } };
}

function refuseEndless(events: readonly LooseEvent[]): void {
  if (new Set(events.map(({ roomText }) => roomText)).size > MAX_ROOMS) {
    throw new Refusal('TOO_MANY_ROOMS', { limit: MAX_ROOMS });
  }
  if (new Set(events.map(({ start }) => start?.wall.date)).size > MAX_DAYS) {
    throw new Refusal('TOO_MANY_DAYS', { limit: MAX_DAYS });
  }
}

/** What the standard demands and programs leave out; nothing depends on it. */
function reportHabits({ events }: CalendarSource, log: FindingLog): void {
  if (events.length === 0) log.add('missing', 'EVENTS_MISSING', 1);
  const unstamped = events.filter(({ properties }) => properties.every(({ name }) => name !== 'DTSTAMP'));
  const [first] = unstamped;
  if (first !== undefined) log.add('missing', 'DTSTAMP_MISSING', first.line, { count: unstamped.length });
}
