// "Nobody is placed at a time when she said that she is not there." Whoever stated nothing is there all the time.
// Hard. Unit: minutes of the session outside the times she stated, for each person who must be present.
import { packWindows } from '../windows.js';
import { aboutPerson, type ConstraintDefinition } from './definition.js';

export const personUnavailable: ConstraintDefinition = {
  key: 'person_unavailable',
  timeRules: (index) =>
    [...index.sessionsOfPerson].flatMap(([personId, sessions]) => {
      const available = index.peopleById.get(personId)?.available ?? null;
      if (available === null) return [];
      const windows = packWindows(available);
      const subject = aboutPerson(personId);
      return sessions.map((session) => ({ session, shape: 'within', windows, subject, waivable: true }) as const);
    }),
};
