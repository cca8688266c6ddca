import { aProblem, agendaOf, aSession, breachMinutes, placedAt } from '../fixtures/agenda-fixtures.js';

const problem = aProblem({
  sessions: [aSession('first'), aSession('second')],
  consecutiveParts: [{ firstId: 'first', secondId: 'second', withinMinutes: 30 }],
});

function minutesWithSecondAt(start: number): number {
  return breachMinutes(problem, agendaOf(placedAt('first', 100), placedAt('second', start)), 'parts_not_consecutive');
}

describe('parts_not_consecutive', () => {
  it('penalises 15 minutes for a second part three quarters of an hour later', () => {
    expect(minutesWithSecondAt(205)).toBe(15);
  });

  it('accepts a pause up to the longest', () => {
    expect([minutesWithSecondAt(160), minutesWithSecondAt(190), minutesWithSecondAt(191)]).toEqual([0, 0, 1]);
  });

  it('penalises a second part that starts before the first has ended', () => {
    expect(minutesWithSecondAt(150)).toBe(10);
    expect(minutesWithSecondAt(0)).toBe(160);
  });

  it('says nothing while one part has no place', () => {
    expect(breachMinutes(problem, agendaOf(placedAt('second', 0)), 'parts_not_consecutive')).toBe(0);
  });
});
