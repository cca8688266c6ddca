// "Two sessions that share attendees are not in one block in different rooms."
// Soft. Unit: pairs of sessions, a count.
import type { ConstraintDefinition } from '../definition.js';
import { conflictRelations } from './conflict-relations.js';

export const attendeesInParallelBlocks: ConstraintDefinition = {
  key: 'attendees_in_parallel_blocks',
  relations: (index) => (index.blocks.length === 0 ? [] : conflictRelations(index, 'attendees', 'parallel_blocks')),
};
