import { agendaOf, aProblem, aSession, breachMinutes, placedAt } from '../../fixtures/agenda-fixtures.js';

describe('theme_changes_room', () => {
  const sessions = ['one', 'two'].map((id) => aSession(id, { themes: ['x', id] }));

  it('penalises the 120 minutes of two sessions of one theme on one day in two rooms', () => {
    const agenda = agendaOf(placedAt('one', 0), placedAt('two', 120, { roomIds: ['studio'] }));

    expect(breachMinutes(aProblem({ sessions }), agenda, 'theme_changes_room')).toBe(120);
  });

  it('accepts one room for the day, and another room on another day', () => {
    expect(
      breachMinutes(aProblem({ sessions }), agendaOf(placedAt('one', 0), placedAt('two', 120)), 'theme_changes_room'),
    ).toBe(0);
    expect(
      breachMinutes(
        aProblem({ sessions }),
        agendaOf(placedAt('one', 0), placedAt('two', 1440, { roomIds: ['studio'] })),
        'theme_changes_room',
      ),
    ).toBe(0);
  });
});
