// "A theme is on one day, for those who come for it."
// Soft. Unit: minutes of the two sessions together, for each theme they have in common.
import type { ConstraintDefinition } from '../definition.js';
import { aboutTrait, sharedTraits } from './shared-traits.js';

export const themeOnManyDays: ConstraintDefinition = {
  key: 'theme_on_many_days',
  relations: ({ sessions }) =>
    sharedTraits(sessions, ({ themes }) => themes).map(({ trait, members }) => {
      return { shape: 'other_day', members, factor: 1, subject: aboutTrait('theme', trait) };
    }),
};
