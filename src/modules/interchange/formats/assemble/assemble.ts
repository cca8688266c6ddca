import type { LocalizedText, Programme, ProgrammeTrack } from '../../programme.js';
import type { FindingLog } from '../findings.js';
import { asciiSlug } from '../plain-text.js';
import { conferenceDays, dayBoundary } from './conference-days.js';
import { withoutCrowds } from './crowds.js';
import type { LooseEvent, LooseProgramme } from './loose-programme.js';
import { refuseOvergrown } from './overgrown.js';
import { joinPeople } from './people.js';
import { joinRooms } from './rooms.js';
import { sessionsOf } from './sessions.js';

const SHORTEST_SLUG = 2;
const LONGEST_SLUG = 60;
/** Language of titles in a file whose events name none. */
const USUAL_LANGUAGE = 'en';

/**
 * Makes a programme of what a reader found: joins the mentions of people, rooms and tracks, finds the days and where one
 * day ends and the next begins, and reports what it had to repair or guess. Ids are local: see withStableIds. Throws Refusal TOO_LARGE where repeats make it far larger than its
 * file. O(n log n).
 */
export function assembleProgramme(source: LooseProgramme, log: FindingLog): Programme {
  const { events } = source;
  refuseOvergrown(events);
  const placed = events.flatMap((event) => (event.start === null ? [] : [{ ...event, start: event.start }]));
  const boundary = dayBoundary(source.days, placed, source.dayChange);
  const locales = localesOf(source, log);
  const language = locales[0] ?? USUAL_LANGUAGE;
  const rooms = joinRooms(source, log);
  const people = joinPeople([...source.people, ...events.flatMap((event) => event.people)], log);
  const tracks = joinTracks(source, language);
  const title = typeof source.title === 'string' ? { [language]: source.title } : source.title;
  return {
    title,
    acronym: source.acronym,
    slug: slugOf([source.acronym ?? '', ...Object.values(title)]),
    description: source.description,
    timeZone: source.timeZone,
    dayBoundaryMinutes: boundary,
    locales,
    url: source.url,
    days: conferenceDays(source.days, placed, { boundary, zone: source.timeZone ?? 'UTC', log }),
    rooms: rooms.rooms,
    travel: [],
    tracks: tracks.list,
    people: people.people,
    sessions: withoutCrowds(
      sessionsOf(events, { rooms, people, trackIds: tracks.ids, log }),
      events.map(({ where }) => where),
      log,
    ),
  };
}

/** The first of the texts that makes an address of 2 to 60 characters. */
function slugOf(texts: readonly string[]): string {
  const slugs = texts.map((text) => asciiSlug(text).slice(0, LONGEST_SLUG).replace(/-+$/, ''));
  return slugs.find((slug) => slug.length >= SHORTEST_SLUG) ?? 'conference';
}

/** Languages of the title, then of the events, the most frequent first. */
function localesOf({ title, events }: LooseProgramme, log: FindingLog): readonly string[] {
  const counts = new Map<string, number>();
  for (const { language } of events) if (language !== null) counts.set(language, (counts.get(language) ?? 0) + 1);
  const named = typeof title === 'string' ? [] : Object.keys(title);
  const found = [...counts].toSorted(([, a], [, b]) => b - a).map(([language]) => language);
  const locales = [...new Set([...found, ...named])];
  if (locales.length > 0) return locales;
  log.add('guessed', 'LANGUAGE_GUESSED', 1, { language: USUAL_LANGUAGE });
  return [USUAL_LANGUAGE];
}

interface JoinedTracks {
  readonly list: readonly ProgrammeTrack[];
  /** By the key that events name. */
  readonly ids: ReadonlyMap<string, string>;
}

/** Listed tracks in order, then those that only events name; the first of a key counts. */
function joinTracks({ tracks, events }: LooseProgramme, language: string): JoinedTracks {
  const ids = new Map<string, string>();
  const list: ProgrammeTrack[] = [];
  const add = (key: string, names: LocalizedText, color: string | null): void => {
    if (ids.has(key)) return;
    const id = `t${list.length + 1}`;
    ids.set(key, id);
    list.push({ id, names, color });
  };
  for (const { key, names, color } of tracks) {
    add(key, typeof names === 'string' ? { [language]: names } : names, color);
  }
  for (const track of trackNames(events)) add(track, { [language]: track }, null);
  return { list, ids };
}

function trackNames(events: readonly LooseEvent[]): readonly string[] {
  return events.flatMap(({ track }) => track ?? []);
}
