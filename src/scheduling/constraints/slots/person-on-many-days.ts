// "Nobody has to stay longer than she must: her sessions are on one day, or on two that follow each other."
// Soft where an organizer asks for it. Unit: 480 minutes, a working day, for each day from her first session to her last
// beyond two.
import { aboutPerson, type ConstraintDefinition } from '../definition.js';

const WORKING_DAY_MINUTES = 480;
const MOST_DAYS = 2;

export const personOnManyDays: ConstraintDefinition = {
  key: 'person_on_many_days',
  groups: ({ sessionsOfPerson }) =>
    [...sessionsOfPerson]
      .filter(([, members]) => members.length > 1)
      .map(([personId, members]) => {
        const measure = { kind: 'many_days', unit: WORKING_DAY_MINUTES, most: MOST_DAYS } as const;
        return { members, measure, subject: aboutPerson(personId) };
      }),
};
