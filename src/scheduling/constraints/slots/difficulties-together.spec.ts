import { agendaOf, aProblem, aSession, breachMinutes, placedAt } from '../../fixtures/agenda-fixtures.js';

const slots = [{ id: 'morning', start: 0, end: 60, tags: [], formats: null }];
const together = agendaOf(placedAt('one', 0), placedAt('two', 0, { roomIds: ['studio'] }));

describe('difficulties_together', () => {
  it('rewards the 60 minutes of a slot with two difficulties', () => {
    const sessions = [aSession('one', { difficulty: 1 }), aSession('two', { difficulty: 3 })];

    expect(breachMinutes(aProblem({ slots, sessions }), together, 'difficulties_together')).toBe(-60);
  });

  it('rewards neither sessions that only overlap nor a session of unknown difficulty', () => {
    const sessions = [aSession('one', { difficulty: 1 }), aSession('two', { difficulty: 3 })];
    const others = [aSession('one', { difficulty: 1 }), aSession('two', { difficulty: null })];
    const overlapping = agendaOf(placedAt('one', 0), placedAt('two', 15, { roomIds: ['studio'] }));

    expect(breachMinutes(aProblem({ slots, sessions }), overlapping, 'difficulties_together')).toBe(0);
    expect(breachMinutes(aProblem({ slots, sessions: others }), together, 'difficulties_together')).toBe(0);
  });

  it('rewards nothing where sessions start freely', () => {
    const sessions = [aSession('one', { difficulty: 1 }), aSession('two', { difficulty: 3 })];

    expect(breachMinutes(aProblem({ sessions }), together, 'difficulties_together')).toBe(0);
  });
});
