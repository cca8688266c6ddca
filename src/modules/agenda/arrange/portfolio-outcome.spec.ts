import { describe, expect, test } from '@jest/globals';
import type { ArrangeOutcome } from './portfolio-job.js';
import { bestFound } from './portfolio-outcome.js';

function anOutcome(soft: number): ArrangeOutcome {
  return {
    placements: [],
    score: { hard: 0, medium: 0, soft },
    unplaced: [],
    infeasible: [],
    iterations: 10,
    movesPerSecond: 5,
    firstFeasibleMs: soft,
    proof: null,
    lowerBound: null,
  };
}

const found = (soft: number): PromiseSettledResult<ArrangeOutcome> => ({
  status: 'fulfilled',
  value: anOutcome(soft),
});
const lost: PromiseSettledResult<ArrangeOutcome> = { status: 'rejected', reason: new Error('out of memory') };

describe('what the threads of a portfolio found', () => {
  test('is the best of all, with the moves of all', () => {
    expect(bestFound([found(7), found(3)])).toEqual({ ...anOutcome(3), iterations: 20, movesPerSecond: 10 });
  });

  test('is not lost with one of them', () => {
    expect(bestFound([lost, found(7)])).toEqual(anOutcome(7));
  });

  test('is the failure of the first where all of them failed', () => {
    expect(() => bestFound([lost, lost])).toThrow('out of memory');
  });
});
