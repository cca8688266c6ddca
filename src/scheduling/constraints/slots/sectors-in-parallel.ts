// "Two sessions for one line of business do not run at the same time."
// Soft. Unit: minutes that the two share, for each sector they have in common.
import type { ConstraintDefinition } from '../definition.js';
import { aboutTrait, sharedTraits } from './shared-traits.js';

export const sectorsInParallel: ConstraintDefinition = {
  key: 'sectors_in_parallel',
  relations: ({ sessions }) =>
    sharedTraits(sessions, ({ sectors }) => sectors).map(({ trait, members }) => {
      return { shape: 'overlap', members, factor: 1, subject: aboutTrait('sector', trait) };
    }),
};
