// "Sessions about the same content are on one day."
// Soft. Unit: minutes of the two sessions together, for each content they have in common.
import type { ConstraintDefinition } from '../definition.js';
import { aboutTrait, sharedTraits } from './shared-traits.js';

export const contentOnManyDays: ConstraintDefinition = {
  key: 'content_on_many_days',
  relations: ({ sessions }) =>
    sharedTraits(sessions, ({ contents }) => contents).map(({ trait, members }) => {
      return { shape: 'other_day', members, factor: 1, subject: aboutTrait('content', trait) };
    }),
};
