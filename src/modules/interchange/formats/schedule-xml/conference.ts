// What <conference> says: title, zone, tracks.
import { type LooseTrack, NONE } from '../assemble/loose-programme.js';
import { fieldColor, fieldZone } from '../field-values.js';
import type { FindingLog } from '../findings.js';
import { dayChangeMinutes } from '../assemble/conference-days.js';
import { addressOf, lineOf, shortLine } from './event-text.js';
import { parseClock } from '../timestamp.js';
import { attributeOf, childOf, childrenOf, childText, textOf } from './xml-element.js';
import type { XmlElement } from './xml-stream.js';

export interface ConferenceHead {
  readonly title: string;
  readonly acronym: string | null;
  readonly venue: string | null;
  readonly url: string | null;
  readonly timeZone: string | null;
  readonly dayChange: number | null;
}

const NOTHING: XmlElement = { name: 'conference', line: 1, attributes: {}, content: [] };

/** Reads the head of the file; `fallbackZone` is the zone of a file that names none. */
export function readConference(
  element: XmlElement | null,
  fallbackZone: string | null,
  log: FindingLog,
): ConferenceHead {
  if (element === null) log.add('missing', 'CONFERENCE_MISSING', 1);
  const conference = element ?? NOTHING;
  const acronym = lineOf(childOf(conference, 'acronym'), log) || null;
  return {
    title: titleOf(conference, acronym, log),
    acronym,
    venue: lineOf(childOf(conference, 'venue'), log) || null,
    url: addressOf(conference, 'url', log),
    timeZone: zoneOf(conference, fallbackZone, log),
    dayChange: dayChangeMinutes(parseClock(childText(conference, 'day_change'))),
  };
}

/** Tracks of the conference in order; the names are unique. */
export function readTracks(conference: XmlElement | null, log: FindingLog): readonly LooseTrack[] {
  const colors = new Map<string, string | null>();
  const declared = conference === null ? [] : trackElements(conference);
  for (const element of declared) {
    const name = shortLine(attributeOf(element, 'name') ?? textOf(element), element, log);
    if (name !== '' && name !== NONE && !colors.has(name)) {
      colors.set(name, fieldColor(attributeOf(element, 'color') ?? '', { where: element.line, log }));
    }
  }
  return [...colors].map(([name, color]) => ({ key: name, names: name, color }));
}

/** In the conference itself, or in a list as some tools write it. */
function trackElements(conference: XmlElement): readonly XmlElement[] {
  const lists = childrenOf(conference, 'tracks').flatMap((list) => childrenOf(list, 'track'));
  return [...childrenOf(conference, 'track'), ...lists];
}

function titleOf(conference: XmlElement, acronym: string | null, log: FindingLog): string {
  const title = lineOf(childOf(conference, 'title'), log);
  if (title !== '') return title;
  log.add('missing', 'CONFERENCE_TITLE_MISSING', conference.line, { title: acronym ?? '?' });
  return acronym ?? '?';
}

function zoneOf(conference: XmlElement, fallback: string | null, log: FindingLog): string | null {
  const element = childOf(conference, 'time_zone_name');
  return fieldZone(textOf(element), fallback, { where: element?.line ?? conference.line, log });
}
