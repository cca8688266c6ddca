// What is said to have happened must concern the conference. Pure.
import type { AgendaProblem } from '../../../scheduling/index.js';
import { DomainError } from '../../../platform/graphql/domain-error.js';
import type { Disruption } from './replan-settings.js';

/** Throws NOT_OF_CONFERENCE, INVALID_VALUE for a day, INTERVAL_INVALID, with the path of what is meant. */
export function checkDisruptions(problem: AgendaProblem, disruptions: readonly Disruption[]): void {
  const byKind = { room_lost: 'lostRooms', person_absent: 'absentPeople' } as const;
  for (const kind of ['room_lost', 'person_absent'] as const)
    disruptions
      .filter((disruption) => disruption.kind === kind)
      .forEach((disruption, position) => checkOne(problem, disruption, [byKind[kind], String(position)]));
}

function checkOne(problem: AgendaProblem, disruption: Disruption, path: readonly string[]): void {
  const { kind, id, day, startsAt, endsAt } = disruption;
  const known: readonly { readonly id: string }[] = kind === 'room_lost' ? problem.rooms : problem.people;
  if (!known.some((each) => each.id === id)) throw new DomainError('NOT_OF_CONFERENCE', { path });
  if (day !== null && !problem.days.some((each) => each.id === day))
    throw new DomainError('INVALID_VALUE', { path: [...path, 'day'] });
  const isWhole = startsAt === null && endsAt === null;
  const isInterval = startsAt !== null && endsAt !== null && startsAt < endsAt;
  if (!isWhole && !isInterval) throw new DomainError('INTERVAL_INVALID', { path });
}
