// One session of a GridSmart view.
import type { Programme, ProgrammeSession } from '../../programme.js';
import { singleLine } from '../plain-text.js';
import { uuidOfName } from '../stable-ids.js';
import { webAddress } from '../web-address.js';
import { MINUTE, withZoneOffset } from '../zoned-time.js';
import { distinctOrNone, type WriteIndex, type WrittenSession } from '../writing/write-index.js';
import { boundedDuration } from '../writing/write-words.js';
import { idOfName } from './people.js';
import { guidOfSession, LINK_LABELS } from './sessions.js';
import { type CategoryNumbers, gridCategories, isService } from './write-categories.js';
import type { GridRoom } from './write-rooms.js';

export interface SessionParts {
  readonly index: WriteIndex;
  readonly numbers: CategoryNumbers;
  /** By their id in the programme. */
  readonly personIds: ReadonlyMap<string, string>;
}

export type GridSession = ReturnType<typeof gridSession>;

/** The session as it stands in one of its rooms. */
export function gridSession(written: WrittenSession, room: GridRoom, parts: SessionParts) {
  const { session, startsAt } = written;
  const endsAt = startsAt + boundedDuration(written.durationMinutes) * MINUTE;
  return {
    id: idOf(written),
    title: singleLine(session.title) || '?',
    // One text for two: the longer one, where there is one.
    description: session.description ?? session.abstract,
    startsAt: localTime(startsAt, parts.index.zone),
    endsAt: localTime(endsAt, parts.index.zone),
    isServiceSession: isService(written),
    isPlenumSession: session.exclusive,
    speakers: session.people.flatMap(({ personId }) => {
      const id = parts.personIds.get(personId);
      return id === undefined ? [] : [{ id, name: parts.index.people.get(personId)?.name ?? '?' }];
    }),
    categories: gridCategories(written, parts.index, parts.numbers),
    roomId: room.id,
    room: room.name,
    liveUrl: linkOf(session, LINK_LABELS.liveUrl),
    recordingUrl: linkOf(session, LINK_LABELS.recordingUrl),
    ...statusOf(written),
  };
}

/** Ids that speakers have in the file: the source's own, else one made from the name. */
export function personIds({ people, slug }: Programme): ReadonlyMap<string, string> {
  const wanted = people.map(
    ({ externalId, name }) => singleLine(externalId ?? '') || idOfName(singleLine(name) || '?'),
  );
  const ids = distinctOrNone(wanted);
  return new Map(people.map(({ id }, index) => [id, ids[index] ?? uuidOfName(`${slug}/person:${id}`)]));
}

/** Sessionize's own number where the guid was made from it, so that the file is the same again; else the guid. */
function idOf({ session, guid, number }: WrittenSession): string {
  return session.guid === null || guidOfSession(String(number)) === guid ? String(number) : guid;
}

function localTime(instant: number, zone: string): string {
  return withZoneOffset(instant, zone).slice(0, 'YYYY-MM-DDTHH:MM:SS'.length);
}

function linkOf({ links }: ProgrammeSession, label: string): string | null {
  return webAddress(links.find((link) => link.label === label)?.url ?? '');
}

const STATUS = {
  confirmed: { status: 'Accepted', isInformed: true, isConfirmed: true },
  accepted: { status: 'Accepted', isInformed: true, isConfirmed: false },
  submitted: { status: 'Nominated', isInformed: false, isConfirmed: false },
} as const;

/** Service sessions have none in Sessionize, unless there is something to say. */
function statusOf(written: WrittenSession) {
  const { state } = written.session;
  if (state === 'confirmed' && isService(written)) return { status: null, isInformed: false, isConfirmed: false };
  return STATUS[state === 'cancelled' ? 'submitted' : state];
}
