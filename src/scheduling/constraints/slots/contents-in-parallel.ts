// "Two sessions about the same content do not run at the same time."
// Soft. Unit: minutes that the two share, for each content they have in common.
import type { ConstraintDefinition } from '../definition.js';
import { aboutTrait, sharedTraits } from './shared-traits.js';

export const contentsInParallel: ConstraintDefinition = {
  key: 'contents_in_parallel',
  relations: ({ sessions }) =>
    sharedTraits(sessions, ({ contents }) => contents).map(({ trait, members }) => {
      return { shape: 'overlap', members, factor: 1, subject: aboutTrait('content', trait) };
    }),
};
