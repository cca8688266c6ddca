import { agendaOf, aProblem, aSession, breachMinutes, placedAt } from '../../fixtures/agenda-fixtures.js';

const parallel = agendaOf(placedAt('one', 0), placedAt('two', 15, { roomIds: ['studio'] }));

describe('audience_and_theme_in_parallel', () => {
  it('penalises 45 shared minutes for each theme times each audience type in common', () => {
    const sessions = ['one', 'two'].map((id) => aSession(id, { themes: ['x', 'y'], audienceTypes: ['a', 'b', id] }));

    expect(breachMinutes(aProblem({ sessions }), parallel, 'audience_and_theme_in_parallel')).toBe(180);
  });

  it('accepts sessions of one theme for different audiences', () => {
    const sessions = ['one', 'two'].map((id) => aSession(id, { themes: ['x'], audienceTypes: [id] }));

    expect(breachMinutes(aProblem({ sessions }), parallel, 'audience_and_theme_in_parallel')).toBe(0);
  });
});
