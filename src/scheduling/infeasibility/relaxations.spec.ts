import { agendaOf, aPerson, aProblem, aRoom, aSession, placedAt, speaker } from '../fixtures/agenda-fixtures.js';
import { explainInfeasible } from './explain-infeasible.js';
import { relaxed } from './relaxation.js';
import { relaxations } from './relaxations.js';

const thursday = { id: '2026-06-04', open: { start: 0, end: 240 } };
const friday = { id: '2026-06-05', open: { start: 1440, end: 1680 } };
const days = [thursday, friday];

describe('concessions', () => {
  it('are none where nothing stands in the way', () => {
    expect(relaxations(aProblem({ days, sessions: [aSession('talk')] }))).toBeNull();
  });

  it('open a room on the other day, or leave a session out, where one room is too small for five', () => {
    const rooms = [aRoom('hall', { available: [thursday.open] })];
    const sessions = ['a', 'b', 'c', 'd', 'e'].map((id) => aSession(id));

    const { remedies } = relaxations(aProblem({ days, rooms, sessions }), new Map(), { most: 9 }) ?? { remedies: [] };

    expect(remedies.map((remedy) => remedy.relaxations)).toEqual([
      [{ kind: 'open_room', roomId: 'hall', dayId: friday.id }],
      [{ kind: 'longer_day', dayId: thursday.id, minutes: 60 }],
      [{ kind: 'longer_day', dayId: thursday.id, minutes: 120 }],
      [{ kind: 'another_room' }],
      ...sessions.map(({ id }) => [{ kind: 'leave_out', sessionId: id }]),
    ]);
    expect(remedies.filter(({ isProved, reasonsLeft }) => !isProved || reasonsLeft > 0)).toEqual([]);
  });

  it('free a person from a session, ask her for another day, or drop an order or a pin', () => {
    const people = [aPerson('rana', { available: [{ start: 0, end: 90 }] })];
    const hers = ['a', 'b'].map((id) => aSession(id, { people: [speaker('rana')] }));
    const orders = [{ beforeId: 'c', afterId: 'd' }];
    const pinned = agendaOf(placedAt('d', 30, { timePinned: true }));

    const ofPerson = relaxations(aProblem({ days, people, sessions: hers }));
    const ofPin = relaxations(aProblem({ days, orders, sessions: [aSession('c'), aSession('d')] }), pinned);

    expect(ofPerson?.remedies.slice(0, 3).map((remedy) => remedy.relaxations)).toEqual([
      [{ kind: 'let_be_host', personId: 'rana', sessionId: 'a' }],
      [{ kind: 'let_be_host', personId: 'rana', sessionId: 'b' }],
      [{ kind: 'person_on_day', personId: 'rana', dayId: thursday.id }],
    ]);
    expect(ofPin?.remedies.slice(0, 2).map((remedy) => remedy.relaxations)).toEqual([
      [{ kind: 'unpin', sessionId: 'd' }],
      [{ kind: 'drop_order', beforeId: 'c', afterId: 'd' }],
    ]);
  });

  it('equip a room, or raise a stock by what is missing', () => {
    const recital = aSession('recital', { requiredFeatures: ['piano'] });
    const filmed = aSession('filmed', { needs: [{ stockId: 'camera', amount: 3 }] });

    const equipped = relaxations(aProblem({ days, sessions: [recital] }));
    const raised = relaxations(aProblem({ days, sessions: [filmed], stocks: [{ id: 'camera', units: 1 }] }));

    expect(equipped?.remedies[0]?.relaxations).toEqual([{ kind: 'equip_room', roomId: 'hall', features: ['piano'] }]);
    expect(raised?.remedies[0]?.relaxations).toEqual([{ kind: 'raise_stock', stockId: 'camera', units: 2 }]);
  });

  it('come two together where one is not enough, before a session is left out', () => {
    const people = ['rana', 'elif'].map((id) => aPerson(id, { available: [{ start: 0, end: 30 }] }));
    const sessions = [aSession('panel', { people: people.map(({ id }) => speaker(id)) })];

    const { remedies } = relaxations(aProblem({ days: [thursday], people, sessions }), new Map(), { most: 9 }) ?? {
      remedies: [],
    };

    expect(remedies.filter(({ reasonsLeft }) => reasonsLeft === 0).map((remedy) => remedy.relaxations)).toEqual([
      [
        { kind: 'let_be_host', personId: 'rana', sessionId: 'panel' },
        { kind: 'let_be_host', personId: 'elif', sessionId: 'panel' },
      ],
      [
        { kind: 'let_be_host', personId: 'rana', sessionId: 'panel' },
        { kind: 'person_on_day', personId: 'elif', dayId: thursday.id },
      ],
      [
        { kind: 'person_on_day', personId: 'rana', dayId: thursday.id },
        { kind: 'let_be_host', personId: 'elif', sessionId: 'panel' },
      ],
      [
        { kind: 'person_on_day', personId: 'rana', dayId: thursday.id },
        { kind: 'person_on_day', personId: 'elif', dayId: thursday.id },
      ],
      [{ kind: 'leave_out', sessionId: 'panel' }],
    ]);
  });

  it('resolve what they were offered for', () => {
    const rooms = [aRoom('hall', { available: [{ start: 0, end: 120 }] })];
    const plan = {
      problem: aProblem({ days, rooms, sessions: ['a', 'b', 'c'].map((id) => aSession(id)) }),
      agenda: new Map(),
    };

    for (const { relaxations: way } of relaxations(plan.problem)?.remedies ?? []) {
      const { problem, agenda } = way.reduce(relaxed, plan);
      expect(explainInfeasible(problem, agenda)).toEqual([]);
    }
  });

  it('are what was tried by then where it is stopped', () => {
    const sessions = ['a', 'b', 'c', 'd', 'e'].map((id) => aSession(id));
    const problem = aProblem({ days: [thursday], rooms: [aRoom('hall')], sessions });

    expect(relaxations(problem, new Map(), { shouldStop: () => true })).toMatchObject({
      conflict: { isProved: true, isSmallest: false },
      remedies: [],
    });
  });
});
