import { agendaOf, aProblem, aSession, breachMinutes, placedAt } from '../../fixtures/agenda-fixtures.js';

describe('theme_on_many_days', () => {
  const sessions = ['one', 'two'].map((id) => aSession(id, { themes: ['x', id] }));

  it('penalises the 120 minutes of two sessions of one theme on two days', () => {
    const agenda = agendaOf(placedAt('one', 0), placedAt('two', 1440));

    expect(breachMinutes(aProblem({ sessions }), agenda, 'theme_on_many_days')).toBe(120);
  });

  it('accepts one day, and a session alone', () => {
    expect(
      breachMinutes(aProblem({ sessions }), agendaOf(placedAt('one', 0), placedAt('two', 120)), 'theme_on_many_days'),
    ).toBe(0);
    expect(breachMinutes(aProblem({ sessions }), agendaOf(placedAt('one', 0)), 'theme_on_many_days')).toBe(0);
  });
});
