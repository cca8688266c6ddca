import { fullDemoProgramme, infeasibleDemoProgramme } from '../../src/modules/demo/full-programme.js';
import {
  arrange,
  type ArrangeOptions,
  type AgendaProblem,
  evaluate,
  explainInfeasible,
  type Reason,
} from '../../src/scheduling/index.js';
import { problemOfProgramme } from '../support/programme-problem.js';

const OPTIONS = { seed: 8, firstDay: '2027-03-08' };

/** Everything in scope, and an end after so many iterations or as soon as nothing is left over. */
function untilAllArePlaced(problem: AgendaProblem, maxIterations: number): ArrangeOptions {
  let isComplete = false;
  return {
    scope: problem.sessions.map(({ id }) => id),
    seed: 5,
    maxIterations,
    shouldStop: () => isComplete,
    onProgress: ({ placed, total }) => {
      isComplete = placed === total;
    },
  };
}

describe('the full demo conference', () => {
  it('is arranged with every session placed and no hard rule broken', () => {
    const problem = problemOfProgramme(fullDemoProgramme(OPTIONS));

    const result = arrange(problem, new Map(), untilAllArePlaced(problem, 2_000_000));

    expect(result.unplaced).toEqual([]);
    expect(result.infeasible).toEqual([]);
    expect(result.agenda.size).toBe(problem.sessions.length);
    expect(evaluate(problem, result.agenda).score).toEqual(result.score);
    expect(result.score.hard).toBe(0);
  });
});

describe('the infeasible demo conference', () => {
  const { programme, reason } = infeasibleDemoProgramme(OPTIONS);
  const problem = problemOfProgramme(programme);
  const needing = problem.sessions.filter(({ requiredFeatures }) => requiredFeatures.includes(reason.feature));
  const laboratoryTooShort: Reason = {
    kind: 'more_sessions_than_room_time',
    constraint: 'room_double_booked',
    sessionIds: needing.map(({ id }) => id),
    roomIds: reason.roomIds,
    neededMinutes: 990,
    availableMinutes: 770,
  };

  it('has one reason: its laboratory is open for a shorter time than it is needed', () => {
    expect({ needed: reason.neededMinutes, open: reason.openMinutes }).toEqual({ needed: 990, open: 770 });
    expect(explainInfeasible(problem)).toEqual([laboratoryTooShort]);
  });

  it('says so with every laboratory session that is left out, and for the whole agenda', () => {
    const result = arrange(problem, new Map(), untilAllArePlaced(problem, 200_000));

    const inLaboratory = new Set(laboratoryTooShort.sessionIds);
    const leftOut = result.unplaced.filter(({ sessionId }) => inLaboratory.has(sessionId));
    expect(result.proof).toBe('infeasible');
    expect(result.infeasible).toEqual([laboratoryTooShort]);
    expect(result.score.hard).toBe(0);
    expect(leftOut.map(({ reasons }) => reasons)).toEqual(leftOut.map(() => [laboratoryTooShort]));
    expect(leftOut.length).toBeGreaterThanOrEqual(3);
  });
});
