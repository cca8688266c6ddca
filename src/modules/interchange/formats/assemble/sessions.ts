// Sessions from the events of a file, once its people, rooms and tracks are known.
import type { ProgrammeSession } from '../../programme.js';
import type { FindingLog } from '../findings.js';
import { kindOfType } from '../session-kinds.js';
import type { LooseEvent } from './loose-programme.js';
import type { JoinedPeople } from './people.js';
import type { JoinedRooms } from './rooms.js';
import { distinctOrNull } from './uniqueness.js';

export interface SessionContext {
  readonly rooms: JoinedRooms;
  readonly people: JoinedPeople;
  /** By the key that events name. */
  readonly trackIds: ReadonlyMap<string, string>;
  readonly log: FindingLog;
}

/** One session for each event, in the order of the file; guids and numbers are unique among them. */
export function sessionsOf(events: readonly LooseEvent[], context: SessionContext): readonly ProgrammeSession[] {
  const { log } = context;
  const guids = distinctOrNull(events, ({ guid }) => guid, { missing: 'GUID_MISSING', twice: 'GUID_TWICE', log });
  const numbers = distinctOrNull(events, ({ number }) => number, { missing: null, twice: 'EVENT_ID_TWICE', log });
  const ids = new Map(events.flatMap(({ key }, index) => (key === undefined ? [] : [[key, sessionId(index)]])));
  return events.map((event, index) =>
    sessionOf(event, {
      id: sessionId(index),
      repeatOf: ids.get(event.repeatOfKey ?? '') ?? null,
      guid: guids[index] ?? null,
      number: numbers[index] ?? null,
      trackId: context.trackIds.get(event.track ?? '') ?? null,
      people: rolesOf(event, context),
      placement: placementOf(event, context),
    }),
  );
}

function sessionId(index: number): string {
  return `s${index + 1}`;
}

type FromOthers = 'id' | 'guid' | 'number' | 'trackId' | 'people' | 'placement' | 'repeatOf';

/** Field by field: adding fields to a spread object takes ten times as long, and a file may have 100,000 events. */
function sessionOf(event: LooseEvent, joined: Pick<ProgrammeSession, FromOthers>): ProgrammeSession {
  const { id, guid, number, trackId, people, placement, repeatOf } = joined;
  const { title, subtitle, abstract, description, translations, language, tags, links, url } = event;
  const { state, doNotRecord, recordingLicense, level, requiredFeatures, expectedAudience } = event;
  const { seatLimit, prerequisites, exclusive, durationMinutes } = event;
  return {
    id,
    guid,
    number,
    trackId,
    people,
    placement,
    repeatOf,
    durationMinutes,
    kind: event.kind ?? kindOfType(event.type ?? ''),
    typeLabel: event.type,
    title,
    subtitle,
    abstract,
    description,
    translations,
    language,
    tags,
    links,
    url,
    state,
    doNotRecord,
    recordingLicense,
    level,
    requiredFeatures,
    expectedAudience,
    seatLimit,
    prerequisites,
    exclusive,
    after: [],
  };
}

function rolesOf(event: LooseEvent, { people, log }: SessionContext): ProgrammeSession['people'] {
  const roles = new Map<string, ProgrammeSession['people'][number]>();
  for (const reference of event.people) {
    const personId = people.personOf.get(reference);
    if (personId === undefined) continue;
    if (roles.has(personId)) log.add('repaired', 'PERSON_TWICE', reference.where, { name: reference.name });
    else roles.set(personId, { personId, role: reference.role });
  }
  return [...roles.values()];
}

function placementOf(event: LooseEvent, { rooms, log }: SessionContext): ProgrammeSession['placement'] {
  const { start, durationMinutes } = event;
  if (start === null) return null;
  return { startsAt: new Date(start.instant).toISOString(), durationMinutes, roomIds: rooms.roomIdsOf(event, log) };
}
