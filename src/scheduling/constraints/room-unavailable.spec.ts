import { aProblem, agendaOf, aRoom, aSession, breachMinutes, placedAt } from '../fixtures/agenda-fixtures.js';

const problem = aProblem({
  sessions: [aSession('one')],
  rooms: [
    aRoom('hall', {
      available: [
        { start: 0, end: 100 },
        { start: 100, end: 200 },
      ],
    }),
    aRoom('studio'),
  ],
});

describe('room_unavailable', () => {
  it('penalises 10 minutes after the room closes', () => {
    expect(breachMinutes(problem, agendaOf(placedAt('one', 150)), 'room_unavailable')).toBe(10);
  });

  it('accepts a session across two windows that touch', () => {
    expect(breachMinutes(problem, agendaOf(placedAt('one', 70)), 'room_unavailable')).toBe(0);
  });

  it('accepts any time in a room that states none', () => {
    const agenda = agendaOf(placedAt('one', 5000, { roomIds: ['studio'] }));

    expect(breachMinutes(problem, agenda, 'room_unavailable')).toBe(0);
  });
});
