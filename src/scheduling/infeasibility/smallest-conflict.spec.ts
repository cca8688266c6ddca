import { agendaOf, aPerson, aProblem, aRoom, aSession, placedAt, speaker } from '../fixtures/agenda-fixtures.js';
import { conflicts, smallestConflict } from './smallest-conflict.js';

const days = [{ id: '2026-06-01', open: { start: 0, end: 240 } }];
const bystanders = ['x', 'y', 'z'].map((id) => aSession(id));

describe('the smallest conflict', () => {
  it('is none where an agenda holds every session', () => {
    expect(smallestConflict(aProblem({ days, sessions: bystanders }))).toBeNull();
  });

  it('names a person’s hours and just the sessions that do not fit into them', () => {
    const people = [aPerson('rana', { available: [{ start: 0, end: 90 }] })];
    const hers = ['a', 'b'].map((id) => aSession(id, { people: [speaker('rana')] }));

    const conflict = smallestConflict(aProblem({ days, people, sessions: [...hers, ...bystanders] }));

    expect(conflict?.demands).toEqual([
      { kind: 'session', sessionId: 'a' },
      { kind: 'session', sessionId: 'b' },
      { kind: 'person_hours', personId: 'rana' },
    ]);
    expect(conflict?.isProved).toBe(true);
    expect(conflict?.isSmallest).toBe(true);
  });

  it('names an order that a pin contradicts', () => {
    const orders = [{ beforeId: 'a', afterId: 'b' }];
    const pinned = agendaOf(placedAt('b', 30, { timePinned: true }));

    const conflict = smallestConflict(aProblem({ days, orders, sessions: [aSession('a'), aSession('b')] }), pinned);

    expect(conflict?.demands).toEqual([
      { kind: 'session', sessionId: 'a' },
      { kind: 'session', sessionId: 'b' },
      { kind: 'pin', sessionId: 'b' },
      { kind: 'order', beforeId: 'a', afterId: 'b' },
    ]);
  });

  it('leaves out one of six sessions where five are too many already', () => {
    const sessions = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => aSession(id));

    const conflict = smallestConflict(aProblem({ days, rooms: [aRoom('hall')], sessions }));

    expect(conflict?.demands).toHaveLength(5);
  });

  it('says where only the search fails, and nothing proves it', () => {
    const sessions = [100, 100, 100].map((durationMinutes, at) => aSession(`s${at}`, { durationMinutes }));
    const rooms = ['hall', 'studio'].map((id) => aRoom(id, { available: [{ start: 0, end: 150 }] }));

    const conflict = smallestConflict(aProblem({ rooms, sessions }), new Map(), { iterations: 500 });

    expect(conflict).toMatchObject({ isProved: false, reasons: [], isSmallest: true });
    expect(conflict?.demands).toEqual(sessions.map(({ id }) => ({ kind: 'session', sessionId: id })));
  });

  it('comes with the others, each of its own demands', () => {
    const people = ['rana', 'elif'].map((id) => aPerson(id, { available: [{ start: 0, end: 50 }] }));
    const sessions = people.map(({ id }) => aSession(`of-${id}`, { people: [speaker(id)] }));

    const found = conflicts(aProblem({ days, people, sessions: [...sessions, ...bystanders] }));

    expect(found.map(({ demands }) => demands)).toEqual(
      people.map(({ id }) => [
        { kind: 'session', sessionId: `of-${id}` },
        { kind: 'person_hours', personId: id },
      ]),
    );
  });
});
