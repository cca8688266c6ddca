import { agendaOf, aProblem, aRoom, aSession, breachMinutes, placedAt } from '../../fixtures/agenda-fixtures.js';

describe('popular_in_small_room', () => {
  const rooms = [aRoom('hall', { capacity: 300 }), aRoom('studio', { capacity: 40 }), aRoom('yard')];
  const sessions = [aSession('few', { interest: 10 }), aSession('many', { interest: 90 })];
  const problem = aProblem({ rooms, sessions });
  const inRooms = (ofFew: string, ofMany: string) =>
    agendaOf(placedAt('few', 0, { roomIds: [ofFew] }), placedAt('many', 600, { roomIds: [ofMany] }));

  it('penalises the 120 minutes of both where the less wanted one has the bigger room, at whatever times', () => {
    expect(breachMinutes(problem, inRooms('hall', 'studio'), 'popular_in_small_room')).toBe(120);
  });

  it('accepts the more wanted one in the bigger room, and a room of unknown size', () => {
    expect(breachMinutes(problem, inRooms('studio', 'hall'), 'popular_in_small_room')).toBe(0);
    expect(breachMinutes(problem, inRooms('hall', 'yard'), 'popular_in_small_room')).toBe(0);
  });
});
