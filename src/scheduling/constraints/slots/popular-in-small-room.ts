// "The more people want to see a session, the bigger its room."
// Soft. Unit: minutes of two sessions together, where the one that fewer want to see has the bigger room.
import { type ConstraintDefinition, NO_SUBJECT } from '../definition.js';

export const popularInSmallRoom: ConstraintDefinition = {
  key: 'popular_in_small_room',
  groups: ({ sessions }) => {
    const stated = sessions.flatMap(({ interest }, member) =>
      interest === null || interest === undefined ? [] : [{ member, interest }],
    );
    if (stated.length < 2) return [];
    const members = stated.map(({ member }) => member);
    const ranks = stated.map(({ interest }) => interest);
    return [{ members, measure: { kind: 'rank', ranks }, subject: NO_SUBJECT }];
  },
};
