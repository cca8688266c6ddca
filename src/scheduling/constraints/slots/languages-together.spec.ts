import { agendaOf, aProblem, aSession, breachMinutes, placedAt } from '../../fixtures/agenda-fixtures.js';

const slots = [{ id: 'morning', start: 0, end: 60, tags: [], formats: null }];
const together = agendaOf(placedAt('one', 0), placedAt('two', 0, { roomIds: ['studio'] }));

describe('languages_together', () => {
  it('rewards the 60 minutes of a slot with two languages', () => {
    const sessions = [aSession('one', { language: 'ar' }), aSession('two', { language: 'tr' })];

    expect(breachMinutes(aProblem({ slots, sessions }), together, 'languages_together')).toBe(-60);
  });

  it('rewards neither sessions that only overlap nor two sessions of one language', () => {
    const sessions = [aSession('one', { language: 'ar' }), aSession('two', { language: 'tr' })];
    const others = [aSession('one', { language: 'ar' }), aSession('two', { language: 'ar' })];
    const overlapping = agendaOf(placedAt('one', 0), placedAt('two', 15, { roomIds: ['studio'] }));

    expect(breachMinutes(aProblem({ slots, sessions }), overlapping, 'languages_together')).toBe(0);
    expect(breachMinutes(aProblem({ slots, sessions: others }), together, 'languages_together')).toBe(0);
  });

  it('rewards nothing where sessions start freely', () => {
    const sessions = [aSession('one', { language: 'ar' }), aSession('two', { language: 'tr' })];

    expect(breachMinutes(aProblem({ sessions }), together, 'languages_together')).toBe(0);
  });
});
