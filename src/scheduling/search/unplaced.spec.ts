import { agendaOf, aPerson, aProblem, aRoom, aSession, placedAt, speaker } from '../fixtures/agenda-fixtures.js';
import type { AgendaProblem } from '../model.js';
import { arrange } from './arrange.js';
import type { ArrangeOptions } from './options.js';

const days = [{ id: '2026-06-01', open: { start: 0, end: 240 } }];

/** Everything in scope, a fixed seed, and an end after so many iterations. */
function withinIterations(problem: AgendaProblem, maxIterations: number): ArrangeOptions {
  return { scope: problem.sessions.map((session) => session.id), seed: 1, shouldStop: () => false, maxIterations };
}

describe('sessions without a place', () => {
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
});
