// "Sessions for the same kind of audience run in the same slot, so that each slot serves those who come for it."
// A gain, not a breach, and only where a conference has slots."
// Soft. Unit: minutes of the slot that the two share, for each audience type they have in common.
import type { ConstraintDefinition } from '../definition.js';
import { aboutTrait, sharedTraits } from './shared-traits.js';
import { hasSlots } from './slots-in-a-row.js';

export const audienceTypesTogether: ConstraintDefinition = {
  key: 'audience_types_together',
  neverHard: true,
  relations: ({ problem, sessions }) =>
    !hasSlots(problem)
      ? []
      : sharedTraits(sessions, ({ audienceTypes }) => audienceTypes).map(({ trait, members }) => {
          return { shape: 'same_slot', members, factor: -1, subject: aboutTrait('audienceType', trait) };
        }),
};
