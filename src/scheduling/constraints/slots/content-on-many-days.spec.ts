import { agendaOf, aProblem, aSession, breachMinutes, placedAt } from '../../fixtures/agenda-fixtures.js';

describe('content_on_many_days', () => {
  const sessions = ['one', 'two'].map((id) => aSession(id, { contents: ['x', id] }));

  it('penalises the 120 minutes of two sessions of one content on two days', () => {
    const agenda = agendaOf(placedAt('one', 0), placedAt('two', 1440));

    expect(breachMinutes(aProblem({ sessions }), agenda, 'content_on_many_days')).toBe(120);
  });

  it('accepts one day, and a session alone', () => {
    expect(
      breachMinutes(aProblem({ sessions }), agendaOf(placedAt('one', 0), placedAt('two', 120)), 'content_on_many_days'),
    ).toBe(0);
    expect(breachMinutes(aProblem({ sessions }), agendaOf(placedAt('one', 0)), 'content_on_many_days')).toBe(0);
  });
});
