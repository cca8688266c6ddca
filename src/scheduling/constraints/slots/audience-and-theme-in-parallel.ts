// "Two sessions of one theme for the same kind of audience do not run at the same time."
// Soft. Unit: minutes that the two share, for each theme and each audience type that they have in common.
import { elementAt } from '../../integers.js';
import { type ConstraintDefinition, NO_SUBJECT } from '../definition.js';
import { sharedTraits } from './shared-traits.js';

export const audienceAndThemeInParallel: ConstraintDefinition = {
  key: 'audience_and_theme_in_parallel',
  relations: ({ sessions }) => {
    const themes = sharedTraits(sessions, (session) => session.themes);
    const types = sharedTraits(sessions, ({ audienceTypes }) => audienceTypes);
    return themes.flatMap((theme) =>
      types.flatMap(({ trait: type }) => {
        const members = theme.members.filter((member) => elementAt(sessions, member).audienceTypes?.includes(type));
        return members.length < 2 ? [] : [{ shape: 'overlap', members, factor: 1, subject: NO_SUBJECT } as const];
      }),
    );
  },
};
