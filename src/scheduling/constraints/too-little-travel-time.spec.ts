import { aProblem, agendaOf, aRoom, aSession, breachMinutes, placedAt, speaker } from '../fixtures/agenda-fixtures.js';

const problem = aProblem({
  sessions: ['one', 'two'].map((id) => aSession(id, { people: [speaker('rana')] })),
  rooms: [
    aRoom('hall', { venueId: 'museum' }),
    aRoom('studio', { venueId: 'campus' }),
    aRoom('foyer', { venueId: 'museum' }),
    aRoom('online'),
  ],
  travel: [{ fromVenueId: 'museum', toVenueId: 'campus', minutes: 40 }],
});

function minutesFrom(startOfSecond: number, firstRoom: string, secondRoom: string): number {
  const first = placedAt('one', 0, { roomIds: [firstRoom] });
  const second = placedAt('two', startOfSecond, { roomIds: [secondRoom] });
  return breachMinutes(problem, agendaOf(first, second), 'too_little_travel_time');
}

describe('too_little_travel_time', () => {
  it('penalises 10 minutes for a way of 40 in a gap of 30, in both directions', () => {
    expect(minutesFrom(90, 'hall', 'studio')).toBe(10);
    expect(minutesFrom(90, 'studio', 'hall')).toBe(10);
  });

  it('accepts a gap as long as the way', () => {
    expect(minutesFrom(100, 'hall', 'studio')).toBe(0);
    expect(minutesFrom(99, 'hall', 'studio')).toBe(1);
  });

  it('knows no way within a venue or to a room of none', () => {
    expect(minutesFrom(60, 'hall', 'foyer')).toBe(0);
    expect(minutesFrom(60, 'hall', 'online')).toBe(0);
  });
});
