import fc from 'fast-check';
import { evaluate } from '../evaluation/evaluate.js';
import type { AgendaProblem, AgendaScore } from '../model.js';
import { Random } from '../search/random.js';
import { Acceptance } from './acceptance.js';
import { agendaOf } from './block-agenda.js';
import { blockGrid } from './block-problem.js';
import { constructBlocks } from './construct-blocks.js';
import { blockDomain } from './domain.js';
import { Evaluator } from './evaluator.js';
import { arbitraryBlockProblem } from './fixtures/arbitrary-block-problems.js';
import { levelTables } from './level-tables.js';
import { MoveMix } from './move-mix.js';

const ROUNDS = 12;
const STEPS = 25;

function constructed(problem: AgendaProblem, seed: number): MoveMix {
  const grid = blockGrid(problem);
  const levels = levelTables(grid);
  const scope = problem.sessions.map(({ id }) => id);
  const ev = new Evaluator(grid, levels, blockDomain(grid, levels, new Map(), { scope }));
  const random = new Random(seed);
  constructBlocks(ev, random);
  const mix = new MoveMix(ev, random, new Acceptance(random));
  // So warm that nearly everything is accepted.
  mix.acceptance.coldness.fill(0.001);
  return mix;
}

function scoreOf({ score }: Evaluator): AgendaScore {
  const [hard = 0, medium = 0, soft = 0] = score;
  return { hard, medium, soft };
}

function fullScore(problem: AgendaProblem, ev: Evaluator): AgendaScore {
  ev.state.settleStarts();
  return evaluate(problem, agendaOf(ev, new Map())).score;
}

describe('the score of the blocks search', () => {
  it('stays equal to the evaluation from scratch after any sequence of changes', () => {
    fc.assert(
      fc.property(arbitraryBlockProblem, fc.integer(), (problem, seed) => {
        const mix = constructed(problem, seed);
        for (let round = 0; round < ROUNDS; round++) {
          for (let step = 0; step < STEPS; step++) mix.step();

          expect(scoreOf(mix.ev)).toEqual(fullScore(problem, mix.ev));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is what the sum of the explained issues costs', () => {
    fc.assert(
      fc.property(arbitraryBlockProblem, fc.integer(), (problem, seed) => {
        const { ev } = constructed(problem, seed);
        ev.state.settleStarts();
        const { issues } = evaluate(problem, agendaOf(ev, new Map()));
        const costOf = (level: keyof AgendaScore): number =>
          issues.filter((issue) => issue.level === level).reduce((sum, { cost }) => sum + cost, 0);

        expect(scoreOf(ev)).toEqual({ hard: costOf('hard'), medium: costOf('medium'), soft: costOf('soft') });
      }),
      { numRuns: 40 },
    );
  });
});
