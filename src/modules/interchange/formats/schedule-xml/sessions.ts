// Sessions from the events of a file, once its people, rooms, tracks and times are known.
import type { ProgrammeSession, ProgrammeTrack } from '../../programme.js';
import type { FindingLog } from '../findings.js';
import { kindOfType } from '../session-kinds.js';
import type { EventDraft } from './event-draft.js';
import type { Moment } from './event-times.js';
import type { JoinedPeople } from './people.js';
import type { JoinedRooms } from './rooms.js';
import { distinctOrNull } from './uniqueness.js';

/** An event with everything that needed the whole file. */
export interface TimedEvent {
  readonly draft: EventDraft;
  readonly start: Moment | null;
  readonly durationMinutes: number;
}

export interface SessionContext {
  readonly rooms: JoinedRooms;
  readonly people: JoinedPeople;
  readonly tracks: readonly ProgrammeTrack[];
  readonly log: FindingLog;
}

/** One session for each event, in the order of the file; guids and numbers are unique among them. */
export function sessionsOf(timed: readonly TimedEvent[], context: SessionContext): readonly ProgrammeSession[] {
  const { log } = context;
  const drafts = timed.map(({ draft }) => draft);
  const guids = distinctOrNull(drafts, ({ guid }) => guid, { missing: 'GUID_MISSING', twice: 'GUID_TWICE', log });
  const numbers = distinctOrNull(drafts, ({ number }) => number, { missing: null, twice: 'EVENT_ID_TWICE', log });
  const trackIds = new Map(context.tracks.flatMap(({ id, names }) => Object.values(names).map((name) => [name, id])));
  return timed.map((event, index) => ({
    ...wordsOf(event.draft),
    id: `s${index + 1}`,
    guid: guids[index] ?? null,
    number: numbers[index] ?? null,
    durationMinutes: event.durationMinutes,
    trackId: trackIds.get(event.draft.track ?? '') ?? null,
    people: rolesOf(event.draft, context),
    placement: placementOf(event, context),
  }));
}

function wordsOf(
  draft: EventDraft,
): Omit<ProgrammeSession, 'id' | 'guid' | 'number' | 'durationMinutes' | 'trackId' | 'people' | 'placement'> {
  const { title, subtitle, abstract, description, language, tags, links, url } = draft;
  const { state, doNotRecord, recordingLicense } = draft;
  return {
    kind: kindOfType(draft.type ?? ''),
    typeLabel: draft.type,
    title,
    subtitle,
    abstract,
    description,
    language,
    tags,
    links,
    url,
    state,
    doNotRecord,
    recordingLicense,
    translations: {},
    level: null,
    requiredFeatures: [],
    expectedAudience: null,
    seatLimit: null,
    prerequisites: null,
    // These files run keynotes in parallel with other events, so nothing in them claims to stand alone.
    exclusive: false,
    repeatOf: null,
    after: [],
  };
}

function rolesOf(draft: EventDraft, { people, log }: SessionContext): ProgrammeSession['people'] {
  const roles = new Map<string, ProgrammeSession['people'][number]>();
  for (const reference of draft.people) {
    const personId = people.personOf.get(reference);
    if (personId === undefined) continue;
    if (roles.has(personId)) log.add('repaired', 'PERSON_TWICE', reference.line, { name: reference.name });
    else roles.set(personId, { personId, role: reference.role });
  }
  return [...roles.values()];
}

function placementOf(event: TimedEvent, { rooms, log }: SessionContext): ProgrammeSession['placement'] {
  const { draft, start, durationMinutes } = event;
  if (start === null) return null;
  return { startsAt: new Date(start.instant).toISOString(), durationMinutes, roomIds: rooms.roomIdsOf(draft, log) };
}
