// "Two sessions about the same thing do not run at the same time."
// Soft. Unit: minutes that the two share, for each tag they have in common.
import { groupByMany } from '../problem-index.js';
import type { ConstraintDefinition } from './definition.js';

export const sameTagInParallel: ConstraintDefinition = {
  key: 'same_tag_in_parallel',
  relations: ({ sessions }) => {
    const tags = groupByMany(sessions.map(({ tagIds }) => [...new Set(tagIds)]));
    return [...tags]
      .filter(([, members]) => members.length > 1)
      .map(([tagId, members]) => {
        return { shape: 'overlap', members, factor: 1, subject: { roomId: null, personId: null, args: { tagId } } };
      });
  },
};
