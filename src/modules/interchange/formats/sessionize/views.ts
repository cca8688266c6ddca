// Sessionize publishes one schedule in several shapes ("views"). Here they become one: lists of days, rooms, sessions.
import { asRecord, asRecords, asText, type JsonRecord, member } from '../json/read-json.js';
import { MAX_DAYS, MAX_EVENTS, MAX_ROOMS } from '../limits.js';
import { Refusal } from '../refusal.js';

export interface SourceSession {
  readonly record: JsonRecord;
  /** The day it stands under, as written; '' where the view has no days. */
  readonly date: string;
  /** The room it stands in, in views by room. */
  readonly room: JsonRecord | null;
}

export interface ScheduleSource {
  /** Dates as written, in order. */
  readonly days: readonly string[];
  /** With id and name; the same room may come several times. */
  readonly rooms: readonly JsonRecord[];
  readonly sessions: readonly SourceSession[];
  /** Full descriptions; only in the All view. */
  readonly speakers: readonly JsonRecord[] | null;
  /** With id, title and items; only in the All view. */
  readonly categories: readonly JsonRecord[];
}

/** The schedule in a view that has one. Throws Refusal NOT_SESSIONIZE for anything else, and for more than limits.ts allows. */
export function scheduleSource(value: unknown): ScheduleSource {
  const source = shapeOf(value);
  refuseTooMany(source.days, MAX_DAYS, 'TOO_MANY_DAYS');
  refuseTooMany(source.sessions, MAX_EVENTS, 'TOO_MANY_EVENTS');
  refuseTooMany(new Set(source.rooms.map((room) => asText(member(room, 'id')))), MAX_ROOMS, 'TOO_MANY_ROOMS');
  return source;
}

/** The people of a Speakers view. Throws Refusal NOT_SESSIONIZE for anything else, and for more than limits.ts allows. */
export function speakerRecords(value: unknown): readonly JsonRecord[] {
  if (!Array.isArray(value)) throw new Refusal('NOT_SESSIONIZE');
  const records = asRecords(value);
  refuseTooMany(records, MAX_EVENTS, 'TOO_MANY_PEOPLE');
  if (value.length > 0 && !records.some(isSpeaker)) throw new Refusal('NOT_SESSIONIZE');
  return records;
}

function shapeOf(value: unknown): ScheduleSource {
  const all = asRecord(value);
  if (all !== null) return allView(all);
  if (!Array.isArray(value)) throw new Refusal('NOT_SESSIONIZE');
  const records = asRecords(value);
  if (records.some((record) => Array.isArray(member(record, 'rooms')))) return gridView(records);
  if (records.some(isSpeaker)) throw new Refusal('NOT_SESSIONIZE');
  if (records.some((record) => Array.isArray(member(record, 'sessions')))) return sessionsView(records);
  // What Sessionize answers before a schedule is announced.
  if (value.length === 0) return gridView([]);
  throw new Refusal('NOT_SESSIONIZE');
}

function gridView(days: readonly JsonRecord[]): ScheduleSource {
  const placed = days.map((day) => ({ date: asText(member(day, 'date')), rooms: asRecords(member(day, 'rooms')) }));
  return {
    days: placed.map(({ date }) => date),
    rooms: placed.flatMap(({ rooms }) => rooms),
    sessions: placed.flatMap(({ date, rooms }) =>
      rooms.flatMap((room) => asRecords(member(room, 'sessions')).map((record) => ({ record, date, room }))),
    ),
    speakers: null,
    categories: [],
  };
}

function sessionsView(groups: readonly JsonRecord[]): ScheduleSource {
  const records = groups.flatMap((group) => asRecords(member(group, 'sessions')));
  return { days: [], rooms: roomsNamedBy(records), sessions: unlisted(records), speakers: null, categories: [] };
}

function allView(view: JsonRecord): ScheduleSource {
  if (!Array.isArray(member(view, 'sessions'))) throw new Refusal('NOT_SESSIONIZE');
  const records = asRecords(member(view, 'sessions'));
  return {
    days: [],
    rooms: [...asRecords(member(view, 'rooms')), ...roomsNamedBy(records)],
    sessions: unlisted(records),
    speakers: asRecords(member(view, 'speakers')),
    categories: asRecords(member(view, 'categories')),
  };
}

function unlisted(records: readonly JsonRecord[]): readonly SourceSession[] {
  return records.map((record) => ({ record, date: '', room: null }));
}

function roomsNamedBy(sessions: readonly JsonRecord[]): readonly JsonRecord[] {
  const named = sessions.filter((session) => asText(member(session, 'room')) !== '');
  return named.map((session) => ({ id: member(session, 'roomId'), name: member(session, 'room') }));
}

function isSpeaker(record: JsonRecord): boolean {
  return ['fullName', 'firstName', 'lastName', 'tagLine'].some((name) => typeof member(record, name) === 'string');
}

function refuseTooMany(items: { readonly length: number } | { readonly size: number }, limit: number, code: string) {
  const count = 'length' in items ? items.length : items.size;
  if (count > limit) throw new Refusal(code, { limit });
}
