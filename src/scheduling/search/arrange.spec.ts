import fc from 'fast-check';
import { evaluate } from '../evaluation/evaluate.js';
import { aProblem, aSession } from '../fixtures/agenda-fixtures.js';
import { anyAgenda, anyProblem } from '../fixtures/arbitrary-agendas.js';
import { fullConference } from '../fixtures/full-conference.js';
import type { AgendaProblem } from '../model.js';
import { arrange } from './arrange.js';
import type { ArrangeOptions, ArrangeProgress } from './options.js';

const days = [{ id: '2026-06-01', open: { start: 0, end: 240 } }];

/** Everything in scope, a fixed seed, and an end after so many iterations. */
function withinIterations(problem: AgendaProblem, maxIterations: number): ArrangeOptions {
  return { scope: problem.sessions.map((session) => session.id), seed: 1, shouldStop: () => false, maxIterations };
}

describe('arranging', () => {
  it('places every session of a conference that is 95 % full without breaking a hard rule', () => {
    // The quickest of the first ten seeds.
    const problem = fullConference(1);
    let isComplete = false;

    const result = arrange(problem, new Map(), {
      ...withinIterations(problem, 3_000_000),
      shouldStop: () => isComplete,
      onProgress: ({ placed, total }) => {
        isComplete = placed === total;
      },
    });

    expect(result.unplaced).toEqual([]);
    expect(result.agenda.size).toBe(problem.sessions.length);
    expect(evaluate(problem, result.agenda).score).toEqual(result.score);
    expect(result.score.hard).toBe(0);
  });

  it('gives the same agenda for the same seed and iteration limit', () => {
    const problem = fullConference(2);
    const options = withinIterations(problem, 80_000);

    expect(arrange(problem, new Map(), options)).toEqual(arrange(problem, new Map(), options));
  });

  it('proves an agenda optimal in which nothing costs anything', () => {
    const sessions = ['a', 'b', 'c'].map((id) => aSession(id, { trackId: 'robots' }));
    const problem = aProblem({ days, sessions });

    const result = arrange(problem, new Map(), withinIterations(problem, 100_000));

    expect(result.proof).toBe('optimal');
    expect(result.score).toEqual({ hard: 0, medium: 0, soft: 0 });
    expect(result.agenda.size).toBe(3);
  });

  it('fills as many rooms as a session needs, and none for a session online', () => {
    const sessions = [
      aSession('plenary', { roomCount: 2, exclusive: true }),
      aSession('online', { roomCount: 0 }),
      aSession('talk', { durationMinutes: 120 }),
    ];
    const problem = aProblem({ days, sessions });

    const { agenda, score } = arrange(problem, new Map(), withinIterations(problem, 20_000));

    expect(score.hard).toBe(0);
    expect([...(agenda.get('plenary')?.roomIds ?? [])].sort()).toEqual(['hall', 'studio']);
    expect(agenda.get('online')?.roomIds).toEqual([]);
    expect(agenda.get('talk')?.roomIds).toHaveLength(1);
  });

  it('stops when told to, with the best agenda so far, and reports progress that only gets better', () => {
    const problem = fullConference(3);
    const reports: ArrangeProgress[] = [];
    let questions = 0;

    const result = arrange(problem, new Map(), {
      ...withinIterations(problem, 10_000_000),
      shouldStop: () => ++questions > 150,
      onProgress: (progress) => reports.push(progress),
    });

    const placed = reports.map((report) => report.placed);
    expect(result.iterations).toBeLessThan(10_000_000);
    expect(reports.at(-1)?.score).toEqual(result.score);
    expect(reports.at(-1)?.placed).toBe(result.agenda.size);
    expect(placed).toEqual([...placed].sort((a, b) => a - b));
  });

  it('answers with the score of its agenda and no hard issue of its own for any problem', () => {
    fc.assert(
      fc.property(anyProblem, anyAgenda, (anywhere, start) => {
        const problem = { ...anywhere, slots: null, blocks: null };
        const result = arrange(problem, start, withinIterations(problem, 5_000));

        expect(evaluate(problem, result.agenda).score).toEqual(result.score);
        expect(result.score.hard).toBe(0);
        expect(result.unplaced.filter((one) => one.reasons.length === 0)).toEqual([]);
        expect(result.agenda.size + result.unplaced.length).toBe(problem.sessions.length);
      }),
      { numRuns: 60 },
    );
  });
});
