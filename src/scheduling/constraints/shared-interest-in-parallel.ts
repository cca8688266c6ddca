// "Two sessions that many readers starred do not run at the same time."
// Soft. Unit: minutes that the two share, times the readers who starred both.
import { type ConstraintDefinition, type Relation } from './definition.js';

export const sharedInterestInParallel: ConstraintDefinition = {
  key: 'shared_interest_in_parallel',
  relations: ({ problem: { sharedInterests }, sessionIndex }) =>
    sharedInterests.flatMap(({ firstId, secondId, readers }): readonly Relation[] => {
      const first = sessionIndex.get(firstId);
      const second = sessionIndex.get(secondId);
      if (first === undefined || second === undefined || first === second || readers < 1) return [];
      const subject = { roomId: null, personId: null, args: { readers } };
      return [{ shape: 'overlap', members: [first, second], factor: readers, subject }];
    }),
};
