// "Whoever takes part from afar is not asked for in the middle of her night." Her suitable hours cost nothing, the
// others that she tolerates little, all others much.
// Soft. Unit: minutes outside her suitable hours, those outside her tolerable hours ten times, for each person who
// must be present.
import { subtractIntervals } from '../../intervals/index.js';
import type { AgendaPerson } from '../model.js';
import { packWindows } from '../windows.js';
import { aboutPerson, type ConstraintDefinition, type TimeRule } from './definition.js';

/** One minute outside the tolerable hours weighs as much as ten in the hours that are merely not suitable. */
const INTOLERABLE_FACTOR = 10;

export const outsideComfortableHours: ConstraintDefinition = {
  key: 'outside_comfortable_hours',
  timeRules: ({ peopleById, sessionsOfPerson }) =>
    [...sessionsOfPerson].flatMap(([personId, sessions]) => rulesOf(peopleById.get(personId), sessions)),
};

/** Tolerable hours contain the suitable ones, whatever was stated. */
function rulesOf(person: AgendaPerson | undefined, sessions: readonly number[]): readonly TimeRule[] {
  const comfort = person?.comfort ?? null;
  if (person === undefined || comfort === null) return [];
  const subject = aboutPerson(person.id);
  const bearable = packWindows([...comfort.suitable, ...comfort.tolerable]);
  const merelyTolerable = packWindows(subtractIntervals(comfort.tolerable, comfort.suitable));
  return sessions.flatMap((session): readonly TimeRule[] => [
    { session, shape: 'avoid', windows: merelyTolerable, subject, waivable: true },
    { session, shape: 'within', windows: bearable, subject, waivable: true, factor: INTOLERABLE_FACTOR },
  ]);
}
