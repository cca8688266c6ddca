import { agendaOf, aProblem, aSession, breachMinutes, placedAt } from '../../fixtures/agenda-fixtures.js';

describe('prerequisite_missed', () => {
  const sessions = [aSession('first'), aSession('second', { durationMinutes: 30 })];
  const problem = aProblem({ sessions, prerequisites: [{ beforeId: 'first', afterId: 'second' }] });
  const second = (start: number) => placedAt('second', start, { durationMinutes: 30, roomIds: ['studio'] });

  it('penalises the 90 minutes of both where the first is not over when the second starts', () => {
    expect(breachMinutes(problem, agendaOf(placedAt('first', 0), second(59)), 'prerequisite_missed')).toBe(90);
  });

  it('accepts the second as soon as the first is over, and one without the other', () => {
    expect(breachMinutes(problem, agendaOf(placedAt('first', 0), second(60)), 'prerequisite_missed')).toBe(0);
    expect(breachMinutes(problem, agendaOf(second(0)), 'prerequisite_missed')).toBe(0);
  });
});
