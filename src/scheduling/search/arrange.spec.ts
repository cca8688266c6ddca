import fc from 'fast-check';
import { evaluate } from '../evaluation/evaluate.js';
import { agendaOf, aPerson, aProblem, aRoom, aSession, placedAt, speaker } from '../fixtures/agenda-fixtures.js';
import { anyAgenda, anyProblem } from '../fixtures/arbitrary-agendas.js';
import { fullConference } from '../fixtures/full-conference.js';
import type { Agenda, AgendaProblem } from '../model.js';
import { arrange } from './arrange.js';
import type { ArrangeOptions, ArrangeProgress, Exchange, Standing } from './options.js';
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

  it('leaves a session unplaced rather than break a hard rule, and says why for every agenda', () => {
    const sessions = ['a', 'b', 'c', 'd', 'e'].map((id) => aSession(id));
    const problem = aProblem({ days, sessions, rooms: [aRoom('hall')] });

    const result = arrange(problem, new Map(), withinIterations(problem, 2_000));

    expect(result.score.hard).toBe(0);
    expect(result.agenda.size).toBe(4);
    expect(result.proof).toBe('infeasible');
    expect(result.unplaced.flatMap(({ reasons }) => reasons.map((reason) => reason.kind))).toEqual([
      'more_sessions_than_room_time',
    ]);
  });

  it('says what is in the way where only this agenda leaves no place', () => {
    const people = [aPerson('rana', { available: [{ start: 60, end: 120 }] })];
    const sessions = [aSession('keynote', { exclusive: true }), aSession('talk', { people: [speaker('rana')] })];
    const problem = aProblem({ days, people, sessions });
    const start = agendaOf(placedAt('keynote', 60, { timePinned: true, roomPinned: true }));

    const { unplaced, proof } = arrange(problem, start, withinIterations(problem, 2_000));

    expect(proof).toBeNull();
    expect(unplaced).toEqual([
      {
        sessionId: 'talk',
        reasons: [
          {
            kind: 'blocked_by',
            constraint: 'plenary_not_alone',
            sessionId: 'talk',
            sessionIds: ['keynote'],
            places: 2,
            allPlaces: 2,
          },
          {
            kind: 'blocked_by',
            constraint: 'room_double_booked',
            sessionId: 'talk',
            sessionIds: ['keynote'],
            places: 1,
            allPlaces: 2,
          },
        ],
      },
    ]);
  });

  it('makes way for whoever would need more of a stock than there is', () => {
    const needs = [{ stockId: 'camera', amount: 1 }];
    const stocks = [{ id: 'camera', units: 1 }];
    const sessions = ['a', 'b', 'c', 'd'].map((id) => aSession(id, { needs }));
    const people = [aPerson('rana', { available: [{ start: 90, end: 150 }] })];
    const late = aSession('rana', { needs, people: [speaker('rana')], durationMinutes: 60 });
    const rooms = [0, 1, 2].map((k) => aRoom(`room-${k}`));
    const longDay = [{ id: '2026-06-01', open: { start: 0, end: 330 } }];
    const problem = aProblem({ days: longDay, people, rooms, stocks, sessions: [...sessions, late] });
    const start = agendaOf(...sessions.map(({ id }, k) => placedAt(id, 60 * k, { roomIds: [`room-0`] })));

    const { unplaced, score } = arrange(problem, start, withinIterations(problem, 50_000));

    expect(unplaced).toEqual([]);
    expect(score.hard).toBe(0);
  });

  it('names a rule about many sessions as what is in the way', () => {
    const sessions = ['a', 'b'].map((id) => aSession(id, { needs: [{ stockId: 'camera', amount: 1 }] }));
    const oneHour = [{ id: '2026-06-01', open: { start: 0, end: 60 } }];
    const problem = aProblem({ days: oneHour, sessions, stocks: [{ id: 'camera', units: 1 }] });

    const { unplaced } = arrange(problem, new Map(), withinIterations(problem, 2_000));

    expect(unplaced.map(({ reasons }) => reasons[0]?.constraint)).toEqual(['stock_exceeded']);
  });

  it('names the rule that leaves no room, and the one that leaves no start', () => {
    const settings = { audience_above_capacity: { level: 'hard', weight: 1 } } as const;
    const people = [aPerson('rana', { busy: [{ start: 0, end: 240 }] })];
    const rooms = [aRoom('hall', { capacity: 50 })];
    const sessions = [
      aSession('crowded', { expectedAudience: 80 }),
      aSession('engaged', { people: [speaker('rana')], expectedAudience: 10 }),
    ];
    const unstated = [...days, { id: '2026-06-02', open: null }];
    const problem = aProblem({ days: unstated, people, rooms, sessions, settings });

    const { unplaced } = arrange(problem, new Map(), withinIterations(problem, 2_000));

    expect(
      unplaced.flatMap(({ sessionId, reasons }) =>
        reasons.map((reason) => [sessionId, reason.kind, reason.constraint]),
      ),
    ).toEqual([
      ['crowded', 'no_place_left', 'audience_above_capacity'],
      ['engaged', 'no_start_allowed', 'person_double_booked'],
      ['engaged', 'no_start_allowed', 'outside_opening_hours'],
    ]);
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
