// Reader of pretalx's API answers and of what site generators make of them. docs/interchange/pretalx-json.md lists every
// field and finding.
import type { CarriedFields, ReadResult } from '../../programme.js';
import { assembleProgramme } from '../assemble/assemble.js';
import type { LooseProgramme, LooseTrack } from '../assemble/loose-programme.js';
import { fieldColor } from '../field-values.js';
import { titleOfFile } from '../file-title.js';
import { asRecord, asText, type JsonRecord, member, readJson } from '../json/read-json.js';
import { endOfNights } from '../night.js';
import { type ReadOptions, readProgrammeWith } from '../reading.js';
import { eventsOf, slotsOf } from './events.js';
import { PRETALX_JSON_FIELDS, pretalxSpeakerFields } from './fields.js';
import { mainLanguage, namesOf } from './names.js';
import { readSpeaker } from './people.js';
import { roomsOf } from './rooms.js';
import type { PretalxSource } from './shapes.js';
import { pretalxSource } from './source.js';
import { type SubmissionContext, trackKey } from './submission.js';

/**
 * Reads what pretalx's API answers for submissions, talks, slots or speakers, or a schedule by day, minute and room made
 * of it. The file names neither the conference nor its zone. Everything repairable goes in with a finding; never
 * throws. O(n log n).
 */
export function readPretalxJson(file: Buffer | string, options: ReadOptions = {}): ReadResult {
  return readProgrammeWith(options, ({ log, zone }) => {
    const source = pretalxSource(readJson(file));
    const language = mainLanguage(source.submissions.map(({ record }) => record));
    return {
      fields: fieldsOf(source),
      programme: assembleProgramme(understand(source, options.fileName, { language, log, zone }), log),
    };
  });
}

function understand(source: PretalxSource, fileName: string | undefined, context: SubmissionContext): LooseProgramme {
  const { log, zone } = context;
  const events = eventsOf(source, context);
  const slots = source.submissions.flatMap((submission) => slotsOf([submission]));
  const mentioned = [...slots, ...source.breaks.map(({ slot }) => slot)].map(({ room }) => room);
  return {
    title: titleOfFile(fileName, log),
    acronym: null,
    description: {},
    timeZone: zone,
    dayChange: endOfNights(events.map(({ start }) => start)),
    url: null,
    venue: null,
    days: [],
    rooms: roomsOf(source.rooms, mentioned, context),
    tracks: tracksOf(source, context),
    people: source.speakers.map((speaker, index) =>
      readSpeaker(speaker, zone, { where: `speaker #${index + 1}`, log }),
    ),
    events,
  };
}

/** In the order in which submissions name them; one that is only known by its id is named by it, with a finding. */
function tracksOf({ submissions }: PretalxSource, context: SubmissionContext): readonly LooseTrack[] {
  const { language, log } = context;
  const tracks = new Map<string, LooseTrack>();
  for (const { record } of submissions) {
    const track = member(record, 'track');
    const key = trackKey(track, context);
    if (key === null || tracks.has(key)) continue;
    const names = namesOf(track, { language, log, where: `track ${key}`, field: 'track' });
    const isNamed = Object.keys(names).length > 0;
    if (!isNamed) log.add('missing', 'TRACK_NAME_MISSING', `track ${key}`, { id: key });
    const color = fieldColor(asText(member(asRecord(track) ?? {}, 'color')), { where: `track ${key}`, log });
    tracks.set(key, { key, names: isNamed ? names : `# ${key}`, color });
  }
  return [...tracks.values()];
}

function fieldsOf({ submissions, breaks, rooms, speakers }: PretalxSource): CarriedFields {
  const has = (records: readonly JsonRecord[], name: string) => records.some((record) => Object.hasOwn(record, name));
  if (speakers.length > 0 && submissions.length === 0 && breaks.length === 0) {
    return pretalxSpeakerFields({ email: has(speakers, 'email'), available: has(speakers, 'availabilities') });
  }
  if (!has(rooms, 'availabilities')) return PRETALX_JSON_FIELDS;
  return { ...PRETALX_JSON_FIELDS, rooms: [...(PRETALX_JSON_FIELDS.rooms ?? []), 'available'] };
}
