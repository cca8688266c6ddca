// "Part 1 is over before part 2 starts."
// Hard. Unit: minutes from the start of the later part to the end of the earlier one.
import { type ConstraintDefinition, NO_SUBJECT, type Relation } from './definition.js';

export const orderBroken: ConstraintDefinition = {
  key: 'order_broken',
  relations: ({ problem: { orders }, sessionIndex }) =>
    orders.flatMap(({ beforeId, afterId }): readonly Relation[] => {
      const before = sessionIndex.get(beforeId);
      const after = sessionIndex.get(afterId);
      if (before === undefined || after === undefined || before === after) return [];
      return [{ shape: 'order', members: [before, after], subject: NO_SUBJECT }];
    }),
};
