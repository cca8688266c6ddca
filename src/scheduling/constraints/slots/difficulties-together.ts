// "A slot offers something to beginners and to experts."
// A gain, not a breach, and only where a conference has slots. Soft. Unit: minutes of the slot that two sessions of different difficulty share.
import { type ConstraintDefinition, NO_SUBJECT } from '../definition.js';
import { differentValues } from './different-values.js';
import { hasSlots } from './slots-in-a-row.js';

export const difficultiesTogether: ConstraintDefinition = {
  key: 'difficulties_together',
  neverHard: true,
  relations: ({ problem, sessions }) =>
    !hasSlots(problem)
      ? []
      : differentValues(sessions, [...sessions.keys()], ({ difficulty }) => difficulty).map(({ smaller, greater }) => {
          return { shape: 'same_slot', members: smaller, others: greater, factor: -1, subject: NO_SUBJECT };
        }),
};
