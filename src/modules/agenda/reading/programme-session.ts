import type { ProgrammePlacement, ProgrammeSession } from '../../interchange/programme.js';
import type { Session } from '../../sessions/session.entity.js';
import type { SessionState } from '../../sessions/session-kinds.js';
import type { Placements } from '../clash-model/placement-state.js';
import type { SessionContext } from './programme-rows.js';

/** A session's part in a programme: who, where and when. */
export interface ProgrammeEntry {
  readonly sessionId: string;
  readonly people: ProgrammeSession['people'];
  readonly placement: ProgrammePlacement | null;
}

/** Where a draft puts a session; pins are for the scheduler only. */
export function placementIn(placements: Placements, sessionId: string): ProgrammePlacement | null {
  const state = placements.get(sessionId);
  return state ? { startsAt: state.startsAt, durationMinutes: state.durationMinutes, roomIds: state.roomIds } : null;
}

/** A session in the form of the exchange formats, with its present texts; `ids` are those of the whole programme. */
export function programmeSession(
  session: Session,
  entry: ProgrammeEntry,
  context: SessionContext | undefined,
  ids: ReadonlySet<string>,
): ProgrammeSession {
  return {
    ...sameFields(session),
    durationMinutes: entry.placement?.durationMinutes ?? session.durationMinutes,
    exclusive: session.isExclusive,
    state: programmeState(session.state),
    tags: context?.tags ?? [],
    after: context?.after ?? [],
    people: entry.people,
    repeatOf: session.repeatOfId && ids.has(session.repeatOfId) ? session.repeatOfId : null,
    placement: entry.placement,
  };
}

/** What a session and its form in a programme call the same. */
const SAME_FIELDS = [
  ...(['id', 'guid', 'number', 'kind', 'typeLabel', 'trackId', 'level', 'expectedAudience', 'seatLimit'] as const),
  ...(['title', 'subtitle', 'abstract', 'description', 'translations', 'language', 'prerequisites'] as const),
  ...(['requiredFeatures', 'doNotRecord', 'recordingLicense', 'url', 'links', 'roomCount'] as const),
];

function sameFields(session: Session): Pick<Session, (typeof SAME_FIELDS)[number]> {
  return Object.fromEntries(SAME_FIELDS.map((field) => [field, session[field]])) as ReturnType<typeof sameFields>;
}

/** Whoever withdrew or was declined after a release is off for its readers. */
function programmeState(state: SessionState): ProgrammeSession['state'] {
  switch (state) {
    case 'accepted':
    case 'confirmed':
    case 'submitted':
      return state;
    case 'draft':
      return 'submitted';
    case 'declined':
    case 'withdrawn':
    case 'cancelled':
      return 'cancelled';
  }
}
