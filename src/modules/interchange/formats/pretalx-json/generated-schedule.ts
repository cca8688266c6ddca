// What a site generator makes of pretalx's API: { schedule: { "2027-03-27": { "530": { "12": submission } } } }, where 530
// is the minute of the day and 12 the room. Other members have the same shape (sprints), or one level less (meals).
import { asList, asRecord, asRecords, type JsonRecord, member } from '../json/read-json.js';
import { clockText, DAY_MINUTES } from '../zoned-time.js';
import { isSubmission, type PretalxSource, type SourceBreak, type SourceSubmission } from './shapes.js';

/** Whether the value is an object whose keys are dates; an empty one counts. */
export function isDated(value: unknown): boolean {
  const record = asRecord(value);
  return record !== null && Object.keys(record).every((key) => /^\d{4}-\d{2}-\d{2}$/.test(key));
}

/** Everything in members that go by date; the rooms and speakers that are listed beside them. */
export function generatedSchedule(file: JsonRecord): PretalxSource {
  const cells = Object.values(file).flatMap((value) => (isDated(value) ? cellsOf(value) : []));
  return {
    submissions: cells.flatMap((cell) => submissionsOf(cell)),
    breaks: cells.flatMap((cell) => breaksOf(cell)),
    rooms: asRecords(member(file, 'rooms')),
    speakers: recordsOf(member(file, 'speakers')),
  };
}

interface Cell {
  readonly date: string;
  /** Of the day, as HH:MM. */
  readonly clock: string;
  readonly content: JsonRecord;
}

function cellsOf(dated: unknown): readonly Cell[] {
  return Object.entries(asRecord(dated) ?? {}).flatMap(([date, slots]) =>
    Object.entries(asRecord(slots) ?? {}).flatMap(([minutes, content]) => {
      const cell = asRecord(content);
      const minute = /^\d{1,4}$/.test(minutes) ? Number(minutes) : DAY_MINUTES;
      return cell === null || minute >= DAY_MINUTES ? [] : [{ date, clock: clockText(minute), content: cell }];
    }),
  );
}

function submissionsOf({ date, clock, content }: Cell): readonly SourceSubmission[] {
  return Object.entries(content).flatMap(([room, value]) => {
    const record = asRecord(value);
    if (record === null || !isSubmission(record)) return [];
    return [{ record, found: { start: `${date}T${clock}`, end: '', duration: '', room } }];
  });
}

/** A cell that is no list of rooms but has a title itself is for everybody. */
function breaksOf({ date, clock, content }: Cell): readonly SourceBreak[] {
  if (!Object.hasOwn(content, 'title')) return [];
  const id = member(content, 'id');
  const slot = { start: `${date}T${clock}`, end: '', duration: '', room: null };
  return [{ id: typeof id === 'string' ? id : '', title: member(content, 'title'), slot }];
}

/** A list, or an object by id. */
function recordsOf(value: unknown): readonly JsonRecord[] {
  const record = asRecord(value);
  return asRecords(record === null ? asList(value) : Object.values(record));
}
