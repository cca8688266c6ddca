// "Whoever needs one session to follow another can have heard it: the first is over before the second starts."
// Hard. Unit: minutes of the two sessions together.
import { type ConstraintDefinition, NO_SUBJECT, type Relation } from '../definition.js';

export const prerequisiteMissed: ConstraintDefinition = {
  key: 'prerequisite_missed',
  relations: ({ problem: { prerequisites = [] }, sessionIndex }) =>
    prerequisites.flatMap(({ beforeId, afterId }): readonly Relation[] => {
      const before = sessionIndex.get(beforeId);
      const after = sessionIndex.get(afterId);
      if (before === undefined || after === undefined || before === after) return [];
      return [{ shape: 'not_over_before', members: [before], others: [after], factor: 1, subject: NO_SUBJECT }];
    }),
};
