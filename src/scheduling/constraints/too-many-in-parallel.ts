// "No more sessions run at once than the conference can look after." Every session counts, breaks included.
// Hard. Unit: minutes times the sessions too many.
import type { ConstraintDefinition } from './definition.js';

export const tooManyInParallel: ConstraintDefinition = {
  key: 'too_many_in_parallel',
  groups: ({ problem: { mostInParallel }, sessions }) => {
    if (mostInParallel === null || mostInParallel === undefined || sessions.length <= mostInParallel) return [];
    const measure = { kind: 'stock', amounts: sessions.map(() => 1), most: mostInParallel } as const;
    const subject = { roomId: null, personId: null, args: { most: mostInParallel } };
    return [{ members: [...sessions.keys()], measure, subject }];
  },
};
