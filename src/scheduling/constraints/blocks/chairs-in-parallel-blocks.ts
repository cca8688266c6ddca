// "Two tracks with a chair in common do not share a block."
// Soft. Unit: pairs of rooms that hold the two tracks in one block, a count.
import type { ConstraintDefinition } from '../definition.js';
import { trackPairRules } from './track-pairs.js';

export const chairsInParallelBlocks: ConstraintDefinition = {
  key: 'chairs_in_parallel_blocks',
  cellPairs: (index) => {
    const pairs = index.problem.blockPenalties?.sharedChairs ?? [];
    return trackPairRules(
      index,
      pairs.map((pair) => ({ ...pair, penalty: 1 })),
    );
  },
};
