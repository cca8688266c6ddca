// "Two sessions that share attendees do not run at the same time."
// Soft. Unit: minutes that the two share.
import type { ConstraintDefinition } from '../definition.js';
import { conflictRelations } from './conflict-relations.js';

export const attendeesInParallel: ConstraintDefinition = {
  key: 'attendees_in_parallel',
  relations: (index) => conflictRelations(index, 'attendees', 'overlap'),
};
