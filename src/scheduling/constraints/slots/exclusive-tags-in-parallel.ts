// "Sessions that must not run in parallel do not."
// Hard. Unit: minutes that the two share, for each exclusive tag they have in common.
import type { ConstraintDefinition } from '../definition.js';
import { aboutTrait, sharedTraits } from './shared-traits.js';

export const exclusiveTagsInParallel: ConstraintDefinition = {
  key: 'exclusive_tags_in_parallel',
  relations: ({ sessions }) =>
    sharedTraits(sessions, ({ exclusiveTags }) => exclusiveTags).map(({ trait, members }) => {
      return { shape: 'overlap', members, factor: 1, subject: aboutTrait('tag', trait) };
    }),
};
