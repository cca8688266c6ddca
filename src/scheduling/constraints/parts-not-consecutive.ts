// "The second part follows the first: it starts when the first has ended, or so many minutes later at most."
// Hard. Unit: minutes by which the second part starts too early or too late.
import { type ConstraintDefinition, NO_SUBJECT, type Relation } from './definition.js';

export const partsNotConsecutive: ConstraintDefinition = {
  key: 'parts_not_consecutive',
  relations: ({ problem: { consecutiveParts }, sessionIndex }) =>
    (consecutiveParts ?? []).flatMap(({ firstId, secondId, withinMinutes }): readonly Relation[] => {
      const first = sessionIndex.get(firstId);
      const second = sessionIndex.get(secondId);
      if (first === undefined || second === undefined || first === second) return [];
      const apart = { shape: 'apart', factor: 1, required: withinMinutes } as const;
      return [{ ...apart, members: [first], others: [second], subject: NO_SUBJECT }];
    }),
};
