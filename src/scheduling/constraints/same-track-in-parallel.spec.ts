import { aProblem, agendaOf, aSession, breachMinutes, placedAt } from '../fixtures/agenda-fixtures.js';

const agenda = agendaOf(placedAt('one', 0), placedAt('two', 25, { roomIds: ['studio'] }));

function minutesOfTracks(first: string | null, second: string | null): number {
  const sessions = [aSession('one', { trackId: first }), aSession('two', { trackId: second })];
  return breachMinutes(aProblem({ sessions }), agenda, 'same_track_in_parallel');
}

describe('same_track_in_parallel', () => {
  it('penalises 35 minutes for two sessions of one track', () => {
    expect(minutesOfTracks('robots', 'robots')).toBe(35);
  });

  it('accepts different tracks and sessions without a track', () => {
    expect(minutesOfTracks('robots', 'biology')).toBe(0);
    expect(minutesOfTracks(null, null)).toBe(0);
  });
});
