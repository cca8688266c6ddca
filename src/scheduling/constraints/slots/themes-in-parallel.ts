// "Two sessions of one theme do not run at the same time."
// Soft. Unit: minutes that the two share, for each theme they have in common.
import type { ConstraintDefinition } from '../definition.js';
import { aboutTrait, sharedTraits } from './shared-traits.js';

export const themesInParallel: ConstraintDefinition = {
  key: 'themes_in_parallel',
  relations: ({ sessions }) =>
    sharedTraits(sessions, ({ themes }) => themes).map(({ trait, members }) => {
      return { shape: 'overlap', members, factor: 1, subject: aboutTrait('theme', trait) };
    }),
};
