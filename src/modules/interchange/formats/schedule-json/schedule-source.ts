// The file as a whole: conference, days, rooms and event records, each once and in order, in whichever of the usual
// places they stand.
import type { DayDraft } from '../event-times.js';
import { asRecord, asRecords, asText, type JsonRecord, member } from '../json/read-json.js';
import { MAX_DAYS, MAX_EVENTS } from '../limits.js';
import { singleLine } from '../plain-text.js';
import { Refusal } from '../refusal.js';
import { firstOf } from './localised-value.js';

/** One event and where it stands. */
export interface EventSource {
  readonly record: JsonRecord;
  /** Its code, guid or id, else its position in the file. */
  readonly where: string;
  /** Position of its day, or null outside any day. */
  readonly day: number | null;
  readonly room: JsonRecord | string | null;
}

export interface ScheduleSource {
  readonly schedule: JsonRecord;
  readonly conference: JsonRecord;
  readonly days: readonly DayDraft[];
  readonly events: readonly EventSource[];
}

const EVENT_LISTS = ['events', 'talks', 'sessions'];
/** Characters of an id shown in findings. */
const SHOWN = 100;

/** The parts of the value of a schedule.json. Throws Refusal where it is none, or has too many days or events. */
export function scheduleSource(value: unknown): ScheduleSource {
  const root = asRecord(value) ?? {};
  const schedule = asRecord(member(root, 'schedule')) ?? root;
  const conference = asRecord(member(schedule, 'conference'));
  const parts = conference === null ? [schedule] : [conference, schedule];
  const days = parts.map((part) => asRecords(member(part, 'days'))).find((list) => list.length > 0) ?? [];
  const outside = parts.flatMap((part) => eventsIn(part, null, null));
  if (conference === null && days.length === 0 && outside.length === 0) throw new Refusal('NOT_SCHEDULE_JSON');
  if (days.length > MAX_DAYS) throw new Refusal('TOO_MANY_DAYS', { limit: MAX_DAYS });
  const events = [...days.flatMap(eventsOfDay), ...outside];
  if (events.length > MAX_EVENTS) throw new Refusal('TOO_MANY_EVENTS', { limit: MAX_EVENTS });
  return { schedule, conference: conference ?? schedule, days: days.map(dayDraft), events: events.map(located) };
}

type UnlocatedEvent = Omit<EventSource, 'where'>;

function located(event: UnlocatedEvent, index: number): EventSource {
  const id = asText(firstOf(event.record, ['code', 'guid', 'id']));
  return { ...event, where: singleLine(id.slice(0, SHOWN)) || `#${index + 1}` };
}

function dayDraft(day: JsonRecord, index: number): DayDraft {
  const textOf = (...names: readonly string[]): string | null => asText(firstOf(day, names)) || null;
  const date = textOf('date');
  const where = singleLine((date ?? '').slice(0, SHOWN)) || `day ${index + 1}`;
  return { where, date, start: textOf('day_start', 'start'), end: textOf('day_end', 'end') };
}

/** By the names of the rooms, as the format says, or in a list of rooms; events outside of rooms are taken as well. */
function eventsOfDay(day: JsonRecord, position: number): readonly UnlocatedEvent[] {
  const rooms = member(day, 'rooms');
  const byName = Object.entries(asRecord(rooms) ?? {}).flatMap(([name, events]) =>
    asRecords(events).map((record) => ({ record, day: position, room: name })),
  );
  const listed = asRecords(rooms).flatMap((room) => eventsIn(room, position, room));
  return [...byName, ...listed, ...eventsIn(day, position, null)];
}

function eventsIn(parent: JsonRecord, day: number | null, room: JsonRecord | null): readonly UnlocatedEvent[] {
  return EVENT_LISTS.flatMap((name) => asRecords(member(parent, name))).map((record) => ({ record, day, room }));
}
