import type { ProgrammeLink, ProgrammeSession } from '../../programme.js';
import { NONE } from '../assemble/loose-programme.js';
import { multiLine, singleLine } from '../plain-text.js';
import { webAddress } from '../web-address.js';
import type { WrittenSession } from '../writing/write-index.js';
import { boundedDuration, roomText, typeWord } from '../writing/write-words.js';
import { clockText, MINUTE, wallClockAt, withZoneOffset } from '../zoned-time.js';
import { madeEventAddress, madeSlug } from './made-values.js';
import type { JsonIndex } from './write-index.js';
import { plainText, translatedTexts } from './write-texts.js';

/** One event with every member that the schema demands. */
export function writtenEvent(written: WrittenSession, index: JsonIndex): object {
  const { session, startsAt, guid, number } = written;
  const minutes = boundedDuration(written.durationMinutes);
  const license = singleLine(session.recordingLicense ?? '');
  const track = index.trackNames.get(session.trackId ?? '') ?? NONE;
  return {
    guid,
    id: number,
    date: withZoneOffset(startsAt, index.zone),
    start: clockText(wallClockAt(startsAt, index.zone).minutes),
    end: withZoneOffset(startsAt + minutes * MINUTE, index.zone),
    duration: clockText(minutes),
    room: roomText(written.roomIds, index),
    slug: madeSlug(number),
    url: webAddress(session.url ?? '') ?? madeEventAddress({ number, guid }, index.base),
    title: singleLine(session.title),
    subtitle: singleLine(session.subtitle ?? '') || null,
    track: track === NONE ? null : track,
    type: typeWord(session),
    language: singleLine(session.language ?? '') || null,
    abstract: multiLine(session.abstract ?? '') || null,
    description: multiLine(session.description ?? '') || null,
    ...(license === '' ? {} : { recording_license: license }),
    do_not_record: session.doNotRecord,
    persons: personsOf(session, index),
    links: linksOf(session.links),
  };
}

/** Each person once, as the format has it; `role` and `biographies` are in addition to it. */
function personsOf({ people }: ProgrammeSession, index: JsonIndex): readonly object[] {
  const roles = new Map(people.toReversed().map(({ personId, role }) => [personId, role]));
  const ids = [...new Set(people.map(({ personId }) => personId))];
  return ids.flatMap((id) => {
    const role = roles.get(id) ?? 'speaker';
    const person = personOf(id, index);
    return person === null ? [] : [role === 'speaker' ? person : { ...person, role }];
  });
}

function personOf(id: string, { people, personById, personIdentities, language }: JsonIndex): object | null {
  const person = personById.get(id);
  if (person === undefined) return null;
  const biography = plainText(person.biographies, language, multiLine);
  const biographies = translatedTexts(person.biographies, language, multiLine);
  const links = linksOf(person.links);
  return {
    ...personIdentities.get(id),
    name: people.get(id)?.name ?? '?',
    avatar: webAddress(person.photoUrl ?? ''),
    biography: biography || null,
    ...(biographies === null ? {} : { biographies }),
    ...(links.length === 0 ? {} : { links }),
  };
}

function linksOf(links: readonly ProgrammeLink[]): readonly object[] {
  return links.flatMap(({ label, url }) => {
    const address = webAddress(url);
    return address === null ? [] : [{ url: address, title: singleLine(label) || address }];
  });
}
