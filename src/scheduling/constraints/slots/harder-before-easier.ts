// "Who is new to a content hears the easier session first."
// Soft. Unit: minutes of the two sessions together, for each content they have in common, where the easier one is not
// over when the harder one starts.
import { type ConstraintDefinition } from '../definition.js';
import { differentValues } from './different-values.js';
import { aboutTrait, sharedTraits } from './shared-traits.js';

export const harderBeforeEasier: ConstraintDefinition = {
  key: 'harder_before_easier',
  relations: ({ sessions }) =>
    sharedTraits(sessions, ({ contents }) => contents).flatMap(({ trait, members }) =>
      differentValues(sessions, members, ({ difficulty }) => difficulty).map(({ smaller, greater }) => {
        const subject = aboutTrait('content', trait);
        return { shape: 'not_over_before', members: smaller, others: greater, factor: 1, subject } as const;
      }),
    ),
};
