import type { ProgrammeSession } from '../../programme.js';
import { multiLine, singleLine } from '../plain-text.js';
import { kindOfType } from '../session-kinds.js';
import { webAddress } from '../web-address.js';
import { clockText, wallClockAt, withZoneOffset } from '../zoned-time.js';
import { NONE } from '../assemble/loose-programme.js';
import { MAX_DURATION_MINUTES } from '../limits.js';
import { listedRooms } from '../assemble/rooms.js';
import type { WriteIndex, WrittenSession } from './write-index.js';
import { parentElement, textElement } from './xml-markup.js';

/** One <event>. No slug: the schema allows only ASCII there, and names may be of any script. */
export function eventElement(written: WrittenSession, index: WriteIndex): string {
  const { session, startsAt } = written;
  const { guid, number } = written;
  return parentElement('event', { guid, id: number }, [
    textElement('date', withZoneOffset(startsAt, index.zone)),
    textElement('start', clockText(wallClockAt(startsAt, index.zone).minutes)),
    textElement('duration', clockText(boundedDuration(written.durationMinutes))),
    textElement('room', roomText(written.roomIds, index)),
    textElement('title', singleLine(session.title)),
    textElement('subtitle', singleLine(session.subtitle ?? '')),
    textElement('track', index.trackNames.get(session.trackId ?? '') ?? NONE),
    textElement('type', typeWord(session)),
    textElement('language', singleLine(session.language ?? '')),
    textElement('abstract', multiLine(session.abstract ?? '')),
    textElement('description', multiLine(session.description ?? '')),
    ...recording(session),
    ...address(session.url),
    parentElement('persons', {}, persons(session, index)),
    parentElement('links', {}, links(session)),
  ]);
}

/** The source's own word, unless it would be read as another kind than the session has now. */
function typeWord({ kind, typeLabel }: ProgrammeSession): string {
  const label = singleLine(typeLabel ?? '');
  return label !== '' && kindOfType(label) === kind ? label : kind;
}

/** Longer or shorter ones than the format can express become the nearest that it can. */
function boundedDuration(minutes: number): number {
  return Math.min(MAX_DURATION_MINUTES, Math.max(1, Math.round(minutes)));
}

/**
 * The event stands in its first room; the text names all of them. Where the names together would be read as other
 * rooms (names may hold commas), it names the first one only.
 */
function roomText(roomIds: readonly string[], { roomNames, roomIdByName }: WriteIndex): string {
  const [first, ...others] = roomIds.flatMap((id) => roomNames.get(id) ?? []);
  if (first === undefined) return NONE;
  const text = [first, ...others].join(', ');
  const readBack = (listedRooms(text, roomIdByName) ?? []).map((name) => roomIdByName.get(name) ?? '');
  const isUnderstood = readBack.length === roomIds.length && readBack.slice(1).join() === roomIds.slice(1).join();
  return isUnderstood ? text : first;
}

function recording({ doNotRecord, recordingLicense }: ProgrammeSession): readonly string[] {
  const license = singleLine(recordingLicense ?? '');
  if (!doNotRecord && license === '') return [];
  return [
    parentElement('recording', {}, [textElement('license', license), textElement('optout', String(doNotRecord))]),
  ];
}

function address(text: string | null): readonly string[] {
  const url = webAddress(text ?? '');
  return url === null ? [] : [textElement('url', url)];
}

function persons(session: ProgrammeSession, { people }: WriteIndex): readonly string[] {
  const ids = [...new Set(session.people.map(({ personId }) => personId))];
  return ids.flatMap((id) => {
    const person = people.get(id);
    if (person === undefined) return [];
    return [textElement('person', person.name, { id: person.number, guid: person.guid })];
  });
}

function links(session: ProgrammeSession): readonly string[] {
  return session.links.flatMap(({ label, url }) => {
    const href = webAddress(url);
    return href === null ? [] : [textElement('link', singleLine(label) || href, { href })];
  });
}
