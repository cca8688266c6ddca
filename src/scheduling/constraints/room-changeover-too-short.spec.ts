import { aProblem, agendaOf, aRoom, aSession, breachMinutes, placedAt } from '../fixtures/agenda-fixtures.js';
import { listIssues } from '../evaluation/evaluate.js';

const rooms = [
  aRoom('hall', { changeoverMinutes: 15 }),
  aRoom('studio'),
  aRoom('lab', { changeoverMinutes: 15, lanes: 2 }),
];
const problem = aProblem({ rooms, sessions: [aSession('one'), aSession('two')] });

function minutesWithGap(gap: number, firstRooms: readonly string[], secondRooms = firstRooms): number {
  const first = placedAt('one', 0, { roomIds: firstRooms });
  const second = placedAt('two', 60 + gap, { roomIds: secondRooms });
  return breachMinutes(problem, agendaOf(first, second), 'room_changeover_too_short');
}

describe('room_changeover_too_short', () => {
  it('penalises 10 minutes for a gap of 5 where 15 are needed, and names the room', () => {
    expect(minutesWithGap(5, ['hall'])).toBe(10);
    expect(listIssues(problem, agendaOf(placedAt('one', 0), placedAt('two', 65)))[0]?.roomId).toBe('hall');
  });

  it('accepts the whole changeover, and leaves an overlap to the double booking', () => {
    expect([minutesWithGap(14, ['hall']), minutesWithGap(15, ['hall']), minutesWithGap(-1, ['hall'])]).toEqual([
      1, 0, 0,
    ]);
  });

  it('says nothing about different rooms, rooms without a changeover and rooms that sessions share', () => {
    expect([
      minutesWithGap(0, ['hall'], ['studio']),
      minutesWithGap(0, ['studio']),
      minutesWithGap(0, ['lab']),
    ]).toEqual([0, 0, 0]);
  });

  it('looks at every room of a session that fills several', () => {
    expect(minutesWithGap(0, ['studio', 'hall'], ['hall'])).toBe(15);
  });
});
