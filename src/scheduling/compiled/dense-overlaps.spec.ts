import fc from 'fast-check';
import { evaluate } from '../evaluation/evaluate.js';
import { aProblem, aSession } from '../fixtures/agenda-fixtures.js';
import type { AgendaPlacement, AgendaProblem } from '../model.js';
import { AgendaState } from './agenda-state.js';
import { compileProblem } from './compile.js';

const MEMBERS = 45;

/** One track of so many sessions, so that its overlaps are counted, and everybody of every fifth session tagged. */
function aLargeTrack(parts: Partial<AgendaProblem> = {}): AgendaProblem {
  const sessions = Array.from({ length: MEMBERS }, (_, k) =>
    aSession(`session-${k}`, { trackId: 'robots', tagIds: k % 5 === 0 ? ['python'] : [], roomCount: 0 }),
  );
  return aProblem({ days: [{ id: '2026-06-01', open: { start: 540, end: 1080 } }], sessions, ...parts });
}

/** On the grid, off it, and far outside the opening hours. */
const anyStart = fc.oneof(
  fc.integer({ min: 0, max: 200 }).map((fives) => fives * 5),
  fc.integer({ min: 500, max: 1200 }),
  fc.constantFrom(-5000, 100_000),
);

const anyPlacement: fc.Arbitrary<AgendaPlacement> = fc.record({
  sessionId: fc.integer({ min: 0, max: MEMBERS - 1 }).map((k) => `session-${k}`),
  start: anyStart,
  durationMinutes: fc.constantFrom(30, 45, 50, 60, 37, 1500),
  roomIds: fc.constant([]),
  timePinned: fc.constant(false),
  roomPinned: fc.constant(false),
});

function stateOf(problem: AgendaProblem): { state: AgendaState; move: (placement: AgendaPlacement) => void } {
  const state = new AgendaState(compileProblem(problem));
  const move = ({ sessionId, start, durationMinutes }: AgendaPlacement): void => {
    const session = state.compiled.index.sessionIndex.get(sessionId) ?? -1;
    state.place(session, start, start + durationMinutes, new Int32Array(0), 0);
  };
  return { state, move };
}

describe('overlaps of a large group', () => {
  it('are counted instead of paired', () => {
    const { dense, overlaps } = compileProblem(aLargeTrack());

    expect(dense.groups.map(({ members, level, cost }) => [members.length, level, cost])).toEqual([[MEMBERS, 2, 2]]);
    // What is left are the nine sessions with a common tag.
    expect(overlaps.other).toHaveLength(9 * 8);
  });

  it('stay pairs where they are hard, where one is waived, and where nobody knows when the conference is', () => {
    const hard = aLargeTrack({ settings: { same_track_in_parallel: { level: 'hard', weight: 1 } } });
    const waived = aLargeTrack({
      waivers: [{ constraint: 'same_track_in_parallel', sessionIds: ['session-0', 'session-1'] }],
    });
    const unknown = aLargeTrack({ days: [] });

    expect([hard, waived, unknown].map((problem) => compileProblem(problem).dense.groups)).toEqual([[], [], []]);
  });

  it('cost what the evaluation from scratch says, after any moves', () => {
    const problem = aLargeTrack();
    fc.assert(
      fc.property(fc.array(anyPlacement, { maxLength: 60 }), (placements) => {
        const { state, move } = stateOf(problem);
        for (const placement of placements) move(placement);
        const agenda = new Map(placements.map((placement) => [placement.sessionId, placement]));

        expect(state.score()).toEqual(evaluate(problem, agenda).score);
      }),
      { numRuns: 60 },
    );
  });

  it('are measured before the move is made', () => {
    const problem = aLargeTrack();
    fc.assert(
      fc.property(fc.array(anyPlacement, { minLength: 2, maxLength: 60 }), anyPlacement, (placements, last) => {
        const { state, move } = stateOf(problem);
        for (const placement of placements) move(placement);
        const session = state.compiled.index.sessionIndex.get(last.sessionId) ?? -1;
        state.measureCurrent(session);
        const before = state.totalSoft - state.soft;
        state.measure(session, last.start, last.start + last.durationMinutes, new Int32Array(0), 0);
        const predicted = before + state.soft;

        move(last);

        expect(state.totalSoft).toBe(predicted);
      }),
      { numRuns: 60 },
    );
  });
});
