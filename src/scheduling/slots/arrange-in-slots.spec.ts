import fc from 'fast-check';
import { evaluate } from '../evaluation/evaluate.js';
import { aPerson, aProblem, aRoom, aSession, agendaOf, placedAt, speaker } from '../fixtures/agenda-fixtures.js';
import { anyAgenda, anyProblem } from '../fixtures/arbitrary-agendas.js';
import type { Agenda, AgendaPlacement, AgendaProblem, AgendaSlot } from '../model.js';
import type { ArrangeOptions } from '../search/options.js';
import { arrangeInSlots } from './index.js';

const slotAt = (start: number, parts: Partial<AgendaSlot> = {}): AgendaSlot => {
  return { id: `slot-${start}`, start, end: start + 60, tags: [], formats: null, ...parts };
};

/** Lets sessions move freely up to the limit. */
const OFF = { known_session_moved: { level: 'off', weight: 1 } } as const;

function arranged(problem: AgendaProblem, start: Agenda, options: Partial<ArrangeOptions> = {}) {
  const scope = problem.sessions.map(({ id }) => id);
  return arrangeInSlots(problem, start, { scope, seed: 1, maxIterations: 5000, shouldStop: () => false, ...options });
}

const sessionsCalled = (...ids: readonly string[]) => ids.map((id) => aSession(id));
const placeOf = (placement: AgendaPlacement | undefined) => [placement?.start, placement?.roomIds];

describe('arranging in slots', () => {
  it('fills every slot and room where as many sessions want a place', () => {
    const problem = aProblem({ slots: [slotAt(0), slotAt(90)], sessions: sessionsCalled('a', 'b', 'c', 'd') });

    const { agenda, unplaced, proof, score } = arranged(problem, new Map());

    const places = [...agenda.values()].map(({ start, roomIds }) => `${start} ${roomIds.join()}`);
    expect(places.sort()).toEqual(['0 hall', '0 studio', '90 hall', '90 studio']);
    expect(unplaced).toEqual([]);
    expect(score).toEqual({ hard: 0, medium: 0, soft: 0 });
    expect(proof).toBe('optimal');
  });

  it('leaves a session out rather than beside one it excludes, and says what is in its way', () => {
    const sessions = sessionsCalled('a', 'b').map((session) => ({ ...session, exclusiveTags: ['rivals'] }));

    const { agenda, unplaced, score } = arranged(aProblem({ slots: [slotAt(0)], sessions }), new Map());

    const [placed] = agenda.keys();
    const sessionId = placed === 'a' ? 'b' : 'a';
    const blocked = { kind: 'blocked_by', sessionId, allPlaces: 2 };
    expect(score).toEqual({ hard: 0, medium: 0, soft: 0 });
    expect(unplaced).toEqual([
      {
        sessionId,
        reasons: [
          { ...blocked, constraint: 'room_double_booked', sessionIds: [placed], places: 1 },
          { ...blocked, constraint: 'exclusive_tags_in_parallel', sessionIds: [], places: 2 },
        ],
      },
    ]);
  });

  it('leaves a session out whose speaker is not there in any slot', () => {
    const people = [aPerson('rana', { available: [{ start: 0, end: 30 }] })];
    const problem = aProblem({
      days: [{ id: '2026-06-01', open: { start: 0, end: 60 } }],
      people,
      slots: [slotAt(0)],
      sessions: [aSession('talk', { people: [speaker('rana')] })],
    });

    const { agenda, score, proof } = arranged(problem, new Map());

    expect(agenda).toEqual(new Map());
    expect(score).toEqual({ hard: 0, medium: 0, soft: 0 });
    expect(proof).toBe('infeasible');
  });

  it('lets a long session run on through slots in a row, not over lunch', () => {
    const slots = [slotAt(0), slotAt(180), slotAt(250)];
    const problem = aProblem({ slots, sessions: [aSession('long', { durationMinutes: 120 })] });

    const { agenda } = arranged(problem, new Map());

    expect(agenda.get('long')?.start).toBe(180);
  });

  it('fills several rooms with a session that needs them, and none with one that is online', () => {
    const sessions = [aSession('plenary', { roomCount: 2 }), aSession('online', { roomCount: 0 })];

    const { agenda } = arranged(aProblem({ slots: [slotAt(0)], sessions }), new Map());

    expect(placeOf(agenda.get('plenary'))).toEqual([0, ['hall', 'studio']]);
    expect(placeOf(agenda.get('online'))).toEqual([0, []]);
  });

  it('keeps pinned times, rooms and days, and what is out of scope', () => {
    const slots = [slotAt(0), slotAt(90), slotAt(1440), slotAt(1530)];
    const problem = aProblem({ slots, sessions: sessionsCalled('time', 'room', 'day', 'out') });
    const start = agendaOf(
      placedAt('time', 90, { timePinned: true }),
      placedAt('room', 0, { roomPinned: true, roomIds: ['studio'] }),
      placedAt('day', 1440, { dayPinned: true }),
      placedAt('out', 1530),
    );

    const { agenda } = arranged(problem, start, { scope: ['time', 'room', 'day'] });

    expect(agenda.get('time')?.start).toBe(90);
    expect(agenda.get('room')?.roomIds).toEqual(['studio']);
    expect([1440, 1530]).toContain(agenda.get('day')?.start);
    expect(agenda.get('out')).toEqual(start.get('out'));
  });

  it('moves at most as many known sessions as it may', () => {
    const ids = ['a', 'b', 'c', 'd'];
    const rooms = [aRoom('hall', { capacity: 300 }), aRoom('studio', { capacity: 40 })];
    const sessions = ids.map((id, rank) => aSession(id, { interest: rank % 2 === 0 ? 10 : 90 }));
    const start = agendaOf(
      ...ids.map((id, k) => placedAt(id, k < 2 ? 0 : 90, { roomIds: [k % 2 === 0 ? 'hall' : 'studio'] })),
    );
    const known = [...start.values()].map((placement) => ({ ...placement, weight: 1 }));
    const problem = aProblem({ rooms, sessions, slots: [slotAt(0), slotAt(90)], known, settings: OFF });

    const movedWith = (mostMoved: number): number => {
      const { agenda } = arranged(problem, start, { mostMoved });
      return ids.filter((id) => `${placeOf(agenda.get(id))}` !== `${placeOf(start.get(id))}`).length;
    };

    expect([0, 1, 2, 4].map(movedWith)).toEqual([0, 0, 2, 4]);
  });

  it('does not name a session as left without a place that went back to where it is pinned', () => {
    const pinned = ['a', 'b'].map((id) => placedAt(id, 0, { roomPinned: true }));
    const problem = aProblem({ slots: [slotAt(0)], sessions: sessionsCalled('a', 'b') });

    const { agenda, unplaced, score } = arranged(problem, agendaOf(...pinned));

    expect([...agenda.values()]).toEqual(pinned);
    expect(unplaced).toEqual([]);
    expect(score).toEqual(evaluate(problem, agenda).score);
  });

  it('gives the same agenda for the same seed and number of moves', () => {
    const sessions = sessionsCalled('a', 'b', 'c', 'd', 'e').map((session) => ({ ...session, themes: [session.id] }));
    const problem = aProblem({ slots: [slotAt(0), slotAt(90), slotAt(1440)], sessions });

    expect(arranged(problem, new Map()).agenda).toEqual(arranged(problem, new Map()).agenda);
  });

  it('never breaks a hard rule that nothing pinned or fixed forces, and tells the score of its agenda', () => {
    fc.assert(
      fc.property(anyProblem, anyAgenda, fc.integer(), (problem, placed, seed) => {
        const slots = [0, 60, 130, 1440].map((start) => slotAt(start));
        const inSlots = { ...problem, blocks: null, slots };

        const { agenda, score } = arranged(inSlots, placed, { seed, maxIterations: 2000 });

        expect(score.hard).toBeLessThanOrEqual(0);
        expect(evaluate(inSlots, agenda).score).toEqual(score);
      }),
      { numRuns: 20 },
    );
  });
});
