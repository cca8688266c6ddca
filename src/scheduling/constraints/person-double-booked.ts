// "Nobody can be in two sessions at once, nor in a session while she is engaged in another conference or programme."
// Speakers, moderators and chairs must be present; a host need not be.
// Hard, always. Unit: minutes that the two share, for each person. An engagement elsewhere cannot be waived here.
import type { ProblemIndex } from '../problem-index.js';
import { packWindows } from '../windows.js';
import { aboutPerson, type ConstraintDefinition, type Relation, type TimeRule } from './definition.js';

export const personDoubleBooked: ConstraintDefinition = {
  key: 'person_double_booked',
  alwaysHard: true,
  relations: (index) => sessionsOfEachPerson(index),
  timeRules: (index) => engagementsElsewhere(index),
};

function sessionsOfEachPerson(index: ProblemIndex): readonly Relation[] {
  return [...index.sessionsOfPerson]
    .filter(([, members]) => members.length > 1)
    .map(([personId, members]) => ({ shape: 'overlap', members, factor: 1, subject: aboutPerson(personId) }));
}

function engagementsElsewhere(index: ProblemIndex): readonly TimeRule[] {
  return [...index.sessionsOfPerson].flatMap(([personId, sessions]) => {
    const busy = index.peopleById.get(personId)?.busy ?? [];
    if (busy.length === 0) return [];
    const windows = packWindows(busy);
    const subject = aboutPerson(personId);
    return sessions.map((session) => ({ session, shape: 'avoid', windows, subject, waivable: false }) as const);
  });
}
