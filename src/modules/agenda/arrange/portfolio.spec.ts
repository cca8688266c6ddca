import { describe, expect, test } from '@jest/globals';
import { evaluate, type AgendaProblem } from '../../../scheduling/index.js';
import { aProblem, aSession } from '../../../scheduling/fixtures/agenda-fixtures.js';
import { fullConference } from '../../../scheduling/fixtures/full-conference.js';
import type { ArrangeOutcome, RunProgress, SearchOptions } from './portfolio-job.js';
import { arrangeInThreads, type PortfolioRequest } from './portfolio.js';

const days = [{ id: '2026-06-01', open: { start: 0, end: 240 } }];

/** Everything in scope, nothing placed, from the first seed. */
function request(problem: AgendaProblem, options: Partial<SearchOptions> = {}): Omit<PortfolioRequest, 'threads'> {
  const scope = problem.sessions.map(({ id }) => id);
  return { problem, start: [], options: { scope, seed: 1, budgetMs: 60_000, ...options } };
}

const scoreOfAgenda = (problem: AgendaProblem, { placements }: ArrangeOutcome) =>
  evaluate(problem, new Map(placements.map((placement) => [placement.sessionId, placement]))).score;

describe('a portfolio of searches', () => {
  test('answers an agenda that is worth what it says', async () => {
    const problem = fullConference(1);

    const outcome = await arrangeInThreads({ ...request(problem, { budgetMs: 1_500 }), threads: 2 }).outcome;

    expect(scoreOfAgenda(problem, outcome)).toEqual(outcome.score);
    expect(outcome.placements.length + outcome.unplaced.length).toBe(problem.sessions.length);
  });

  test('is repeatable with an iteration limit, however the threads are timed', async () => {
    const problem = fullConference(2);
    const search = () => arrangeInThreads({ ...request(problem, { maxIterations: 20_000 }), threads: 2 }).outcome;

    const [first, second] = [await search(), await search()];

    expect({ ...first, movesPerSecond: null, firstFeasibleMs: null }).toEqual({
      ...second,
      movesPerSecond: null,
      firstFeasibleMs: null,
    });
  });

  test('is at least as good as each of its threads alone', async () => {
    const problem = fullConference(2);
    const alone = async (seed: number) =>
      arrangeInThreads({ ...request(problem, { maxIterations: 20_000, seed }), threads: 1 }).outcome;

    const together = await arrangeInThreads({ ...request(problem, { maxIterations: 20_000 }), threads: 2 }).outcome;
    const [first, second] = [await alone(1), await alone(2)];

    expect([first.placements, second.placements]).toContainEqual(together.placements);
    expect(together.unplaced.length).toBe(Math.min(first.unplaced.length, second.unplaced.length));
  });

  test('ends at once where nothing can be better', async () => {
    const problem = aProblem({ days, sessions: ['a', 'b', 'c'].map((id) => aSession(id)) });

    const outcome = await arrangeInThreads({ ...request(problem, { budgetMs: 600_000 }), threads: 2 }).outcome;

    expect(outcome).toMatchObject({ proof: 'optimal', unplaced: [], score: { hard: 0, medium: 0, soft: 0 } });
    expect(outcome.firstFeasibleMs).toBeGreaterThan(0);
  });

  test('tells how far it is, and keeps the best when it is stopped', async () => {
    const problem = fullConference(3);
    const reports: RunProgress[] = [];

    const running = arrangeInThreads({
      ...request(problem, { budgetMs: 600_000 }),
      threads: 2,
      onProgress: (progress) => {
        reports.push(progress);
        if (progress.iterations > 10_000) running.stop();
      },
    });
    const outcome = await running.outcome;

    const last = reports.at(-1);
    expect(last).toMatchObject({ total: problem.sessions.length, placed: outcome.placements.length });
    expect(last?.score).toEqual(outcome.score);
    expect(outcome.iterations).toBeGreaterThan(10_000);
  });

  test('rejects when it is killed', async () => {
    const running = arrangeInThreads({ ...request(fullConference(1)), threads: 2 });

    await running.kill();

    await expect(running.outcome).rejects.toThrow('The search ended without a result');
  });
});
