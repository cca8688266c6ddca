// What the file says of the conference: title, language, zone, tracks.
import { type LooseTrack, NONE } from '../assemble/loose-programme.js';
import type { LocalizedText } from '../../programme.js';
import { fieldColor, fieldZone } from '../field-values.js';
import { fieldAddress, fieldLine, fieldText } from '../field-text.js';
import type { FindingLog } from '../findings.js';
import { asRecord, asRecords, asText, type JsonRecord, member } from '../json/read-json.js';
import { languageTags } from '../languages.js';
import { webAddress } from '../web-address.js';
import { firstOf, nameIn, textsByLanguage } from './localised-value.js';
import type { ScheduleSource } from './schedule-source.js';

export interface ScheduleHead {
  readonly title: LocalizedText;
  readonly acronym: string | null;
  readonly description: LocalizedText;
  readonly timeZone: string | null;
  readonly url: string | null;
}

const WHERE = 'conference';
const USUAL_LANGUAGE = 'en';

/** What our own files add where the schema leaves room for anything; empty in those of others. */
export function metaOf(conference: JsonRecord): JsonRecord {
  return asRecord(member(conference, 'meta')) ?? {};
}

/** The language of the texts that name none: the one that the file names, else the most frequent of its events. */
export function mainLanguage({ conference, events }: ScheduleSource, log: FindingLog): string {
  const named = languageTags(asText(member(metaOf(conference), 'language')))[0];
  if (named !== undefined) return named;
  const counts = new Map<string, number>();
  for (const { record } of events) {
    const language = languageTags(asText(member(record, 'language')).slice(0, 100))[0];
    if (language !== undefined) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const [frequent] = [...counts].toSorted(([, a], [, b]) => b - a);
  if (frequent === undefined) log.add('guessed', 'LANGUAGE_GUESSED', WHERE, { language: USUAL_LANGUAGE });
  return frequent?.[0] ?? USUAL_LANGUAGE;
}

/** What relative addresses are relative to; null where the file does not say. */
export function baseAddress({ schedule, conference }: ScheduleSource): string | null {
  return webAddress(asText(firstOf(schedule, ['base_url']) ?? firstOf(conference, ['base_url'])));
}

/** The acronym as the file writes it, which tells its ids from those of other conferences; '' where it has none. */
export function sourceAcronym({ conference }: ScheduleSource): string {
  return asText(member(conference, 'acronym'));
}

/** Reads the head of the file; `zone` is that of a file that names none. */
export function readHead(
  source: ScheduleSource,
  { language, zone, log }: { language: string; zone: string | null; log: FindingLog },
): ScheduleHead {
  const { conference } = source;
  const meta = metaOf(conference);
  const place = { where: WHERE, log };
  const acronym = fieldLine(acronymIn(conference), { ...place, field: 'acronym' }) || null;
  const line = (text: string): string => fieldLine(text, { ...place, field: 'title' });
  const text = (source: string): string | null => fieldText(source, { ...place, field: 'description' });
  const title = textsByLanguage(firstOf(meta, ['title']) ?? member(conference, 'title'), language, line);
  if (Object.keys(title).length === 0) log.add('missing', 'CONFERENCE_TITLE_MISSING', WHERE, { title: acronym ?? '?' });
  return {
    title: Object.keys(title).length > 0 ? title : { [language]: acronym ?? '?' },
    acronym,
    description: textsByLanguage(firstOf(meta, ['description']) ?? member(conference, 'description'), language, text),
    timeZone: fieldZone(zoneIn(source), zone, place),
    url: fieldAddress(asText(member(conference, 'url')), place, baseAddress(source)),
  };
}

/** Ours says in `meta` what the schema does not let stand in its place, null included. */
function acronymIn(conference: JsonRecord): string {
  const meta = metaOf(conference);
  return asText(member(Object.hasOwn(meta, 'acronym') ? meta : conference, 'acronym'));
}

function zoneIn({ schedule, conference }: ScheduleSource): string {
  const names = ['time_zone_name', 'time_zone', 'timezone'];
  return asText(firstOf(metaOf(conference), names) ?? firstOf(conference, names) ?? firstOf(schedule, names));
}

/** Tracks of the conference in order; events name them by any of their names. */
export function readTracks({ conference }: ScheduleSource, language: string, log: FindingLog): readonly LooseTrack[] {
  const place = { where: 'tracks', log };
  const line = (text: string): string => fieldLine(text, { ...place, field: 'track' });
  return asRecords(member(conference, 'tracks')).flatMap((track) => {
    const key = line(nameIn(track, language));
    const names = textsByLanguage(firstOf(track, ['names', 'name']), language, line);
    if (key === '' || key === NONE || Object.keys(names).length === 0) return [];
    return [{ key, names, color: fieldColor(asText(member(track, 'color')), place) }];
  });
}
