// What happened after a release, as the form holds it and as the server takes it. Pure.
import { dayAfter, instantAt } from '../../../lib/wall-clock.ts';
import type { ReplanInput } from './arrange-documents.ts';

export interface Disruption {
  readonly key: number;
  readonly kind: 'room' | 'person';
  /** Of the room or the person; empty until chosen. */
  readonly id: string;
  readonly when: 'always' | 'day' | 'hours';
  /** ISO date; for `day` and `hours`. */
  readonly day: string;
  /** "13:00" on the clock of the conference; for `hours`. An end before the start is on the next day. */
  readonly from: string;
  readonly to: string;
}

type Loss = Omit<NonNullable<ReplanInput['lostRooms']>[number], 'roomId'>;

/** Whether everything is said that the server needs. */
export function isComplete({ id, when, day, from, to }: Disruption): boolean {
  if (id === '') return false;
  if (when === 'always') return true;
  return day !== '' && (when === 'day' || (from !== '' && to !== '' && from !== to));
}

/** The losses of a re-plan, of complete disruptions. Times are those of clocks in the zone. */
export function lossesOf(
  disruptions: readonly Disruption[],
  timeZone: string,
): Pick<ReplanInput, 'lostRooms' | 'absentPeople'> {
  const of = (kind: Disruption['kind']): readonly Disruption[] => disruptions.filter((one) => one.kind === kind);
  return {
    lostRooms: of('room').map((one) => ({ roomId: one.id, ...lossOf(one, timeZone) })),
    absentPeople: of('person').map((one) => ({ personId: one.id, ...lossOf(one, timeZone) })),
  };
}

function lossOf({ when, day, from, to }: Disruption, timeZone: string): Loss {
  if (when === 'always') return {};
  if (when === 'day') return { day };
  const endDay = to > from ? day : dayAfter(day);
  return {
    startsAt: instantAt(timeZone, { date: day, time: from }),
    endsAt: instantAt(timeZone, { date: endDay, time: to }),
  };
}
