import fc from 'fast-check';
import { evaluate } from '../evaluation/evaluate.js';
import { agendaOf } from '../fixtures/agenda-fixtures.js';
import type { Agenda, AgendaProblem } from '../model.js';
import type { ArrangeOptions, ArrangeResult } from '../search/options.js';
import { arrangeInBlocks } from './arrange-in-blocks.js';
import { arbitraryBlockProblem } from './fixtures/arbitrary-block-problems.js';
import { aBlock, aBlockProblem, aTalk, inBlock } from './fixtures/block-problems.js';

const ITERATIONS = 20_000;

function arranged(
  problem: AgendaProblem,
  start: Agenda = new Map(),
  parts: Partial<ArrangeOptions> = {},
): ArrangeResult {
  const scope = problem.sessions.map(({ id }) => id);
  return arrangeInBlocks(problem, start, {
    scope,
    seed: 7,
    maxIterations: ITERATIONS,
    shouldStop: () => false,
    ...parts,
  });
}

const ids = (count: number): readonly string[] => Array.from({ length: count }, (_, k) => `talk-${k}`);

describe('arranging in blocks', () => {
  it('gives two tracks of four sessions a room or a block each and proves that nothing is better', () => {
    const problem = aBlockProblem(ids(8).map((id, k) => aTalk(id, k < 4 ? 'robots' : 'biology')));

    const { agenda, score, proof, unplaced } = arranged(problem);

    expect(agenda.size).toBe(8);
    expect(score).toEqual({ hard: 0, medium: 0, soft: 0 });
    expect(proof).toBe('optimal');
    expect(unplaced).toEqual([]);
  });

  it('says of its result what the evaluation says, and never breaks a hard rule that it could leave', () => {
    fc.assert(
      fc.property(arbitraryBlockProblem, (problem) => {
        const { agenda, score, lowerBound } = arranged(problem, new Map(), { maxIterations: 2_000 });

        expect(score).toEqual(evaluate(problem, agenda).score);
        expect(score.hard).toBe(0);
        expect(agenda.size < problem.sessions.length || (lowerBound?.soft ?? 0) <= score.soft).toBe(true);
      }),
      { numRuns: 10 },
    );
  });

  it('finds the same agenda again with the same seed and number of iterations', () => {
    fc.assert(
      fc.property(arbitraryBlockProblem, fc.nat(), (problem, seed) => {
        const run = (): ArrangeResult => arranged(problem, new Map(), { seed, maxIterations: 3_000 });

        expect([...run().agenda]).toEqual([...run().agenda]);
      }),
      { numRuns: 5 },
    );
  });

  it('keeps orders within a track', () => {
    const problem = aBlockProblem(ids(4).map((id, k) => aTalk(id, 'robots', { position: 4 - k })));

    const { agenda } = arranged(problem);

    const starts = ids(4).map((id) => agenda.get(id)?.start ?? -1);
    expect(starts).toEqual([...starts].sort((a, b) => b - a));
  });

  it('leaves pinned sessions and those out of scope where they are', () => {
    const problem = aBlockProblem(ids(6).map((id) => aTalk(id, 'robots')));
    const pinned = { ...inBlock('talk-0', 1, 2, 'studio'), timePinned: true, roomPinned: true };
    const outOfScope = inBlock('talk-1', 0, 3);

    const { agenda } = arranged(problem, agendaOf(pinned, outOfScope), {
      scope: ids(6).filter((id) => id !== 'talk-1'),
    });

    expect(agenda.size).toBe(6);
    expect(agenda.get('talk-0')).toEqual(pinned);
    expect(agenda.get('talk-1')).toEqual(outOfScope);
    expect(evaluate(problem, agenda).score.hard).toBe(0);
  });

  it('moves a session with a pinned time between rooms only, and one with a pinned room between times only', () => {
    const penalties = { trackRoom: [{ trackId: 'robots', roomId: 'hall', penalty: 5 }] };
    const trackBlock = [{ trackId: 'biology', blockId: 'block-0', penalty: 5 }];
    const problem = aBlockProblem([aTalk('one', 'robots'), aTalk('two', 'biology')], { ...penalties, trackBlock });
    const timePinned = { ...inBlock('one', 0, 2), timePinned: true };
    const roomPinned = { ...inBlock('two', 0, 0), roomPinned: true };

    const { agenda } = arranged(problem, agendaOf(timePinned, roomPinned));

    expect(agenda.get('one')).toEqual({ ...timePinned, roomIds: ['studio'] });
    expect(agenda.get('two')).toEqual({ ...roomPinned, start: 600 });
  });

  it('says why no agenda can hold every track', () => {
    const sessions = ids(5).map((id, k) => aTalk(id, `track-${k}`));

    const { agenda, unplaced, proof } = arranged(aBlockProblem(sessions));

    expect(agenda.size).toBe(4);
    expect(unplaced.map(({ reasons }) => reasons.length > 0)).toEqual([true]);
    expect(proof).toBe('infeasible');
  });

  it('names the hard rule that a session would break wherever there is room for it', () => {
    const conflict = { firstId: 'one', secondId: 'two', between: 'presenters' } as const;
    const blocks = [aBlock(0)];
    const settings = { presenters_in_parallel_blocks: { level: 'hard', weight: 1 } } as const;
    const sessions = [aTalk('one', 'robots'), aTalk('two', 'biology')];

    const { unplaced } = arranged(aBlockProblem(sessions, {}, { blocks, settings, conflicts: [conflict] }));

    expect(unplaced).toHaveLength(1);
    expect(unplaced[0]?.reasons).toEqual([
      expect.objectContaining({ kind: 'blocked_by', constraint: 'block_mixes_tracks', places: 1, allPlaces: 2 }),
      expect.objectContaining({ kind: 'blocked_by', constraint: 'presenters_in_parallel_blocks', places: 1 }),
    ]);
  });

  it('leaves a session that is longer than every block without a place', () => {
    const problem = aBlockProblem([aTalk('one', 'robots'), aTalk('long', 'robots', { durationMinutes: 90 })]);

    const { unplaced } = arranged(problem);

    expect(unplaced.map(({ sessionId }) => sessionId)).toEqual(['long']);
  });

  it('names sessions in scope that fill no cell as left without a place, and claims no optimum without them', () => {
    const problem = aBlockProblem([aTalk('one', 'robots'), aTalk('online', 'robots', { roomCount: 0 })]);

    const { unplaced, proof } = arranged(problem);

    expect(unplaced).toEqual([
      {
        sessionId: 'online',
        reasons: [{ kind: 'no_start_allowed', constraint: 'outside_blocks', sessionId: 'online' }],
      },
    ]);
    expect(proof).toBeNull();
  });

  it('leaves a session in all the rooms to which it is pinned', () => {
    const problem = aBlockProblem([aTalk('one', 'robots'), aTalk('two', 'robots')]);
    const pinned = { ...inBlock('one', 0, 0), roomIds: ['hall', 'studio'], roomPinned: true };

    const { agenda } = arranged(problem, agendaOf(pinned));

    expect(agenda.get('one')).toEqual(pinned);
  });

  it('leaves a session whose time is pinned beside all blocks there, rather than without a place', () => {
    const problem = aBlockProblem([aTalk('one', 'robots'), aTalk('two', 'robots')]);
    const pinned = { ...inBlock('one', 0, 30), timePinned: true };

    const { agenda, unplaced, score } = arranged(problem, agendaOf(pinned));

    expect(agenda.get('one')).toEqual(pinned);
    expect(unplaced).toEqual([]);
    expect(score).toEqual(evaluate(problem, agenda).score);
  });

  it('starts from the agenda it is given and keeps what is placed where only the rest is wanted', () => {
    const problem = aBlockProblem(ids(5).map((id) => aTalk(id, 'robots')));
    const start = agendaOf(inBlock('talk-3', 1, 0, 'studio'));

    const { agenda } = arranged(problem, start, { keep: 'placements' });

    expect(agenda.size).toBe(5);
    expect(agenda.get('talk-3')).toEqual(start.get('talk-3'));
  });

  it('moves at most as many sessions that readers know as it may', () => {
    const sessions = ids(6).map((id, k) => aTalk(id, 'robots', { position: 6 - k }));
    const known = agendaOf(...ids(6).map((id, k) => inBlock(id, k < 4 ? 0 : 1, k % 4)));
    const problem = aBlockProblem(
      sessions,
      {},
      {
        settings: { known_session_moved: { level: 'off', weight: 1 } },
        known: [...known.values()].map((place) => ({ ...place, weight: 1 })),
      },
    );
    const movedWith = (mostMoved: number): number => {
      const { agenda } = arranged(problem, known, { mostMoved });
      return ids(6).filter((id) => agenda.get(id)?.start !== known.get(id)?.start).length;
    };

    expect(movedWith(0)).toBe(0);
    expect(movedWith(2)).toBe(2);
  });

  it('moves no session that readers know after a gap where none may move', () => {
    const problem = aBlockProblem(ids(3).map((id, k) => aTalk(id, 'robots', { position: 3 - k })));
    const known = agendaOf(inBlock('talk-0', 0, 1), inBlock('talk-1', 0, 3));
    const withKnown = { ...problem, known: [...known.values()].map((place) => ({ ...place, weight: 1 })) };

    const { agenda } = arranged(withKnown, known, { mostMoved: 0 });

    expect([agenda.get('talk-0'), agenda.get('talk-1')]).toEqual([...known.values()]);
    expect(agenda.size).toBe(3);
  });

  it('puts no session where it would overlap one whose time is pinned', () => {
    const problem = aBlockProblem(
      ids(6).map((id) => aTalk(id, 'robots')),
      {},
      { blocks: [aBlock(0)] },
    );
    const pinned = [1, 2].map((k) => ({ ...inBlock(`talk-${k}`, 0, k), timePinned: true }));

    const { agenda, score } = arranged(problem, agendaOf(inBlock('talk-0', 0, 0), ...pinned));

    expect(agenda.size).toBe(6);
    expect(score.hard).toBe(0);
  });

  it('keeps the time of no session that is longer than what is left of its block', () => {
    const problem = aBlockProblem([aTalk('long', 'robots', { durationMinutes: 30 })]);

    const { agenda, unplaced, score } = arranged(problem, agendaOf(inBlock('long', 0, 3)), { keep: 'times' });

    expect(agenda.size).toBe(0);
    expect(unplaced).toHaveLength(1);
    expect(score.hard).toBe(0);
  });

  it('reports its first complete agenda at once and better ones after it', () => {
    const problem = aBlockProblem(
      ids(8).map((id, k) => aTalk(id, k < 4 ? 'robots' : 'biology', { position: 1 + (k % 2) })),
    );
    const reported: number[] = [];

    const { score } = arranged(problem, new Map(), {
      onProgress: ({ score, placed, total }) => {
        expect(placed).toBe(total);
        reported.push(score.soft);
      },
    });

    expect(reported.at(-1)).toBe(score.soft);
    expect(reported).toEqual([...reported].sort((a, b) => b - a));
  });
});
