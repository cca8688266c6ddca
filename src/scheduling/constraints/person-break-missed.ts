// "Whoever needs a break gets it: a stretch of the window that she named is free of her sessions, for lunch, prayer or
// childcare."
// Medium. Unit: minutes that the longest free stretch is too short, for each person and break.
import type { AgendaPerson } from '../model.js';
import type { ConstraintDefinition, GroupRule } from './definition.js';

export const personBreakMissed: ConstraintDefinition = {
  key: 'person_break_missed',
  groups: ({ peopleById, sessionsOfPerson }) =>
    [...sessionsOfPerson].flatMap(([personId, members]) => breaksOf(peopleById.get(personId), members)),
};

function breaksOf(person: AgendaPerson | undefined, members: readonly number[]): readonly GroupRule[] {
  return (person?.breaks ?? []).map(({ id, window: { start, end }, minutes }) => ({
    members,
    measure: { kind: 'free_stretch', start, end, minutes },
    subject: { roomId: null, personId: person?.id ?? null, args: { breakId: id } },
  }));
}
