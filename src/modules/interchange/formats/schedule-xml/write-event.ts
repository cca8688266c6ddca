import type { ProgrammeSession } from '../../programme.js';
import { multiLine, singleLine } from '../plain-text.js';
import { webAddress } from '../web-address.js';
import { clockText, wallClockAt, withZoneOffset } from '../zoned-time.js';
import { NONE } from '../assemble/loose-programme.js';
import type { WriteIndex, WrittenSession } from '../writing/write-index.js';
import { boundedDuration, roomText, typeWord } from '../writing/write-words.js';
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
