// "Whoever follows a theme stays in one room for the day."
// Soft. Unit: minutes of the two sessions together, for each theme they have in common.
import type { ConstraintDefinition } from '../definition.js';
import { aboutTrait, sharedTraits } from './shared-traits.js';

export const themeChangesRoom: ConstraintDefinition = {
  key: 'theme_changes_room',
  relations: ({ sessions }) =>
    sharedTraits(sessions, ({ themes }) => themes).map(({ trait, members }) => {
      return { shape: 'same_day_other_room', members, factor: 1, subject: aboutTrait('theme', trait) };
    }),
};
