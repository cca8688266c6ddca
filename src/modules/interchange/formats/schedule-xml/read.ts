// Reader of frab's schedule.xml and of its ancestor, Pentabarf's. docs/interchange.md lists every field and finding.
import type { ReadResult } from '../../programme.js';
import type { LooseDay, LooseEvent, LooseProgramme } from '../assemble/loose-programme.js';
import { durationStyle } from '../duration.js';
import { readDay, startOf, type TimeContext } from '../event-times.js';
import { fieldDuration } from '../field-values.js';
import type { FindingLog } from '../findings.js';
import { readLeniently, type ReadOptions } from '../reading.js';
import { readConference, readTracks } from './conference.js';
import type { EventDraft } from './event-draft.js';
import { SCHEDULE_XML_FIELDS } from './fields.js';
import { readScheduleSource, type ScheduleSource } from './schedule-source.js';
import { sourceText } from './source-text.js';

/**
 * Reads a frab or Pentabarf schedule.xml. Everything repairable goes in, with a finding that says what was missing,
 * repaired, guessed or dropped; a file that cannot be read, or that tries to do harm, gives a refusal. Never throws.
 * Time and memory grow linearly with the file; what one file may hold is in limits.ts.
 */
export function readScheduleXml(file: Buffer | string, options: ReadOptions = {}): ReadResult {
  return readLeniently(SCHEDULE_XML_FIELDS, options, ({ log, zone }) =>
    understand(readScheduleSource(sourceText(file, log), log), zone, log),
  );
}

function understand(source: ScheduleSource, fallbackZone: string | null, log: FindingLog): LooseProgramme {
  const conference = readConference(source.conference, fallbackZone, log);
  const context: TimeContext = { zone: conference.timeZone, dayChange: conference.dayChange, log };
  const days = source.days.map((day) => readDay(day, context));
  return {
    ...conference,
    description: {},
    days,
    rooms: source.rooms,
    tracks: readTracks(source.conference, log),
    people: [],
    events: timeEvents(source.events, days, context),
  };
}

function timeEvents(
  events: readonly EventDraft[],
  days: readonly LooseDay[],
  context: TimeContext,
): readonly LooseEvent[] {
  const style = durationStyle(events.map(({ durationText }) => durationText));
  return events.map((draft) => {
    const day = draft.day === null ? null : (days[draft.day] ?? null);
    return {
      ...draft,
      listedOn: day?.date ?? null,
      start: startOf(draft, day, context),
      durationMinutes: fieldDuration(draft.durationText, style, { where: draft.where, log: context.log }),
    };
  });
}
