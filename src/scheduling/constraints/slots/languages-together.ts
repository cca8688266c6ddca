// "A slot offers something in each language."
// A gain, not a breach, and only where a conference has slots. Soft. Unit: minutes of the slot that two sessions of different languages share.
import { type ConstraintDefinition, NO_SUBJECT } from '../definition.js';
import { differentValues } from './different-values.js';
import { hasSlots } from './slots-in-a-row.js';

export const languagesTogether: ConstraintDefinition = {
  key: 'languages_together',
  neverHard: true,
  relations: ({ problem, sessions }) =>
    !hasSlots(problem)
      ? []
      : differentValues(sessions, [...sessions.keys()], ({ language }) => language).map(({ smaller, greater }) => {
          return { shape: 'same_slot', members: smaller, others: greater, factor: -1, subject: NO_SUBJECT };
        }),
};
