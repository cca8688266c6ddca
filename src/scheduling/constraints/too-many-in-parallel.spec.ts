import { aProblem, agendaOf, aSession, breachMinutes, placedAt } from '../fixtures/agenda-fixtures.js';

const sessions = ['one', 'two', 'three'].map((id) => aSession(id));
const agenda = agendaOf(
  placedAt('one', 0),
  placedAt('two', 20, { roomIds: ['studio'] }),
  placedAt('three', 50, { roomIds: [] }),
);

function minutesWith(mostInParallel: number | null): number {
  return breachMinutes(aProblem({ sessions, mostInParallel }), agenda, 'too_many_in_parallel');
}

describe('too_many_in_parallel', () => {
  it('penalises 10 minutes of a third session where two may run', () => {
    expect(minutesWith(2)).toBe(10);
  });

  it('counts every session too many', () => {
    expect(minutesWith(1)).toBe(30 + 2 * 10 + 20);
  });

  it('accepts as many as may run, and any number where none is stated', () => {
    expect(minutesWith(3)).toBe(0);
    expect(minutesWith(null)).toBe(0);
  });
});
