import fc from 'fast-check';
import { evaluate } from '../evaluation/evaluate.js';
import { anyProblem } from '../fixtures/arbitrary-agendas.js';
import { fullConference } from '../fixtures/full-conference.js';
import type { Agenda, AgendaProblem } from '../model.js';
import { indexProblem } from '../problem-index.js';
import { arrange } from '../search/arrange.js';
import { explainInfeasible } from './explain-infeasible.js';
import { contains } from './start-times.js';
import { worldStarts } from './world-starts.js';

/** An agenda of every session without a hard issue, on the starts that the conference offers. */
function holdsEverything(problem: AgendaProblem, agenda: Agenda): boolean {
  const starts = worldStarts(indexProblem(problem));
  const isOffered = ({ id }: { readonly id: string }): boolean => {
    const placement = agenda.get(id);
    return placement !== undefined && contains(starts(placement.durationMinutes), placement.start);
  };
  return problem.sessions.every(isOffered) && evaluate(problem, agenda).score.hard === 0;
}

function arranged(problem: AgendaProblem): Agenda {
  const scope = problem.sessions.map(({ id }) => id);
  return arrange(problem, new Map(), { scope, seed: 1, shouldStop: () => false, maxIterations: 2000 }).agenda;
}

describe('reasons why not everything can be placed', () => {
  it('are never given where an agenda places everything', () => {
    let checked = 0;
    fc.assert(
      fc.property(anyProblem, fc.subarray([0, 1, 2, 3, 4, 5, 6, 7], { maxLength: 5 }), (any, chosen) => {
        const problem = { ...any, sessions: any.sessions.filter((_, position) => chosen.includes(position)) };
        const agenda = arranged(problem);
        if (!holdsEverything(problem, agenda)) return;
        checked++;

        expect(explainInfeasible(problem)).toEqual([]);
        expect(explainInfeasible(problem, agenda)).toEqual([]);
      }),
      { numRuns: 80 },
    );
    expect(checked).toBeGreaterThan(15);
  });

  it('are never given where a full conference is pinned as it was found', () => {
    const problem = fullConference(1);
    const pinned = new Map(
      [...arranged(problem)].map(([id, one]) => [id, { ...one, timePinned: true, roomPinned: true }]),
    );

    expect(explainInfeasible(problem, pinned)).toEqual([]);
  });
});
