// "A track does not run in two rooms in one block."
// Soft. Unit: rooms above one, for each block, a count.
import type { ConstraintDefinition } from '../definition.js';
import { trackGroups } from './track-groups.js';

export const trackInParallelBlocks: ConstraintDefinition = {
  key: 'track_in_parallel_blocks',
  groups: (index) => trackGroups(index, ({ length }) => (length > 1 ? { kind: 'track_parallel' } : null)),
};
