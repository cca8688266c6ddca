// "Two sessions that share a presenter do not run at the same time."
// Soft. Unit: minutes that the two share.
import type { ConstraintDefinition } from '../definition.js';
import { conflictRelations } from './conflict-relations.js';

export const presentersInParallel: ConstraintDefinition = {
  key: 'presenters_in_parallel',
  relations: (index) => conflictRelations(index, 'presenters', 'overlap'),
};
