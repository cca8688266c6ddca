import { aProblem, agendaOf, aRoom, aSession, breachMinutes, placedAt } from '../fixtures/agenda-fixtures.js';

const rooms = [aRoom('hall', { capacity: 90 }), aRoom('studio', { capacity: 30 }), aRoom('garden')];

function minutesIn(audienceForecast: readonly number[], ...roomIds: readonly string[]): number {
  const problem = aProblem({ rooms, sessions: [aSession('talk', { audienceForecast, expectedAudience: 500 })] });
  return breachMinutes(problem, agendaOf(placedAt('talk', 0, { roomIds })), 'audience_overflow_expected');
}

describe('audience_overflow_expected', () => {
  it('penalises 10 minutes where 30 of 180 find no seat', () => {
    expect(minutesIn([60, 120], 'hall')).toBe(10);
  });

  it('starts with the first person without a seat in one of the cases', () => {
    expect([minutesIn([40, 90], 'hall'), minutesIn([40, 91], 'hall')]).toEqual([0, 1]);
  });

  it('adds up the seats of all rooms that a session fills', () => {
    expect(minutesIn([60, 120], 'hall', 'studio')).toBe(0);
  });

  it('says nothing without a forecast, or where a capacity is unknown', () => {
    expect([minutesIn([], 'hall'), minutesIn([500], 'garden'), minutesIn([500])]).toEqual([0, 0, 0]);
  });

  it('takes the place of the rule about a single number', () => {
    const problem = aProblem({
      rooms,
      sessions: [aSession('talk', { audienceForecast: [50], expectedAudience: 500 })],
    });

    expect(breachMinutes(problem, agendaOf(placedAt('talk', 0)), 'audience_above_capacity')).toBe(0);
  });
});
