// Writer of schedule.json, version 1, valid by its schema for every programme. docs/interchange/schedule-json.md lists
// every field. What the schema has no place for and leaves room for goes into `meta`, `names` and `biographies`.
import type { Programme } from '../../programme.js';
import { NONE } from '../assemble/loose-programme.js';
import { multiLine, singleLine } from '../plain-text.js';
import { webAddress } from '../web-address.js';
import type { FileMeta } from '../writing/file-meta.js';
import { sessionsByRoom, type WrittenDay, writtenDays } from '../writing/write-days.js';
import { indexProgramme, instantOf } from '../writing/write-index.js';
import { withZoneOffset } from '../zoned-time.js';
import { writtenEvent } from './write-event.js';
import { type JsonIndex, jsonIndex } from './write-index.js';
import { plainText, translatedTexts } from './write-texts.js';

const SCHEMA = 'https://c3voc.de/schedule/schema.json';

/** The grid that readers may draw sessions on; real files write nothing else. */
const TIMESLOT = '00:05';

/**
 * The programme as schedule.json. Sessions without a placement and cancelled ones are left out; a session in several
 * rooms stands in the first, and its `room` names all; one without a room stands in a room named "-".
 * Throws RangeError where a time of the programme is no ISO instant. Linear in time and memory.
 */
export function writeScheduleJson(programme: Programme, meta: FileMeta): string {
  const acronym = acronymOf(programme);
  const index = jsonIndex(programme, indexProgramme(programme), { acronym, base: webAddress(meta.baseUrl) });
  const generator = { name: singleLine(meta.generator.name), version: singleLine(meta.generator.version) };
  const schedule = {
    version: singleLine(meta.version),
    ...(index.base === null ? {} : { base_url: index.base }),
    conference: conferenceOf(programme, index),
  };
  return `${JSON.stringify({ $schema: SCHEMA, generator, schedule })}\n`;
}

/** Four or more of a-z, 0-9 and _, as the schema demands; where nothing fits, the slug or a word that does stands in. */
function acronymOf({ acronym, slug }: Programme): string {
  const candidates = [acronym ?? '', asciiWord(acronym ?? ''), asciiWord(slug)];
  return candidates.find((candidate) => /^[a-z0-9_]{4,}$/.test(candidate)) ?? 'conference';
}

function asciiWord(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
}

function conferenceOf(programme: Programme, index: JsonIndex): object {
  const days = writtenDays(programme, index);
  const url = webAddress(programme.url ?? '');
  const zone = knownZone(programme, index);
  const description = plainText(programme.description, index.language, multiLine);
  return {
    acronym: index.acronym,
    title: plainText(programme.title, index.language, singleLine),
    ...(description === '' ? {} : { description }),
    start: days[0]?.date,
    end: days.at(-1)?.date,
    daysCount: days.length,
    timeslot_duration: TIMESLOT,
    ...(zone !== null && isSchemaZone(zone) ? { time_zone_name: zone } : {}),
    ...(url === null ? {} : { url }),
    tracks: tracksOf(programme, index),
    rooms: index.rooms.map(({ name, guid, capacity }) => ({ name, guid, capacity })),
    meta: metaOf(programme, index),
    days: days.map((day, position) => dayOf(day, position + 1, index)),
  };
}

/** What the schema cannot hold in its place: the language of plain texts, other languages, other acronyms and zones. */
function metaOf(programme: Programme, index: JsonIndex): object {
  const { acronym, title, description } = programme;
  const { language, acronym: written } = index;
  const zone = knownZone(programme, index);
  const titles = translatedTexts(title, language, singleLine);
  const descriptions = translatedTexts(description, language, multiLine);
  return {
    language,
    ...(acronym === written ? {} : { acronym: acronym === null ? null : singleLine(acronym) }),
    ...(titles === null ? {} : { title: titles }),
    ...(descriptions === null ? {} : { description: descriptions }),
    ...(zone === null || isSchemaZone(zone) ? {} : { time_zone_name: zone }),
  };
}

/** The zone of the programme; null for none, and for one that does not exist: then the times are in UTC. */
function knownZone({ timeZone }: Programme, { zone }: JsonIndex): string | null {
  return timeZone === zone ? zone : null;
}

/** The schema knows names of two words, as in Europe/Berlin, and UTC; "America/Port-au-Prince" passes, "CET" does not. */
function isSchemaZone(zone: string): boolean {
  return /^[A-Z][a-z]+\/[A-Z][a-z]+|UTC$/.test(zone);
}

function tracksOf({ tracks }: Programme, { trackNames, language }: JsonIndex): readonly object[] {
  return tracks.flatMap(({ id, names, color }) => {
    const name = trackNames.get(id) ?? NONE;
    if (name === NONE) return [];
    const translated = translatedTexts(names, language, singleLine);
    const valid = color !== null && /^#[0-9a-f]{6}$/i.test(color);
    return [{ name, ...(translated === null ? {} : { names: translated }), ...(valid ? { color } : {}) }];
  });
}

/** Only the rooms with sessions on the day: all rooms stand in the conference. */
function dayOf({ date, opensAt, closesAt, sessions }: WrittenDay, position: number, index: JsonIndex): object {
  const rooms = [...sessionsByRoom(sessions)].map(([room, entries]) => [
    index.roomNames.get(room ?? '') ?? NONE,
    entries.map((session) => writtenEvent(session, index)),
  ]);
  return {
    index: position,
    date,
    day_start: withZoneOffset(instantOf(opensAt), index.zone),
    day_end: withZoneOffset(instantOf(closesAt), index.zone),
    rooms: Object.fromEntries(rooms),
  };
}
