import { agendaOf, aPerson, aProblem, aRoom, aSession, placedAt, speaker } from '../fixtures/agenda-fixtures.js';
import { fullConference } from '../fixtures/full-conference.js';
import type { AgendaSession } from '../model.js';
import { explainInfeasible } from './explain-infeasible.js';

const days = [{ id: '2026-06-01', open: { start: 0, end: 240 } }];

describe('reasons why not everything can be placed', () => {
  it('are none for a conference that is 95 % full but can be held', () => {
    expect(explainInfeasible(fullConference(1))).toEqual([]);
  });

  it('name the features that no room has', () => {
    const sessions = [aSession('recital', { requiredFeatures: ['stage', 'piano'] })];
    const rooms = [aRoom('hall', { features: ['stage'] }), aRoom('studio', { features: ['piano'] })];

    expect(explainInfeasible(aProblem({ sessions, rooms }))).toEqual([
      {
        kind: 'too_few_rooms_with_features',
        constraint: 'room_lacks_feature',
        sessionId: 'recital',
        features: ['stage', 'piano'],
        roomsNeeded: 1,
        roomIds: [],
      },
    ]);
  });

  it('name a session that is longer than any day, from the first minute on', () => {
    const longest = aSession('fits', { durationMinutes: 240 });
    const tooLong = aSession('marathon', { durationMinutes: 241 });

    expect(explainInfeasible(aProblem({ days, sessions: [longest, tooLong] }))).toEqual([
      {
        kind: 'longer_than_any_day',
        constraint: 'outside_opening_hours',
        sessionId: 'marathon',
        durationMinutes: 241,
        longestMinutes: 240,
      },
    ]);
  });

  it('name people who are never there together for long enough', () => {
    const people = [
      aPerson('rana', { available: [{ start: 0, end: 100 }] }),
      aPerson('elif', { available: [{ start: 50, end: 240 }] }),
    ];
    const sessions = [aSession('panel', { people: [speaker('rana'), speaker('elif')] })];

    expect(explainInfeasible(aProblem({ days, people, sessions }))).toEqual([
      {
        kind: 'people_never_available',
        constraint: 'person_unavailable',
        sessionId: 'panel',
        personIds: ['elif', 'rana'],
        durationMinutes: 60,
        longestMinutes: 50,
      },
    ]);
  });

  it('name the rooms that are closed while the people are there', () => {
    const people = [aPerson('rana', { available: [{ start: 0, end: 100 }] })];
    const rooms = [aRoom('hall', { available: [{ start: 60, end: 240 }] })];
    const sessions = [aSession('talk', { people: [speaker('rana')] })];

    expect(explainInfeasible(aProblem({ days, people, rooms, sessions }))).toEqual([
      {
        kind: 'rooms_never_available',
        constraint: 'room_unavailable',
        sessionId: 'talk',
        durationMinutes: 60,
        roomsNeeded: 1,
        roomIds: ['hall'],
      },
    ]);
  });

  it('name the sessions that need more time of the rooms with a feature than there is', () => {
    const rooms = [aRoom('hall', { features: ['piano'] }), aRoom('studio')];
    const recitals = ['a', 'b', 'c', 'd', 'e'].map((id) => aSession(id, { requiredFeatures: ['piano'] }));

    expect(explainInfeasible(aProblem({ days, rooms, sessions: recitals.slice(1) }))).toEqual([]);
    expect(explainInfeasible(aProblem({ days, rooms, sessions: recitals }))).toEqual([
      {
        kind: 'more_sessions_than_room_time',
        constraint: 'room_double_booked',
        sessionIds: ['a', 'b', 'c', 'd', 'e'],
        roomIds: ['hall'],
        neededMinutes: 300,
        availableMinutes: 240,
      },
    ]);
  });

  describe('about rooms inside other rooms', () => {
    const rooms = [aRoom('lab', { features: ['bench', 'hood'] }), aRoom('workshop', { features: ['bench'] })];
    const needing = (ids: readonly string[], feature: string): readonly AgendaSession[] =>
      ids.map((id) => aSession(id, { requiredFeatures: [feature] }));
    const inLab = needing(['a', 'b', 'c', 'd', 'e'], 'hood');
    const labTooShort = {
      kind: 'more_sessions_than_room_time',
      constraint: 'room_double_booked',
      sessionIds: ['a', 'b', 'c', 'd', 'e'],
      roomIds: ['lab'],
      neededMinutes: 300,
      availableMinutes: 240,
    };

    it('name the smaller set alone where the larger one holds what the smaller one leaves', () => {
      const onBench = needing(['f', 'g', 'h', 'i'], 'bench');

      expect(explainInfeasible(aProblem({ days, rooms, sessions: [...onBench, ...inLab] }))).toEqual([labTooShort]);
    });

    it('name both, the smaller one first, where the larger one lacks time of its own', () => {
      const onBench = needing(['f', 'g', 'h', 'i', 'j'], 'bench');

      expect(explainInfeasible(aProblem({ days, rooms, sessions: [...onBench, ...inLab] }))).toEqual([
        labTooShort,
        {
          ...labTooShort,
          sessionIds: ['f', 'g', 'h', 'i', 'j', 'a', 'b', 'c', 'd', 'e'],
          roomIds: ['lab', 'workshop'],
          neededMinutes: 600,
          availableMinutes: 480,
        },
      ]);
    });
  });

  it('count only windows that hold a session where the open minutes alone would be enough', () => {
    const rooms = [
      aRoom('hall', {
        available: [
          { start: 0, end: 60 },
          { start: 90, end: 140 },
          { start: 180, end: 240 },
        ],
      }),
    ];
    const sessions = ['a', 'b', 'c'].map((id) => aSession(id, { durationMinutes: 55 }));

    expect(explainInfeasible(aProblem({ days, rooms, sessions }))).toEqual([
      {
        kind: 'more_sessions_than_room_time',
        constraint: 'room_double_booked',
        sessionIds: ['a', 'b', 'c'],
        roomIds: ['hall'],
        neededMinutes: 165,
        availableMinutes: 120,
      },
    ]);
  });

  it('name a person with more sessions than time, unless a waiver lets them overlap', () => {
    const people = [aPerson('rana', { available: [{ start: 0, end: 150 }] })];
    const sessions = ['a', 'b', 'c'].map((id) => aSession(id, { people: [speaker('rana')] }));
    const waivers = [{ constraint: 'person_double_booked' as const, sessionIds: ['a', 'b'] }];

    expect(explainInfeasible(aProblem({ days, people, sessions, waivers }))).toEqual([]);
    expect(explainInfeasible(aProblem({ days, people, sessions }))).toEqual([
      {
        kind: 'more_sessions_than_person_time',
        constraint: 'person_double_booked',
        personId: 'rana',
        sessionIds: ['a', 'b', 'c'],
        neededMinutes: 180,
        availableMinutes: 150,
      },
    ]);
  });

  it('name the sessions of an order cycle in order', () => {
    const sessions = ['a', 'b', 'c', 'd'].map((id) => aSession(id));
    const orders = [
      { beforeId: 'd', afterId: 'b' },
      { beforeId: 'b', afterId: 'c' },
      { beforeId: 'c', afterId: 'a' },
      { beforeId: 'a', afterId: 'b' },
    ];

    expect(explainInfeasible(aProblem({ sessions, orders }))).toEqual([
      { kind: 'order_cycle', constraint: 'order_broken', sessionIds: ['a', 'b', 'c'] },
    ]);
  });

  it('name pins against each other, and let a session without a pinned room go elsewhere', () => {
    const sessions = [aSession('one'), aSession('two')];
    const pin = { timePinned: true, roomPinned: true };
    const pinned = agendaOf(placedAt('one', 0, pin), placedAt('two', 30, pin));
    const halfPinned = agendaOf(placedAt('one', 0, pin), placedAt('two', 30, { timePinned: true }));

    expect(explainInfeasible(aProblem({ sessions }), halfPinned)).toEqual([]);
    expect(explainInfeasible(aProblem({ sessions }), pinned)).toEqual([
      {
        kind: 'pins_clash',
        constraint: 'room_double_booked',
        sessionIds: ['one', 'two'],
        roomId: 'hall',
        personId: null,
        minutes: 30,
      },
    ]);
  });
});
