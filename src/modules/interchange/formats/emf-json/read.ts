// Reader of the schedule.json of Electromagnetic Field. docs/interchange/emf-json.md lists every field and finding.
import type { ReadResult } from '../../programme.js';
import { type LooseEvent, type LooseProgramme, PLAIN_ROOM } from '../assemble/loose-programme.js';
import { titleOfFile } from '../file-title.js';
import { groupedBy } from '../grouped.js';
import { readJson } from '../json/read-json.js';
import { recordLine } from '../json/record-fields.js';
import { endOfNights } from '../night.js';
import { type ReadingContext, readLeniently, type ReadOptions } from '../reading.js';
import { asPositiveNumber, uuidOfName } from '../stable-ids.js';
import { entriesOf, type Entry } from './entries.js';
import { EMF_JSON_FIELDS } from './fields.js';
import { atOccurrence, readEntry } from './session.js';
import { indexSpeakers, type SpeakerEntry, speakersOf } from './speakers.js';

/** An entry that is understood but for its people, with one event for each time it takes place. */
interface ReadEntry extends SpeakerEntry {
  readonly id: string;
  readonly events: readonly LooseEvent[];
}

/**
 * Reads EMF's schedule.json. Its times have no offset: without `timeZone` a file with times is refused with
 * TIME_ZONE_NEEDED. Everything repairable goes in with a finding; never throws. O(n log n).
 */
export function readEmfJson(file: Buffer | string, options: ReadOptions = {}): ReadResult {
  return readLeniently(EMF_JSON_FIELDS, options, (context) =>
    understand(entriesOf(readJson(file)), options.fileName, context),
  );
}

function understand(entries: readonly Entry[], fileName: string | undefined, context: ReadingContext): LooseProgramme {
  const { log, zone } = context;
  const events = eventsOf(
    entries.map((entry, index) => readOne(entry, index + 1, context)),
    context,
  );
  return {
    title: titleOfFile(fileName, log),
    acronym: null,
    description: {},
    timeZone: zone,
    // The file lists no days, and its nights are long.
    dayChange: endOfNights(events.map(({ start }) => start)),
    url: null,
    venue: null,
    days: [],
    rooms: [...new Set(events.flatMap(({ roomKey }) => roomKey ?? []))].map((name) => ({
      ...PLAIN_ROOM,
      key: name,
      name,
    })),
    tracks: [],
    people: [],
    events,
  };
}

function readOne({ record, id, occurrences }: Entry, position: number, context: ReadingContext): ReadEntry {
  const { log } = context;
  const place = { where: recordLine(record, 'id', { where: position, log }) || `#${position}`, log };
  const entry = readEntry(record, place);
  return {
    where: place.where,
    id,
    userId: recordLine(record, 'user_id', place),
    speaker: recordLine(record, 'speaker', place) || recordLine(record, 'names', place),
    events: occurrences.map((occurrence) => atOccurrence(entry, occurrence, place, context)),
  };
}

/** All of one id are one session and its repeats, by their start. */
function eventsOf(entries: readonly ReadEntry[], { log }: ReadingContext): readonly LooseEvent[] {
  const speakers = indexSpeakers(entries.toSorted((a, b) => Number(a.id) - Number(b.id) || 0));
  const groups = groupedBy(entries, ({ id }, index) => (id === '' ? `#${index}` : id));
  return [...groups.values()].flatMap((group) => {
    const events = group.flatMap((entry) => {
      const people = speakersOf(entry, speakers, log);
      return entry.events.map((event) => ({ id: entry.id, event: { ...event, people } }));
    });
    return events
      .toSorted((a, b) => startOf(a.event) - startOf(b.event))
      .map(({ id, event }, occurrence) => ({ ...event, ...identityOf(id, event, occurrence) }));
  });
}

/** What has no time comes last. */
function startOf({ start }: LooseEvent): number {
  return start?.instant ?? Number.MAX_SAFE_INTEGER;
}

/** Ids begin anew every year. */
function identityOf(
  id: string,
  { url, start }: LooseEvent,
  occurrence: number,
): Pick<LooseEvent, 'guid' | 'number' | 'key' | 'repeatOfKey'> {
  if (id === '') return { guid: null, number: null };
  const year = /\/schedule\/(\d{4})\//.exec(url ?? '')?.[1] ?? start?.wall.date.slice(0, 4) ?? '';
  if (occurrence === 0) return { guid: uuidOfName(`emf:${year}:${id}`), number: asPositiveNumber(id), key: id };
  return { guid: uuidOfName(`emf:${year}:${id}#${occurrence + 1}`), number: null, repeatOfKey: id };
}
