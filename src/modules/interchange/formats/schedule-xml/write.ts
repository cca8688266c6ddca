// Writer of frab's schedule.xml, valid by its schema for every programme. docs/interchange.md lists every field.
import type { Programme } from '../../programme.js';
import { singleLine } from '../plain-text.js';
import { webAddress } from '../web-address.js';
import { withZoneOffset } from '../zoned-time.js';
import { NONE } from '../assemble/loose-programme.js';
import { eventElement } from './write-event.js';
import type { FileMeta } from '../writing/file-meta.js';
import { sessionsByRoom, type WrittenDay, writtenDays } from '../writing/write-days.js';
import { indexProgramme, instantOf, localised, type WriteIndex, type WrittenSession } from '../writing/write-index.js';
import { parentElement, textElement } from './xml-markup.js';

/**
 * The programme as schedule.xml. Sessions without a placement and cancelled ones are left out; a session in several
 * rooms stands in the first, and its <room> names all; one without a room stands in a room named "-".
 * Throws RangeError where a time of the programme is no ISO instant.
 */
export function writeScheduleXml(programme: Programme, meta: FileMeta): string {
  const index = indexProgramme(programme);
  const days = writtenDays(programme, index);
  const schedule = parentElement('schedule', {}, [
    parentElement('generator', { name: meta.generator.name, version: meta.generator.version }, []),
    textElement('version', singleLine(meta.version)),
    conferenceElement(programme, { days, index, meta }),
    ...days.map((day, position) => dayElement(day, position + 1, index)),
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${schedule}\n`;
}

interface ConferenceParts {
  readonly days: readonly WrittenDay[];
  readonly index: WriteIndex;
  readonly meta: FileMeta;
}

function conferenceElement(programme: Programme, { days, index, meta }: ConferenceParts): string {
  const optional = (name: string, text: string | null): readonly string[] =>
    text === null ? [] : [textElement(name, text)];
  return parentElement('conference', {}, [
    textElement('title', localised(programme.title, programme)),
    ...optional('acronym', acronymOf(programme)),
    textElement('start', days[0]?.date ?? ''),
    textElement('end', days.at(-1)?.date ?? ''),
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

function dayElement(day: WrittenDay, position: number, index: WriteIndex): string {
  const attributes = {
    index: position,
    date: day.date,
    start: withZoneOffset(instantOf(day.opensAt), index.zone),
    end: withZoneOffset(instantOf(day.closesAt), index.zone),
  };
  const byRoom = sessionsByRoom(day.sessions);
  const rooms = index.rooms.map(({ id, name, guid }) => roomElement(name, guid, byRoom.get(id) ?? [], index));
  const roomless = byRoom.get(null) ?? [];
  return parentElement('day', attributes, [
    ...rooms,
    ...(roomless.length === 0 ? [] : [roomElement(NONE, null, roomless, index)]),
  ]);
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
