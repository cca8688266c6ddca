// Writer of frab's schedule.xml, valid by its schema for every programme. docs/interchange.md lists every field.
import type { Programme, ProgrammeDay } from '../../programme.js';
import { singleLine } from '../plain-text.js';
import { webAddress } from '../web-address.js';
import { addDays, instantAt, MINUTE, withZoneOffset } from '../zoned-time.js';
import { NONE } from '../assemble/loose-programme.js';
import { eventElement } from './write-event.js';
import { indexProgramme, instantOf, localised, type WriteIndex, type WrittenSession } from './write-index.js';
import { parentElement, textElement } from './xml-markup.js';

export interface ScheduleXmlMeta {
  /** Name of the release, shown to readers. */
  readonly version: string;
  /** Absolute address that event pages stand under. */
  readonly baseUrl: string;
  readonly generator: { readonly name: string; readonly version: string };
}

/** Stands in for the one day that the schema demands of a programme without any. */
const NO_DAY = '1970-01-01';

/**
 * The programme as schedule.xml. Sessions without a placement and cancelled ones are left out; a session in several
 * rooms stands in the first, and its <room> names all; one without a room stands in a room named "-".
 * Throws RangeError where a time of the programme is no ISO instant.
 */
export function writeScheduleXml(programme: Programme, meta: ScheduleXmlMeta): string {
  const index = indexProgramme(programme);
  const days = allDays(programme, index);
  const schedule = parentElement('schedule', {}, [
    parentElement('generator', { name: meta.generator.name, version: meta.generator.version }, []),
    textElement('version', singleLine(meta.version)),
    conferenceElement(programme, { days, index, meta }),
    ...days.map((day, position) => dayElement(day, position + 1, index)),
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${schedule}\n`;
}

interface ConferenceParts {
  readonly days: readonly ProgrammeDay[];
  readonly index: WriteIndex;
  readonly meta: ScheduleXmlMeta;
}

function conferenceElement(programme: Programme, { days, index, meta }: ConferenceParts): string {
  const optional = (name: string, text: string | null): readonly string[] =>
    text === null ? [] : [textElement(name, text)];
  return parentElement('conference', {}, [
    textElement('title', localised(programme.title, programme)),
    ...optional('acronym', acronymOf(programme)),
    textElement('start', days[0]?.date ?? NO_DAY),
    textElement('end', days.at(-1)?.date ?? NO_DAY),
    textElement('days', String(days.length)),
    ...optional('base_url', webAddress(meta.baseUrl)),
    ...optional('url', webAddress(programme.url ?? '')),
    ...optional('time_zone_name', programme.timeZone),
    ...programme.tracks.map(({ id, color }) => trackElement(index.trackNames.get(id) ?? NONE, color)),
  ]);
}

/** The schema demands four or more of a-z, 0-9, _ and -; where nothing fits, the acronym is left out. */
function acronymOf({ acronym, slug }: Programme): string | null {
  const candidates = [acronym ?? '', (acronym ?? '').toLowerCase().replace(/[^a-z0-9_-]+/g, '-'), slug];
  return candidates.find((candidate) => /^[a-z0-9_-]{4,}$/.test(candidate)) ?? null;
}

function trackElement(name: string, color: string | null): string {
  const valid = color !== null && /^#[0-9a-f]{6}$/i.test(color) ? color : null;
  return parentElement('track', { name, color: valid }, []);
}

function dayElement(day: ProgrammeDay, position: number, index: WriteIndex): string {
  const attributes = {
    index: position,
    date: day.date,
    start: withZoneOffset(instantOf(day.opensAt), index.zone),
    end: withZoneOffset(instantOf(day.closesAt), index.zone),
  };
  const byRoom = sessionsByRoom(index.sessions.filter(({ date }) => date === day.date));
  const rooms = index.rooms.map(({ id, name, guid }) => roomElement(name, guid, byRoom.get(id) ?? [], index));
  const roomless = byRoom.get(null) ?? [];
  return parentElement('day', attributes, [
    ...rooms,
    ...(roomless.length === 0 ? [] : [roomElement(NONE, null, roomless, index)]),
  ]);
}

/** By the first room, null for none. */
function sessionsByRoom(sessions: readonly WrittenSession[]): ReadonlyMap<string | null, readonly WrittenSession[]> {
  const byRoom = new Map<string | null, WrittenSession[]>();
  for (const session of sessions) {
    const room = session.roomIds[0] ?? null;
    const others = byRoom.get(room);
    if (others === undefined) byRoom.set(room, [session]);
    else others.push(session);
  }
  return byRoom;
}

function roomElement(
  name: string,
  guid: string | null,
  sessions: readonly WrittenSession[],
  index: WriteIndex,
): string {
  return parentElement(
    'room',
    { name, guid },
    sessions.map((session) => eventElement(session, index)),
  );
}

/** The programme's days by date, with those added that only a session lies on. */
function allDays(programme: Programme, index: WriteIndex): readonly ProgrammeDay[] {
  const known = new Map(programme.days.map((day) => [day.date, day]));
  const dates = new Set([...known.keys(), ...index.sessions.map(({ date }) => date)]);
  if (dates.size === 0) dates.add(NO_DAY);
  return [...dates].toSorted().map((date) => known.get(date) ?? dayOfSessions(date, index));
}

function dayOfSessions(date: string, index: WriteIndex): ProgrammeDay {
  const sessions = index.sessions.filter((session) => session.date === date);
  const starts = sessions.map(({ startsAt }) => startsAt);
  const ends = sessions.map(({ startsAt, durationMinutes }) => startsAt + durationMinutes * MINUTE);
  const first = starts.length === 0 ? instantAt({ date, minutes: 0 }, index.zone) : Math.min(...starts);
  const last = ends.length === 0 ? instantAt({ date: addDays(date, 1), minutes: 0 }, index.zone) : Math.max(...ends);
  return { date, opensAt: new Date(first).toISOString(), closesAt: new Date(last).toISOString() };
}
