// "While a plenary takes place, nothing else does." Breaks may go on beside it: coffee stays on the tables. Two
// plenaries at once break the rule as well; a break that is itself a plenary (a common lunch) tolerates only breaks.
// Hard. Unit: minutes that the two share.
import type { AgendaSession } from '../model.js';
import { type ConstraintDefinition, NO_SUBJECT, type Relation } from './definition.js';

export const plenaryNotAlone: ConstraintDefinition = {
  key: 'plenary_not_alone',
  relations: ({ sessions }) => {
    const relations: Relation[] = [];
    sessions.forEach((plenary, p) => {
      if (!plenary.exclusive) return;
      sessions.forEach((other, o) => {
        const alreadyRelated = other.exclusive && o <= p;
        if (o === p || alreadyRelated || !mayNotRunBeside(plenary, other)) return;
        relations.push({ shape: 'overlap', members: [p, o], factor: 1, subject: NO_SUBJECT });
      });
    });
    return relations;
  },
};

function mayNotRunBeside(plenary: AgendaSession, other: AgendaSession): boolean {
  return other.kind !== 'break' || (other.exclusive && plenary.kind !== 'break');
}
