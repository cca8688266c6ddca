import { aProblem, agendaOf, aSession, breachMinutes, placedAt } from '../fixtures/agenda-fixtures.js';

const NEXT_DAY = 1440;
const problem = aProblem({
  sessions: [aSession('talk')],
  known: [{ sessionId: 'talk', start: 600, roomIds: ['hall'], weight: 3 }],
});

function costAt(start: number, ...roomIds: readonly string[]): number {
  return breachMinutes(problem, agendaOf(placedAt('talk', start, { roomIds })), 'known_session_moved');
}

describe('known_session_moved', () => {
  it('counts another room 1, another time 2 and another day 4, times the weight of the session', () => {
    expect([costAt(600, 'studio'), costAt(605, 'hall'), costAt(600 + NEXT_DAY, 'hall')]).toEqual([3, 6, 12]);
  });

  it('adds another room to another time or day', () => {
    expect([costAt(605, 'studio'), costAt(600 + NEXT_DAY, 'studio')]).toEqual([9, 15]);
  });

  it('accepts the session where readers know it', () => {
    expect(costAt(600, 'hall')).toBe(0);
  });

  it('counts no room as another room, also where the known one is lost', () => {
    const lost = { ...problem, known: [{ sessionId: 'talk', start: 600, roomIds: ['attic'], weight: 1 }] };

    expect(costAt(600)).toBe(3);
    expect(breachMinutes(lost, agendaOf(placedAt('talk', 600, { roomIds: [] })), 'known_session_moved')).toBe(1);
  });

  it('says nothing about a session that the agenda leaves out', () => {
    expect(breachMinutes(problem, agendaOf(), 'known_session_moved')).toBe(0);
  });
});
