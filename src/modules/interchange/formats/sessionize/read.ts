// Reader of Sessionize's schedule views. docs/interchange/sessionize.md lists every field and finding.
import type { ReadResult } from '../../programme.js';
import { assembleProgramme } from '../assemble/assemble.js';
import {
  type LooseDay,
  type LooseEvent,
  type LooseProgramme,
  type LooseRoom,
  PLAIN_ROOM,
} from '../assemble/loose-programme.js';
import { titleOfFile } from '../file-title.js';
import type { FindingLog } from '../findings.js';
import { readJson } from '../json/read-json.js';
import { recordLine } from '../json/record-fields.js';
import { type ReadingContext, type ReadOptions, readProgrammeWith } from '../reading.js';
import { uuidOfName } from '../stable-ids.js';
import { parseTimestamp } from '../timestamp.js';
import { joinRoomsOfSessions } from './several-rooms.js';
import { itemsById } from './item-index.js';
import { SESSIONIZE_ALL_FIELDS, SESSIONIZE_FIELDS } from './fields.js';
import { speakerDescription } from './people.js';
import { readSession, roomKey } from './sessions.js';
import { scheduleSource, type ScheduleSource } from './views.js';

/**
 * Reads the GridSmart, Sessions or All view of Sessionize. Their times have no offset: without `timeZone` a file with
 * times is refused with TIME_ZONE_NEEDED. Everything repairable goes in with a finding; never throws. O(n log n).
 */
export function readGridSmart(file: Buffer | string, options: ReadOptions = {}): ReadResult {
  return readProgrammeWith(options, (context) => {
    const source = scheduleSource(readJson(file));
    return {
      fields: source.speakers === null ? SESSIONIZE_FIELDS : SESSIONIZE_ALL_FIELDS,
      programme: assembleProgramme(understand(source, options.fileName, context), context.log),
    };
  });
}

function understand(
  source: ScheduleSource,
  fileName: string | undefined,
  { log, zone }: ReadingContext,
): LooseProgramme {
  return {
    title: titleOfFile(fileName, log),
    acronym: null,
    description: {},
    timeZone: zone,
    dayChange: null,
    url: null,
    venue: null,
    days: daysOf(source, log),
    rooms: roomsOf(source, log),
    tracks: [],
    people: (source.speakers ?? []).map((speaker, index) =>
      speakerDescription(speaker, { where: recordLine(speaker, 'id', { where: `speaker #${index + 1}`, log }), log }),
    ),
    events: eventsOf(source, { log, zone }),
  };
}

function eventsOf(source: ScheduleSource, context: ReadingContext): readonly LooseEvent[] {
  const items = itemsById(source.categories, context.log);
  const events = source.sessions.map((session, index) => readSession(session, index + 1, { ...context, items }));
  return joinRoomsOfSessions(events);
}

function daysOf({ days }: ScheduleSource, log: FindingLog): readonly LooseDay[] {
  return days.flatMap((text, index) => {
    const where = `day #${index + 1}`;
    const date = parseTimestamp(text)?.date ?? null;
    if (date === null) log.add('missing', 'DAY_DATE_MISSING', where, { date: '' });
    return date === null ? [] : [{ where, date, start: null, end: null }];
  });
}

/** The first mention of a room names it. */
function roomsOf({ rooms }: ScheduleSource, log: FindingLog): readonly LooseRoom[] {
  const byKey = new Map<string, LooseRoom>();
  for (const record of rooms) {
    const id = recordLine(record, 'id', { where: 'rooms', log });
    const name = recordLine(record, 'name', { where: 'rooms', log });
    const key = roomKey(id, name);
    if (key === null || byKey.has(key)) continue;
    const guid = id === '' ? null : uuidOfName(`sessionize::room:${id}`);
    byKey.set(key, { ...PLAIN_ROOM, key, guid, name: name || `# ${id}` });
  }
  return [...byKey.values()];
}
