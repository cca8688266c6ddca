import { agendaOf, aProblem, aSession, breachMinutes, placedAt } from '../../fixtures/agenda-fixtures.js';

const slots = [{ id: 'morning', start: 0, end: 60, tags: [], formats: null }];
const together = agendaOf(placedAt('one', 0), placedAt('two', 0, { roomIds: ['studio'] }));

describe('audience_types_together', () => {
  it('rewards the 60 minutes of a slot with an audience type in common', () => {
    const sessions = [
      aSession('one', { audienceTypes: ['students'] }),
      aSession('two', { audienceTypes: ['students', 'parents'] }),
    ];

    expect(breachMinutes(aProblem({ slots, sessions }), together, 'audience_types_together')).toBe(-60);
  });

  it('rewards neither sessions that only overlap nor sessions for different audiences', () => {
    const sessions = [
      aSession('one', { audienceTypes: ['students'] }),
      aSession('two', { audienceTypes: ['students', 'parents'] }),
    ];
    const others = [aSession('one', { audienceTypes: ['students'] }), aSession('two', { audienceTypes: ['parents'] })];
    const overlapping = agendaOf(placedAt('one', 0), placedAt('two', 15, { roomIds: ['studio'] }));

    expect(breachMinutes(aProblem({ slots, sessions }), overlapping, 'audience_types_together')).toBe(0);
    expect(breachMinutes(aProblem({ slots, sessions: others }), together, 'audience_types_together')).toBe(0);
  });

  it('rewards nothing where sessions start freely', () => {
    const sessions = [
      aSession('one', { audienceTypes: ['students'] }),
      aSession('two', { audienceTypes: ['students', 'parents'] }),
    ];

    expect(breachMinutes(aProblem({ sessions }), together, 'audience_types_together')).toBe(0);
  });
});
