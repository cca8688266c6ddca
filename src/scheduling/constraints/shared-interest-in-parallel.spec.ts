import { aProblem, agendaOf, aSession, breachMinutes, placedAt } from '../fixtures/agenda-fixtures.js';
import { listIssues } from '../evaluation/evaluate.js';

const problem = aProblem({
  sessions: [aSession('one'), aSession('two')],
  sharedInterests: [{ firstId: 'two', secondId: 'one', readers: 12 }],
});
const parallel = agendaOf(placedAt('one', 0), placedAt('two', 50, { roomIds: ['studio'] }));

describe('shared_interest_in_parallel', () => {
  it('penalises 120 minutes when 12 readers starred two sessions that share 10 minutes', () => {
    expect(breachMinutes(problem, parallel, 'shared_interest_in_parallel')).toBe(120);
  });

  it('tells the reader the minutes on the clock', () => {
    expect(listIssues(problem, parallel)[0]?.message.args).toEqual({
      readers: 12,
      minutes: 10,
      firstSessionId: 'one',
      secondSessionId: 'two',
      sessionCount: 2,
    });
  });

  it('accepts one session after the other', () => {
    const agenda = agendaOf(placedAt('one', 0), placedAt('two', 60));

    expect(breachMinutes(problem, agenda, 'shared_interest_in_parallel')).toBe(0);
  });
});
