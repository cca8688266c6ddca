import { aProblem, agendaOf, aSession, breachMinutes, placedAt } from '../fixtures/agenda-fixtures.js';

const problem = aProblem({ sessions: [aSession('talk', { roomPenalties: [{ roomId: 'hall', penalty: 3 }] })] });

function minutesIn(...roomIds: readonly string[]): number {
  return breachMinutes(problem, agendaOf(placedAt('talk', 0, { roomIds })), 'session_in_unwanted_room');
}

describe('session_in_unwanted_room', () => {
  it('penalises 180 minutes for an hour in a room of penalty 3', () => {
    expect(minutesIn('hall')).toBe(180);
    expect(minutesIn('studio', 'hall')).toBe(180);
  });

  it('accepts every other room, and none', () => {
    expect([minutesIn('studio'), minutesIn()]).toEqual([0, 0]);
  });
});
