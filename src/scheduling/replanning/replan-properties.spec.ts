import fc from 'fast-check';
import { evaluate } from '../evaluation/evaluate.js';
import { agendaOf, aPerson, aProblem, aRoom, aSession, placedAt, speaker } from '../fixtures/agenda-fixtures.js';
import type { Agenda, AgendaPlacement, AgendaProblem } from '../model.js';
import { knownPlacements } from './known-placements.js';
import type { ReplanMenu } from './options.js';
import { replan } from './replan.js';

const HOUR = 60;

interface Case {
  readonly problem: AgendaProblem;
  readonly start: Agenda;
}

const PLACES = [0, 1, 2].flatMap((hour) => ['hall', 'studio'].map((room) => ({ start: hour * HOUR, roomIds: [room] })));

/** Three or four sessions in two rooms and three hours: released without a clash, then people and rooms are lost. */
const anyCase: fc.Arbitrary<Case> = fc
  .record({
    order: fc.shuffledSubarray([...PLACES.keys()], { minLength: 4, maxLength: 4 }),
    closedHall: fc.option(fc.integer({ min: 0, max: 2 })),
    away: fc.option(fc.integer({ min: 0, max: 2 })),
    sharedSpeaker: fc.boolean(),
    tracks: fc.tuple(...['a', 'b', 'c', 'd'].map(() => fc.constantFrom(null, 'x', 'y'))),
    isAdded: fc.boolean(),
    isPinned: fc.boolean(),
  })
  .map(({ order, closedHall, away, sharedSpeaker, tracks, isAdded, isPinned }) => {
    const ids = ['a', 'b', 'c', 'd'];
    const open = (hour: number | null): { start: number; end: number }[] | null =>
      hour === null ? null : [0, 1, 2].filter((h) => h !== hour).map((h) => ({ start: h * HOUR, end: (h + 1) * HOUR }));
    const placements = ids.slice(0, isAdded ? 3 : 4).map((id, k): AgendaPlacement => {
      const place = PLACES[order[k] ?? 0] ?? { start: 0, roomIds: [] };
      const isFixed = isPinned && id === 'b';
      return placedAt(id, place.start, { roomIds: place.roomIds, timePinned: isFixed, roomPinned: isFixed });
    });
    const start = agendaOf(...placements);
    const problem = aProblem({
      days: [{ id: '2026-06-01', open: { start: 0, end: 3 * HOUR } }],
      rooms: [aRoom('hall', { available: open(closedHall) }), aRoom('studio')],
      people: [aPerson('a', { available: open(away) })],
      sessions: ids.map((id, k) =>
        aSession(id, {
          people: [speaker(sharedSpeaker && id === 'b' ? 'a' : id)],
          trackId: tracks[k] ?? null,
        }),
      ),
    });
    return { problem: { ...problem, known: knownPlacements(start) }, start };
  });

function menuOf({ problem, start }: Case): ReplanMenu {
  const scope = problem.sessions.map(({ id }) => id);
  const limits = { seed: 1, shouldStop: () => false, maxIterations: 4_000, stepMinutes: HOUR };
  return replan(problem, start, { scope, ...limits, budgets: [0, 1, 2, 3] });
}

/** Hard, waiting, medium and soft of the best agenda with at most so many moves, by looking at all there are. */
function bestByForce({ problem, start }: Case, mostMoved: number): readonly number[] {
  let best: readonly number[] = [];
  const visit = (position: number, agenda: Agenda, moved: number): void => {
    if (moved > mostMoved) return;
    const session = problem.sessions[position];
    if (session === undefined) {
      const { hard, medium, soft } = evaluate(problem, agenda).score;
      const standing = [hard, problem.sessions.length - agenda.size, medium, soft];
      if (best.length === 0 || isBelow(standing, best)) best = standing;
      return;
    }
    const home = start.get(session.id);
    if (home === undefined) visit(position + 1, agenda, moved);
    else visit(position + 1, new Map(agenda).set(session.id, home), moved);
    if (home?.timePinned === true) return;
    for (const place of PLACES) {
      const isHome = home !== undefined && home.start === place.start && home.roomIds[0] === place.roomIds[0];
      const there = placedAt(session.id, place.start, { roomIds: place.roomIds });
      if (isHome || !isLegalAlone(problem, there)) continue;
      visit(position + 1, new Map(agenda).set(session.id, there), moved + (home === undefined ? 0 : 1));
    }
  };
  visit(0, new Map(), 0);
  return best;
}

function isLegalAlone(problem: AgendaProblem, placement: AgendaPlacement): boolean {
  return evaluate(problem, agendaOf(placement)).score.hard === 0;
}

function isBelow(a: readonly number[], b: readonly number[]): boolean {
  const differing = a.findIndex((part, position) => part !== b[position]);
  return differing >= 0 && (a[differing] ?? 0) < (b[differing] ?? 0);
}

function standingOf({ score, unplaced }: ReplanMenu['entries'][number]): readonly number[] {
  return [score.hard, unplaced.length, score.medium, score.soft];
}

describe('the menu of any small conference', () => {
  it('has the best agenda there is where at most one session may move', () => {
    fc.assert(
      fc.property(anyCase, (small) => {
        const { entries } = menuOf(small);

        expect(entries.slice(0, 2).map(standingOf)).toEqual([bestByForce(small, 0), bestByForce(small, 1)]);
        expect(entries.slice(0, 2).every(({ isProven }) => isProven)).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  it('keeps to the budgets and the pins, gets no worse from entry to entry, and scores as the evaluation does', () => {
    fc.assert(
      fc.property(anyCase, (small) => {
        const { entries } = menuOf(small);

        for (const [position, entry] of entries.entries()) {
          const elsewhere = [...small.start.values()].filter(({ sessionId, start, roomIds }) => {
            const now = entry.agenda.get(sessionId);
            return now?.start !== start || now.roomIds.join() !== roomIds.join();
          });
          expect(entry.moved.map(({ sessionId }) => sessionId).sort()).toEqual(
            elsewhere.map(({ sessionId }) => sessionId).sort(),
          );
          expect(entry.moved.length).toBeLessThanOrEqual(entry.mostMoved);
          expect(evaluate(small.problem, entry.agenda).score).toEqual(entry.score);
          const pinned = [...small.start.values()].filter(({ timePinned }) => timePinned);
          expect(pinned.map(({ sessionId }) => entry.agenda.get(sessionId))).toEqual(pinned);
          const before = entries[position - 1];
          if (before !== undefined) expect(isBelow(standingOf(before), standingOf(entry))).toBe(false);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is the same for the same seed and iterations', () => {
    fc.assert(
      fc.property(anyCase, (small) => {
        expect(menuOf(small)).toEqual(menuOf(small));
      }),
      { numRuns: 10 },
    );
  });
});
