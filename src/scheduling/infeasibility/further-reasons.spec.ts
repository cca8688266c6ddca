import { agendaOf, aPerson, aProblem, aRoom, aSession, placedAt, speaker } from '../fixtures/agenda-fixtures.js';
import type { AgendaSlot } from '../model.js';
import { explainInfeasible } from './explain-infeasible.js';

const days = [{ id: '2026-06-01', open: { start: 0, end: 240 } }];
const hall = [aRoom('hall')];

function slots(...starts: readonly number[]): readonly AgendaSlot[] {
  return starts.map((start) => ({ id: `at-${start}`, start, end: start + 60, tags: [], formats: null }));
}

describe('reasons beyond counting minutes', () => {
  it('name the sessions of a person that do not fit into her hours in any order', () => {
    const people = [
      aPerson('rana', {
        available: [
          { start: 0, end: 90 },
          { start: 120, end: 210 },
        ],
      }),
    ];
    const three = ['a', 'b', 'c'].map((id) => aSession(id, { people: [speaker('rana')] }));

    expect(explainInfeasible(aProblem({ days, people, sessions: three.slice(1) }))).toEqual([]);
    expect(explainInfeasible(aProblem({ days, people, sessions: three }))).toEqual([
      {
        kind: 'person_sessions_do_not_fit',
        constraint: 'person_double_booked',
        personId: 'rana',
        sessionIds: ['a', 'b', 'c'],
      },
    ]);
  });

  it('name the sessions that fit into the one room they can have in no order', () => {
    const rooms = [
      aRoom('hall', {
        available: [
          { start: 0, end: 100 },
          { start: 120, end: 240 },
        ],
      }),
    ];
    const sessions = [aSession('a', { durationMinutes: 70 }), aSession('b', { durationMinutes: 70 }), aSession('c')];

    expect(explainInfeasible(aProblem({ days, rooms, sessions }))).toEqual([
      {
        kind: 'room_sessions_do_not_fit',
        constraint: 'room_double_booked',
        roomId: 'hall',
        sessionIds: ['a', 'b', 'c'],
      },
    ]);
  });

  it('name a chain of orders that takes longer than the day', () => {
    const sessions = ['a', 'b', 'c'].map((id) => aSession(id, { durationMinutes: 80 }));
    const orders = [
      { beforeId: 'a', afterId: 'b' },
      { beforeId: 'b', afterId: 'c' },
    ];
    const longer = sessions.map((session) => ({ ...session, durationMinutes: 81 }));

    expect(explainInfeasible(aProblem({ days, sessions, orders }))).toEqual([]);
    expect(explainInfeasible(aProblem({ days, sessions: longer, orders }))).toEqual([
      { kind: 'chain_too_long', constraint: 'order_broken', sessionIds: ['a', 'b', 'c'], neededMinutes: 243 },
    ]);
  });

  it('count a prerequisite and a pin into the chain', () => {
    const sessions = [aSession('a'), aSession('b')];
    const prerequisites = [{ beforeId: 'a', afterId: 'b' }];
    const pinned = agendaOf(placedAt('b', 30, { timePinned: true }));

    expect(explainInfeasible(aProblem({ days, sessions, prerequisites }), pinned)).toEqual([
      { kind: 'chain_too_long', constraint: 'prerequisite_missed', sessionIds: ['a', 'b'], neededMinutes: 120 },
    ]);
  });

  it('name parts of which the second can never follow the first soon enough', () => {
    const people = [aPerson('rana', { available: [{ start: 150, end: 240 }] })];
    const sessions = [aSession('part-1', { exclusive: true }), aSession('part-2', { people: [speaker('rana')] })];
    const pinned = agendaOf(placedAt('part-1', 0, { timePinned: true }));
    const consecutiveParts = [{ firstId: 'part-1', secondId: 'part-2', withinMinutes: 89 }];
    const slower = [{ firstId: 'part-1', secondId: 'part-2', withinMinutes: 90 }];

    expect(explainInfeasible(aProblem({ days, people, sessions, consecutiveParts: slower }), pinned)).toEqual([]);
    expect(explainInfeasible(aProblem({ days, people, sessions, consecutiveParts }), pinned)).toEqual([
      {
        kind: 'parts_never_consecutive',
        constraint: 'parts_not_consecutive',
        sessionIds: ['part-1', 'part-2'],
        withinMinutes: 89,
      },
    ]);
  });

  it('name the sessions that have fewer slots in rooms of their format than they are', () => {
    const rooms = [aRoom('lab', { formats: ['lab'] }), aRoom('hall', { formats: ['lecture'] })];
    const labs = ['a', 'b', 'c'].map((id) => aSession(id, { format: 'lab' }));
    const lecture = aSession('d', { format: 'lecture' });

    expect(explainInfeasible(aProblem({ rooms, slots: slots(0, 60, 120), sessions: [...labs, lecture] }))).toEqual([]);
    expect(explainInfeasible(aProblem({ rooms, slots: slots(0, 60), sessions: [...labs, lecture] }))).toEqual([
      {
        kind: 'more_sessions_than_cells',
        constraint: 'room_double_booked',
        sessionIds: ['c', 'a', 'b'],
        roomIds: ['lab'],
        formats: ['lab'],
        features: [],
        cellsNeeded: 3,
        cellsAvailable: 2,
      },
    ]);
  });

  it('name the sessions that only one stretch of the day can hold, and too few room minutes there', () => {
    const people = ['rana', 'elif', 'maha'].map((id) => aPerson(id, { available: [{ start: 0, end: 100 }] }));
    const sessions = people.map(({ id }) => aSession(`of-${id}`, { people: [speaker(id)] }));
    const rooms = [aRoom('hall'), aRoom('studio', { available: [{ start: 40, end: 240 }] })];

    expect(explainInfeasible(aProblem({ days, people, rooms, sessions }))).toEqual([
      {
        kind: 'more_sessions_than_window',
        constraint: 'room_double_booked',
        sessionIds: ['of-rana', 'of-elif', 'of-maha'],
        start: 0,
        end: 100,
        neededMinutes: 180,
        availableMinutes: 160,
      },
    ]);
  });

  it('name a stock that is too small for one session, or for all of them together', () => {
    const filmed = (id: string, amount: number) => aSession(id, { needs: [{ stockId: 'camera', amount }] });
    const stocks = [{ id: 'camera', units: 1 }];
    const five = ['a', 'b', 'c', 'd', 'e'].map((id) => filmed(id, 1));

    expect(explainInfeasible(aProblem({ days, stocks, sessions: five.slice(1) }))).toEqual([]);
    expect(explainInfeasible(aProblem({ days, stocks, sessions: [filmed('a', 2)] }))).toEqual([
      { kind: 'stock_too_small', constraint: 'stock_exceeded', sessionId: 'a', stockId: 'camera', amount: 2, units: 1 },
    ]);
    expect(explainInfeasible(aProblem({ days, stocks, sessions: five }))).toEqual([
      {
        kind: 'more_sessions_than_stock',
        constraint: 'stock_exceeded',
        stockId: 'camera',
        units: 1,
        sessionIds: ['a', 'b', 'c', 'd', 'e'],
        neededMinutes: 300,
        availableMinutes: 240,
      },
    ]);
  });

  it('say that so few sessions may run at once that the day does not hold all', () => {
    const sessions = ['a', 'b', 'c', 'd', 'e'].map((id) => aSession(id));

    expect(explainInfeasible(aProblem({ days, sessions, mostInParallel: 1 }))).toEqual([
      {
        kind: 'more_sessions_than_parallel',
        constraint: 'too_many_in_parallel',
        sessionIds: ['a', 'b', 'c', 'd', 'e'],
        most: 1,
        neededMinutes: 300,
        availableMinutes: 240,
      },
    ]);
  });

  it('say that tracks need more blocks than there are', () => {
    const blocks = [{ id: 'morning', start: 0, end: 120, slotMinutes: 60 }];
    const sessions = ['a', 'b'].map((id) => aSession(id, { trackId: `track-${id}` }));

    expect(explainInfeasible(aProblem({ rooms: hall, blocks, sessions }))).toEqual([
      {
        kind: 'more_blocks_than_there_are',
        constraint: 'block_mixes_tracks',
        sessionIds: ['a', 'b'],
        tracks: 2,
        blocksNeeded: 2,
        blocksAvailable: 1,
      },
    ]);
  });

  it('name the rules that leave a session no place only together', () => {
    const rooms = [aRoom('lab', { features: ['piano'] }), aRoom('hall')];
    const sessions = [
      aSession('recital', { requiredFeatures: ['piano'], roomPenalties: [{ roomId: 'lab', penalty: 1 }] }),
    ];
    const settings = { session_in_unwanted_room: { level: 'hard' as const, weight: 1 } };

    expect(explainInfeasible(aProblem({ days, rooms, sessions, settings }))).toEqual([
      {
        kind: 'no_place_left',
        constraint: 'room_lacks_feature',
        constraints: ['room_lacks_feature', 'session_in_unwanted_room'],
        sessionId: 'recital',
      },
    ]);
  });

  it('let a pinned part of a block grow by the sessions that are still to come', () => {
    const blocks = [{ id: 'morning', start: 0, end: 180, slotMinutes: 60 }];
    const sessions = ['a', 'b'].map((id) => aSession(id, { trackId: 'physics' }));
    const pinned = agendaOf(placedAt('a', 0, { timePinned: true, roomPinned: true }));
    const blockPenalties = {
      trackBlock: [],
      trackRoom: [],
      blockRoom: [],
      similarTracks: [],
      sharedChairs: [],
      allowedSizes: [2],
    };

    expect(explainInfeasible(aProblem({ blocks, sessions, blockPenalties }), pinned)).toEqual([]);
  });
});
