import { agendaOf, aProblem, aSession, breachMinutes, placedAt } from '../../fixtures/agenda-fixtures.js';

describe('harder_before_easier', () => {
  const sessions = [
    aSession('easy', { contents: ['x', 'y'], difficulty: 1 }),
    aSession('hard', { contents: ['x', 'y'], difficulty: 2 }),
  ];

  it('penalises the 120 minutes of both, for each content in common, where the easier is not over in time', () => {
    const agenda = agendaOf(placedAt('easy', 30), placedAt('hard', 60, { roomIds: ['studio'] }));

    expect(breachMinutes(aProblem({ sessions }), agenda, 'harder_before_easier')).toBe(240);
  });

  it('accepts the easier first, and equal difficulties in any order', () => {
    const equal = sessions.map((session) => ({ ...session, difficulty: 2 }));
    const inOrder = agendaOf(placedAt('easy', 0), placedAt('hard', 60));
    const turned = agendaOf(placedAt('easy', 60), placedAt('hard', 0));

    expect(breachMinutes(aProblem({ sessions }), inOrder, 'harder_before_easier')).toBe(0);
    expect(breachMinutes(aProblem({ sessions: equal }), turned, 'harder_before_easier')).toBe(0);
  });
});
