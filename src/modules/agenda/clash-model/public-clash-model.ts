// The clash model as an editor judges it in the browser: the same problem over the ids that clients know. Pure.
import type { AgendaPlacement, AgendaProblem } from '../../../scheduling/model.js';
import { toGlobalId, type GlobalIdType } from '../../../platform/graphql/global-id.js';
import type { ClashModel } from './clash-model-loader.js';

/** Everything that the pure core needs to judge a draft as the server does. Every id is that of the API; days stay dates. */
export interface PublicClashModel {
  /** The revision of the draft that it shows. */
  readonly revision: number;
  readonly problem: AgendaProblem;
  readonly placements: readonly AgendaPlacement[];
  /** Sessions that belong in an agenda. One that is only placed still is in the problem, but not here. */
  readonly schedulableIds: readonly string[];
  /** Rooms that the conference uses. One given up that is placed still is in the problem, but not here. */
  readonly usableRoomIds: readonly string[];
}

type PublicId = (type: GlobalIdType, uuid: string) => string;

/** The model of a draft at a revision with public ids, in the order of the server. O(n). */
export function clashModelOf(model: ClashModel, revision: number): PublicClashModel {
  const id = rememberedIds();
  return {
    revision,
    problem: { ...conferenceOf(model.problem, id), ...relationsOf(model.problem, id) },
    placements: [...model.agenda.values()].map((placement) => ({
      ...placement,
      sessionId: id('Session', placement.sessionId),
      roomIds: placement.roomIds.map((roomId) => id('Room', roomId)),
    })),
    schedulableIds: [...model.schedulableIds].map((sessionId) => id('Session', sessionId)),
    usableRoomIds: [...model.usableRoomIds].map((roomId) => id('Room', roomId)),
  };
}

/** A conference with many stars names each session a hundred times. */
function rememberedIds(): PublicId {
  const known = new Map<string, string>();
  return (type, uuid) => {
    const found = known.get(uuid);
    if (found !== undefined) return found;
    const made = toGlobalId(type, uuid);
    known.set(uuid, made);
    return made;
  };
}

/** Field by field: what the loader keeps beside the model must not reach a client. */
function conferenceOf(
  problem: AgendaProblem,
  id: PublicId,
): Pick<AgendaProblem, 'days' | 'rooms' | 'people' | 'sessions' | 'settings'> {
  return {
    days: problem.days,
    settings: problem.settings,
    rooms: problem.rooms.map(({ id: roomId, venueId, capacity, features, lanes, available, busy }) => ({
      id: id('Room', roomId),
      venueId: venueId && id('Venue', venueId),
      capacity,
      features,
      lanes,
      available,
      busy,
    })),
    people: problem.people.map(({ id: personId, available, busy }) => ({
      id: id('Person', personId),
      available,
      busy,
    })),
    sessions: problem.sessions.map((session) => sessionOf(session, id)),
  };
}

function sessionOf(session: AgendaProblem['sessions'][number], id: PublicId): AgendaProblem['sessions'][number] {
  const { kind, durationMinutes, requiredFeatures, expectedAudience, exclusive, roomCount } = session;
  return {
    id: id('Session', session.id),
    people: session.people.map(({ personId, role }) => ({ personId: id('Person', personId), role })),
    trackId: session.trackId && id('Track', session.trackId),
    tagIds: session.tagIds.map((tagId) => id('Tag', tagId)),
    kind,
    durationMinutes,
    requiredFeatures,
    expectedAudience,
    exclusive,
    roomCount,
  };
}

function relationsOf(
  problem: AgendaProblem,
  id: PublicId,
): Pick<AgendaProblem, 'orders' | 'sharedInterests' | 'travel' | 'waivers'> {
  return {
    orders: problem.orders.map(({ beforeId, afterId }) => ({
      beforeId: id('Session', beforeId),
      afterId: id('Session', afterId),
    })),
    sharedInterests: problem.sharedInterests.map(({ firstId, secondId, readers }) => ({
      firstId: id('Session', firstId),
      secondId: id('Session', secondId),
      readers,
    })),
    travel: problem.travel.map(({ fromVenueId, toVenueId, minutes }) => ({
      fromVenueId: id('Venue', fromVenueId),
      toVenueId: id('Venue', toVenueId),
      minutes,
    })),
    waivers: problem.waivers.map(({ constraint, sessionIds }) => ({
      constraint,
      sessionIds: sessionIds.map((sessionId) => id('Session', sessionId)).sort(),
    })),
  };
}
