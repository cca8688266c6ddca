// The bookings that a released agenda comes to: one a room, one a person who must be present. Pure.
import { type AgendaWaiver, clashGroups } from '../../../scheduling/index.js';
import type { FrozenSession } from './release-diff.js';

export interface Booking {
  readonly sessionId: string;
  /** Bookings of one group may overlap; a session without a waiver is a group of its own. */
  readonly clashGroup: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

export interface RoomClaim extends Booking {
  readonly roomId: string;
}

export interface PersonClaim extends Booking {
  readonly personId: string;
}

export interface Claims {
  readonly rooms: readonly RoomClaim[];
  readonly people: readonly PersonClaim[];
}

/** A session without a room claims none; a host need not be present, so she is not claimed. */
export function claimsOf(sessions: readonly FrozenSession[], waivers: readonly AgendaWaiver[]): Claims {
  const groups = clashGroups(waivers);
  const booked = sessions.map((session) => ({
    session,
    booking: {
      sessionId: session.sessionId,
      clashGroup: groups.get(session.sessionId) ?? session.sessionId,
      startsAt: session.startsAt,
      endsAt: session.endsAt,
    },
  }));
  return {
    rooms: booked.flatMap(({ session, booking }) => session.roomIds.map((roomId) => ({ ...booking, roomId }))),
    people: booked.flatMap(({ session, booking }) =>
      presentPeople(session).map((personId) => ({ ...booking, personId })),
    ),
  };
}

/** Each once, also where she speaks and chairs. */
function presentPeople({ people }: FrozenSession): readonly string[] {
  return [...new Set(people.filter(({ role }) => role !== 'host').map(({ personId }) => personId))];
}
