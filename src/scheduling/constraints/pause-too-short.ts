// "Whoever has one session after another gets half an hour in between."
// Soft. Unit: minutes missing to 30, for each person and pair of sessions. Overlapping sessions are a double booking.
import { aboutPerson, type ConstraintDefinition } from './definition.js';

/** Long enough to pack up, answer questions and find the next room. */
export const SHORTEST_PAUSE_MINUTES = 30;

export const pauseTooShort: ConstraintDefinition = {
  key: 'pause_too_short',
  relations: ({ sessionsOfPerson }) =>
    [...sessionsOfPerson]
      .filter(([, members]) => members.length > 1)
      .map(([personId, members]) => {
        return { shape: 'gap', members, required: SHORTEST_PAUSE_MINUTES, subject: aboutPerson(personId) };
      }),
};
