// What clients ask for, in the words of the services.
import { fromGlobalId } from '../../../platform/graphql/global-id.js';
import type { AcceptProposalInput, ArrangeAgendaInput } from './arrange.inputs.js';
import type { ArrangeSettings } from './arrange-settings.js';
import type { LostRoomInput, ReplanAgendaInput } from './replan.inputs.js';
import type { Disruption, ReplanSettings } from './replan-settings.js';
import type { ProposalPart } from './proposal-changes.js';

export function settingsOf(input: ArrangeAgendaInput): ArrangeSettings {
  const { scope, keep, seconds, seed } = input;
  return {
    scope,
    keep,
    seconds,
    seed,
    day: input.day ?? null,
    sessionIds: input.sessionIds.map((id) => fromGlobalId('Session', id)),
    pins: input.pins.map(({ sessionId, ...pin }) => ({ ...pin, sessionId: fromGlobalId('Session', sessionId) })),
    slots: input.slots.map(({ startsAt, endsAt }) => ({
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
    })),
    mostMoved: input.mostMoved ?? null,
    weights: input.weights.map(({ constraint, level, weight }) => ({ constraint, setting: { level, weight } })),
  };
}

/** Null for the whole proposal. */
export function partOf({ days, sessionIds }: AcceptProposalInput): ProposalPart | null {
  if (days.length === 0 && sessionIds.length === 0) return null;
  return { days, sessionIds: sessionIds.map((id) => fromGlobalId('Session', id)) };
}

export function replanSettingsOf(input: ReplanAgendaInput): ReplanSettings {
  const { mostMoved, seconds, seed } = input;
  const lost = input.lostRooms.map((room) => disruptionOf('room_lost', fromGlobalId('Room', room.roomId), room));
  const absent = input.absentPeople.map((person) =>
    disruptionOf('person_absent', fromGlobalId('Person', person.personId), person),
  );
  const budgets = [...new Set(mostMoved)].toSorted((a, b) => a - b);
  return { kind: 'replan', disruptions: [...lost, ...absent], budgets, seconds, seed };
}

function disruptionOf(
  kind: Disruption['kind'],
  id: string,
  { day, startsAt, endsAt }: Pick<LostRoomInput, 'day' | 'startsAt' | 'endsAt'>,
): Disruption {
  return {
    kind,
    id,
    day: day ?? null,
    startsAt: startsAt?.toISOString() ?? null,
    endsAt: endsAt?.toISOString() ?? null,
  };
}
