import { aProblem, agendaOf, aSession, breachMinutes, placedAt } from '../fixtures/agenda-fixtures.js';

const timePenalties = [
  { interval: { start: 0, end: 90 }, penalty: 5, reason: 'unwanted' as const },
  { interval: { start: 0, end: 600 }, penalty: 9, reason: 'time_zone' as const },
];
const problem = aProblem({ sessions: [aSession('talk', { timePenalties })] });

describe('session_at_unwanted_time', () => {
  it('penalises 150 minutes for 30 minutes in a time of penalty 5', () => {
    expect(breachMinutes(problem, agendaOf(placedAt('talk', 60)), 'session_at_unwanted_time')).toBe(150);
  });

  it('accepts every other time, whatever the hour is elsewhere', () => {
    expect(breachMinutes(problem, agendaOf(placedAt('talk', 90)), 'session_at_unwanted_time')).toBe(0);
  });
});
