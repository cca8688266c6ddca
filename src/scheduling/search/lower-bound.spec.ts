import fc from 'fast-check';
import { aPerson, aProblem, aRoom, aSession, speaker } from '../fixtures/agenda-fixtures.js';
import type { AgendaProblem, AgendaSession } from '../model.js';
import { compileProblem } from '../compiled/compile.js';
import { arrange } from './arrange.js';
import { domainsOf } from './domains.js';
import { lowerBound } from './lower-bound.js';
import type { ArrangeOptions, ArrangeResult } from './options.js';

const days = [{ id: '2026-06-01', open: { start: 0, end: 240 } }];

/** Seven of these always fit, whoever speaks. */
const anySession: fc.Arbitrary<Partial<AgendaSession>> = fc.record({
  durationMinutes: fc.constantFrom(15, 20, 30),
  trackId: fc.constantFrom('robots', 'roots', null),
  tagIds: fc.subarray(['python', 'beginners']),
  people: fc.constantFrom([], [speaker('rana')], [speaker('suzan')]),
  expectedAudience: fc.constantFrom(null, 10, 30, 90),
});

function within(problem: AgendaProblem, maxIterations: number): ArrangeOptions {
  return { scope: problem.sessions.map((session) => session.id), seed: 1, shouldStop: () => false, maxIterations };
}

function arrangeAll(problem: AgendaProblem): ArrangeResult {
  return arrange(problem, new Map(), within(problem, 100_000));
}

describe('what an agenda costs at least', () => {
  it('is what the sessions of a track must overlap: six hours in four cost 120 minutes', () => {
    const sessions = Array.from({ length: 6 }, (_, k) => aSession(`talk-${k}`, { trackId: 'robots' }));
    const { lowerBound: bound, score, proof } = arrangeAll(aProblem({ days, sessions }));

    expect(bound).toEqual({ hard: 0, medium: 0, soft: 2 * 120 });
    expect(score).toEqual(bound);
    expect(proof).toBe('optimal');
  });

  it('is how short the pauses of a speaker must be: three hours of four leave 60 of 60 minutes, four leave none', () => {
    const talksOf = (count: number): AgendaProblem => {
      const sessions = Array.from({ length: count }, (_, k) => aSession(`talk-${k}`, { people: [speaker('rana')] }));
      return aProblem({ days, sessions, people: [aPerson('rana')] });
    };

    expect(arrangeAll(talksOf(3)).lowerBound?.soft).toBe(0);
    expect(arrangeAll(talksOf(4)).lowerBound?.soft).toBe(90);
    expect(arrangeAll(talksOf(4)).proof).toBe('optimal');
  });

  it('is what the cheapest room of each session costs', () => {
    const rooms = [aRoom('hall', { capacity: 40 }), aRoom('studio', { capacity: 30 })];
    const sessions = [aSession('crowded', { expectedAudience: 60 })];

    expect(arrangeAll(aProblem({ days, rooms, sessions })).lowerBound).toEqual({ hard: 0, medium: 20, soft: 0 });
  });

  it('is unknown where a rule rewards', () => {
    const slots = [{ id: 'only', start: 0, end: 60, tags: [], formats: null }];
    const sessions = ['a', 'b'].map((id, k) => aSession(id, { language: ['en', 'tr'][k] ?? null }));
    const problem = aProblem({ days, slots, sessions });
    const compiled = compileProblem(problem);
    const domains = domainsOf(compiled, new Map(), { scope: ['a', 'b'], keep: 'nothing', stepMinutes: 5 });

    expect(lowerBound(compiled, domains, { hard: 0, medium: 0, soft: 0 })).toBeNull();
  });

  it('is never above what an agenda costs in which every session is placed', () => {
    fc.assert(
      fc.property(fc.array(anySession, { minLength: 2, maxLength: 7 }), (parts) => {
        const sessions = parts.map((part, k) => aSession(`session-${k}`, part));
        const rooms = [aRoom('hall', { capacity: 40 }), aRoom('studio', { capacity: 20 }), aRoom('attic')];
        const problem = aProblem({ days, rooms, sessions, people: [aPerson('rana'), aPerson('suzan')] });
        const { lowerBound: bound, score, unplaced } = arrange(problem, new Map(), within(problem, 3_000));

        expect(unplaced).toEqual([]);
        expect(bound?.hard).toBeLessThanOrEqual(score.hard);
        expect(bound?.medium).toBeLessThanOrEqual(score.medium);
        expect(bound?.soft).toBeLessThanOrEqual(score.soft);
      }),
      { numRuns: 60 },
    );
  });
});
