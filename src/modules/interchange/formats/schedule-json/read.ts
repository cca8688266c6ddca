// Reader of schedule.json, version 1, as frab, pretalx and our own writer make it, and of its looser relatives.
// docs/interchange/schedule-json.md lists every field.
import type { ReadResult } from '../../programme.js';
import type { LooseDay, LooseEvent, LooseProgramme } from '../assemble/loose-programme.js';
import { durationStyle } from '../duration.js';
import { readDay, type TimeContext } from '../event-times.js';
import { asText, member, readJson } from '../json/read-json.js';
import { readLeniently, type ReadingContext, type ReadOptions } from '../reading.js';
import { readEvent } from './event.js';
import { SCHEDULE_JSON_FIELDS } from './fields.js';
import { baseAddress, mainLanguage, readHead, readTracks, sourceAcronym } from './head.js';
import { RoomList } from './rooms.js';
import { readTimes } from './event-times.js';
import { scheduleSource, type ScheduleSource } from './schedule-source.js';

/** Whether a file that begins like this is a schedule.json: an object with a conference or days in a schedule. */
export function looksLikeScheduleJson(opening: string): boolean {
  if (!/^\uFEFF?\s*\{/.test(opening)) return false;
  return /"conference"\s*:\s*\{/.test(opening) && /"(schedule|days)"\s*:\s*[{[]/.test(opening);
}

/**
 * Reads a schedule.json. Everything repairable goes in, with a finding that says what was missing, repaired, guessed or
 * dropped; a file that cannot be read gives a refusal. Never throws. Time and memory grow linearly with the file.
 */
export function readScheduleJson(file: Buffer | string, options: ReadOptions = {}): ReadResult {
  return readLeniently(SCHEDULE_JSON_FIELDS, options, (context) => understand(scheduleSource(readJson(file)), context));
}

function understand(source: ScheduleSource, { log, zone }: ReadingContext): LooseProgramme {
  const language = mainLanguage(source, log);
  const head = readHead(source, { language, zone, log });
  const times: TimeContext = { zone: head.timeZone, dayChange: null, log };
  const rooms = new RoomList({ language, acronym: sourceAcronym(source), log });
  rooms.addAll(member(source.conference, 'rooms'));
  const days = source.days.map((day) => readDay(day, times));
  const events = readEvents(source, { days, rooms, language, times });
  const tracks = readTracks(source, language, log);
  return { ...head, dayChange: null, venue: null, days, rooms: rooms.rooms, tracks, people: [], events };
}

interface EventsContext {
  readonly days: readonly LooseDay[];
  readonly rooms: RoomList;
  readonly language: string;
  readonly times: TimeContext;
}

function readEvents(source: ScheduleSource, { days, rooms, language, times }: EventsContext): readonly LooseEvent[] {
  const { log } = times;
  const style = durationStyle(source.events.map(({ record }) => asText(member(record, 'duration'))));
  const acronym = sourceAcronym(source);
  const base = baseAddress(source);
  return source.events.map(({ record, where, day: position, room }) => {
    const day = position === null ? null : (days[position] ?? null);
    return {
      ...readEvent(record, acronym, { language, base, where, log }),
      ...readTimes({ record, where, day }, style, times),
      listedOn: day?.date ?? null,
      roomKey: rooms.keyOf(room),
    };
  });
}
