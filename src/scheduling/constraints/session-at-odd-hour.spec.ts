import { aProblem, agendaOf, aSession, breachMinutes, placedAt } from '../fixtures/agenda-fixtures.js';
import { listIssues } from '../evaluation/evaluate.js';

const timePenalties = [
  { interval: { start: 0, end: 90 }, penalty: 10, reason: 'time_zone' as const },
  { interval: { start: 90, end: 120 }, penalty: 1, reason: 'time_zone' as const },
  { interval: { start: 0, end: 600 }, penalty: 7, reason: 'unwanted' as const },
];
const problem = aProblem({
  sessions: [aSession('talk', { timePenalties })],
  settings: { session_at_unwanted_time: { level: 'off', weight: 1 } },
});

describe('session_at_odd_hour', () => {
  it('penalises 330 minutes for half an hour at penalty 10 and half an hour at penalty 1', () => {
    expect(breachMinutes(problem, agendaOf(placedAt('talk', 60)), 'session_at_odd_hour')).toBe(330);
  });

  it('tells the reader the minutes on the clock', () => {
    const [issue] = listIssues(problem, agendaOf(placedAt('talk', 60)));

    expect([issue?.minutes, issue?.message.args['minutes']]).toEqual([330, 60]);
  });

  it('accepts every other time', () => {
    expect(breachMinutes(problem, agendaOf(placedAt('talk', 120)), 'session_at_odd_hour')).toBe(0);
  });
});
