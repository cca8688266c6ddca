import { aProblem, agendaOf, aRoom, aSession, breachMinutes, placedAt } from '../fixtures/agenda-fixtures.js';
import { listIssues } from '../evaluation/evaluate.js';

const rooms = [aRoom('hall', { features: ['stage'] }), aRoom('studio', { features: ['stage', 'piano'] })];
const problem = aProblem({ rooms, sessions: [aSession('recital', { requiredFeatures: ['stage', 'piano'] })] });

describe('room_lacks_feature', () => {
  it('penalises 60 minutes for an hour without the piano and names it', () => {
    const agenda = agendaOf(placedAt('recital', 0));

    expect(breachMinutes(problem, agenda, 'room_lacks_feature')).toBe(60);
    expect(listIssues(problem, agenda)[0]?.message).toEqual({
      key: 'issue.room_lacks_feature',
      args: { feature: 'piano', roomId: 'hall', firstSessionId: 'recital', sessionCount: 1, minutes: 60 },
    });
  });

  it('accepts a room that has everything', () => {
    const agenda = agendaOf(placedAt('recital', 0, { roomIds: ['studio'] }));

    expect(breachMinutes(problem, agenda, 'room_lacks_feature')).toBe(0);
  });
});
