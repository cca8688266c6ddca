import { aProblem, agendaOf, aRoom, aSession, breachMinutes, placedAt } from '../fixtures/agenda-fixtures.js';

const rooms = [aRoom('hall', { capacity: 80 }), aRoom('studio', { capacity: 50 }), aRoom('garden')];

function minutesIn(expectedAudience: number | null, ...roomIds: readonly string[]): number {
  const problem = aProblem({ rooms, sessions: [aSession('talk', { expectedAudience })] });
  return breachMinutes(problem, agendaOf(placedAt('talk', 0, { roomIds })), 'audience_above_capacity');
}

describe('audience_above_capacity', () => {
  it('penalises 20 minutes for an hour with 120 people in 80 seats', () => {
    expect(minutesIn(120, 'hall')).toBe(20);
  });

  it('starts with the first person without a seat', () => {
    expect(minutesIn(80, 'hall')).toBe(0);
    expect(minutesIn(81, 'hall')).toBe(1);
  });

  it('adds up the seats of all rooms that a session fills', () => {
    expect(minutesIn(130, 'hall', 'studio')).toBe(0);
    expect(minutesIn(260, 'hall', 'studio')).toBe(30);
  });

  it('says nothing where the audience or a capacity is unknown, or without a room', () => {
    expect([
      minutesIn(null, 'hall'),
      minutesIn(500, 'garden'),
      minutesIn(500, 'hall', 'garden'),
      minutesIn(500),
    ]).toEqual([0, 0, 0, 0]);
  });
});
