import { evaluate } from '../evaluation/evaluate.js';
import { agendaOf, aProblem, aRoom, aSession, placedAt, speaker } from '../fixtures/agenda-fixtures.js';
import { fullConference } from '../fixtures/full-conference.js';
import type { Agenda, AgendaProblem } from '../model.js';
import { arrange } from './arrange.js';
import type { ArrangeOptions, Exchange, Standing } from './options.js';
import { emptyPackedAgenda, packedWidth } from './packed-agenda.js';

const days = [{ id: '2026-06-01', open: { start: 0, end: 240 } }];

/** Everything in scope, a fixed seed, and an end after so many iterations. */
function withinIterations(problem: AgendaProblem, maxIterations: number): ArrangeOptions {
  return { scope: problem.sessions.map((session) => session.id), seed: 1, shouldStop: () => false, maxIterations };
}

/** An agenda as searches hand it to each other; every session of the problem fills one room. */
function packedOf(problem: AgendaProblem, agenda: Agenda): Int32Array {
  const packed = emptyPackedAgenda(problem);
  const width = packedWidth(problem);
  problem.sessions.forEach(({ id }, session) => {
    const placement = agenda.get(id);
    if (placement === undefined) return;
    packed[session * width] = placement.start;
    packed[session * width + 1] = problem.rooms.findIndex((room) => room.id === placement.roomIds[0]);
  });
  return packed;
}

describe('arranging with pins, limits and other searches', () => {
  it('keeps a session on the day to which it is pinned', () => {
    const span = (start: number): { start: number; end: number } => ({ start, end: start + 1440 });
    const twoDays = [
      { id: '2026-06-01', open: { start: 0, end: 240 }, span: span(0) },
      { id: '2026-06-02', open: { start: 1440, end: 1680 }, span: span(1440) },
    ];
    const sessions = ['a', 'b', 'c', 'd', 'e'].map((id) => aSession(id, { trackId: 'robots' }));
    const problem = aProblem({ days: twoDays, sessions, rooms: [aRoom('hall')] });
    const pinned = ['a', 'b', 'c'].map((id, k) => placedAt(id, 1440 + 60 * k, { dayPinned: true }));

    const { agenda, unplaced } = arrange(problem, agendaOf(...pinned), withinIterations(problem, 20_000));

    expect(unplaced).toEqual([]);
    expect(pinned.map(({ sessionId }) => (agenda.get(sessionId)?.start ?? 0) >= 1440)).toEqual([true, true, true]);
    expect(agenda.get('a')?.dayPinned).toBe(true);
  });

  it('leaves a session whose time is pinned in its room where it needs more rooms than there are', () => {
    const sessions = [aSession('a', { roomCount: 2 })];
    const problem = aProblem({ days, sessions, rooms: [aRoom('hall')] });
    const pinned = placedAt('a', 60, { timePinned: true });

    const { agenda, unplaced, score } = arrange(problem, agendaOf(pinned), withinIterations(problem, 1_000));

    expect(agenda.get('a')).toEqual(pinned);
    expect(unplaced).toEqual([]);
    expect(score).toEqual(evaluate(problem, agenda).score);
  });

  it('moves no more of the sessions that readers know than it may', () => {
    const sessions = ['a', 'b', 'c', 'd'].map((id) =>
      aSession(id, { trackId: 'robots', people: [speaker(`of ${id}`)] }),
    );
    const start = agendaOf(...sessions.map(({ id }, k) => placedAt(id, 0, { roomIds: [`room-${k}`] })));
    const known = [...start.values()].map((placement) => ({ ...placement, weight: 1 }));
    const rooms = [0, 1, 2, 3].map((k) => aRoom(`room-${k}`));
    const settings = { known_session_moved: { level: 'off', weight: 1 } } as const;
    const problem = aProblem({ days, sessions, rooms, known, settings });
    const movedWith = (mostMoved: number): number => {
      const { agenda } = arrange(problem, start, { ...withinIterations(problem, 20_000), mostMoved });
      return known.filter(({ sessionId }) => agenda.get(sessionId)?.start !== 0).length;
    };

    expect([0, 1, 2, 3].map(movedWith)).toEqual([0, 1, 2, 3]);
  });

  it('takes over a better agenda of another search, and leaves its own there', () => {
    const problem = fullConference(7);
    const options = withinIterations(problem, 400_000);
    const other = arrange(problem, new Map(), options);
    const packed = packedOf(problem, other.agenda);
    const offered: Standing[] = [];
    const exchange: Exchange = {
      offer: (standing) => offered.push(standing),
      take: (standing, into) => {
        const isBetter = standing.waiting > 0 || standing.soft > other.score.soft;
        if (isBetter) into.set(packed);
        return isBetter;
      },
    };

    const result = arrange(problem, new Map(), { ...options, seed: 9, maxIterations: 300_000, exchange });

    expect(other.unplaced).toEqual([]);
    expect(offered.length).toBeGreaterThan(0);
    expect(result.unplaced).toEqual([]);
    expect(result.score.soft).toBeLessThanOrEqual(other.score.soft);
    expect(evaluate(problem, result.agenda).score).toEqual(result.score);
  });

  it('keeps start, rooms, day or whole placements as it is told', () => {
    const twoDays = [...days, { id: '2026-06-02', open: { start: 1440, end: 1680 } }];
    const problem = aProblem({ days: twoDays, sessions: [aSession('one'), aSession('two'), aSession('new')] });
    const start = agendaOf(placedAt('one', 60), placedAt('two', 60, { roomIds: ['studio'] }));
    const kept = (keep: 'days' | 'times' | 'rooms' | 'placements'): Agenda =>
      arrange(problem, start, { ...withinIterations(problem, 5_000), keep }).agenda;

    expect([kept('times').get('one')?.start, kept('times').get('two')?.start]).toEqual([60, 60]);
    expect([kept('rooms').get('one')?.roomIds, kept('rooms').get('two')?.roomIds]).toEqual([['hall'], ['studio']]);
    expect((kept('days').get('one')?.start ?? 1440) < 240).toBe(true);
    expect([kept('placements').get('one'), kept('placements').has('new')]).toEqual([start.get('one'), true]);
  });

  it('never moves what is pinned or out of scope', () => {
    const sessions = ['pinned', 'elsewhere', 'free'].map((id) => aSession(id));
    const problem = aProblem({ days, sessions, rooms: [aRoom('hall')] });
    const pinned = placedAt('pinned', 60, { timePinned: true, roomPinned: true });
    const elsewhere = placedAt('elsewhere', 120);
    const start = agendaOf(pinned, elsewhere, placedAt('free', 90));

    const result = arrange(problem, start, { ...withinIterations(problem, 20_000), scope: ['pinned', 'free'] });

    expect(result.agenda.get('pinned')).toEqual(pinned);
    expect(result.agenda.get('elsewhere')).toEqual(elsewhere);
    expect([0, 180]).toContain(result.agenda.get('free')?.start);
    expect(result.score.hard).toBe(0);
  });

  it('keeps a pinned start and looks for a room', () => {
    const problem = aProblem({ days, sessions: [aSession('fixed'), aSession('late')] });
    const fixed = placedAt('fixed', 60, { timePinned: true, roomPinned: true });
    const start = agendaOf(fixed, placedAt('late', 60, { timePinned: true }));

    const { agenda, score } = arrange(problem, start, withinIterations(problem, 20_000));

    expect(agenda.get('late')).toEqual(placedAt('late', 60, { timePinned: true, roomIds: ['studio'] }));
    expect(score.hard).toBe(0);
  });
});
