// "At most two sessions that draw a crowd run at once, or the corridors will not hold them."
// Hard. Unit: length of each session whose slot holds two or more other crowds.
import { type ConstraintDefinition, NO_SUBJECT } from '../definition.js';

const MOST_OTHERS = 1;

export const crowdsTogether: ConstraintDefinition = {
  key: 'crowds_together',
  groups: ({ sessions }) => {
    const members = [...sessions.keys()].filter((session) => sessions[session]?.drawsCrowd === true);
    if (members.length <= MOST_OTHERS + 1) return [];
    return [{ members, measure: { kind: 'crowd', mostOthers: MOST_OTHERS }, subject: NO_SUBJECT }];
  },
};
