// "Nobody has more sessions on a day than she said she can take." Sessions where she must be present count.
// Medium. Unit: the length of each session beyond, the latest of the day.
import type { ConstraintDefinition, GroupRule } from './definition.js';

export const personTooManySessions: ConstraintDefinition = {
  key: 'person_too_many_sessions',
  groups: ({ peopleById, sessionsOfPerson }) =>
    [...sessionsOfPerson].flatMap(([personId, members]): readonly GroupRule[] => {
      const most = peopleById.get(personId)?.mostSessionsPerDay ?? null;
      if (most === null || members.length <= most) return [];
      return [{ members, measure: { kind: 'per_day', most }, subject: { roomId: null, personId, args: { most } } }];
    }),
};
