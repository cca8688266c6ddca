// "Nobody has one session right after another." How long a pause must be, the conference says.
// Hard where an organizer asks for it. Unit: minutes of the two sessions together, once however many people they share.
import type { ProblemIndex } from '../../problem-index.js';
import { aboutPerson, type ConstraintDefinition, type PairRelation } from '../definition.js';

const SHORTEST_PAUSE_MINUTES = 30;

export const speakerWithoutPause: ConstraintDefinition = {
  key: 'speaker_without_pause',
  relations: (index) => {
    const required = index.problem.shortestPauseMinutes ?? SHORTEST_PAUSE_MINUTES;
    return pairsOfEachPerson(index).map(({ pair: [first, second], personId }): PairRelation => {
      const subject = aboutPerson(personId);
      return { shape: 'short_pause', members: [first], others: [second], factor: 1, required, subject };
    });
  },
};

interface PersonPair {
  readonly pair: readonly [number, number];
  readonly personId: string;
}

/** Each two sessions with people in common, once, with the first of these people. */
function pairsOfEachPerson({ sessionsOfPerson, sessions }: ProblemIndex): readonly PersonPair[] {
  const pairs = new Map<number, PersonPair>();
  for (const [personId, members] of sessionsOfPerson)
    members.forEach((first, position) => {
      for (const second of members.slice(position + 1)) {
        const key = first * sessions.length + second;
        if (!pairs.has(key)) pairs.set(key, { pair: [first, second], personId });
      }
    });
  return [...pairs.values()];
}
