import { agendaOf, aProblem, aSession, breachMinutes, placedAt } from '../../fixtures/agenda-fixtures.js';

const parallel = agendaOf(placedAt('one', 0), placedAt('two', 15, { roomIds: ['studio'] }));

describe('exclusive_tags_in_parallel', () => {
  it('penalises 45 shared minutes for each exclusive tag in common', () => {
    const sessions = ['one', 'two'].map((id) => aSession(id, { exclusiveTags: ['x', 'y', id] }));

    expect(breachMinutes(aProblem({ sessions }), parallel, 'exclusive_tags_in_parallel')).toBe(90);
  });

  it('accepts sessions one after the other, and sessions that have nothing in common', () => {
    const alike = ['one', 'two'].map((id) => aSession(id, { exclusiveTags: ['x'] }));
    const different = ['one', 'two'].map((id) => aSession(id, { exclusiveTags: [id] }));
    const inTurn = agendaOf(placedAt('one', 0), placedAt('two', 60));

    expect(breachMinutes(aProblem({ sessions: alike }), inTurn, 'exclusive_tags_in_parallel')).toBe(0);
    expect(breachMinutes(aProblem({ sessions: different }), parallel, 'exclusive_tags_in_parallel')).toBe(0);
  });
});
