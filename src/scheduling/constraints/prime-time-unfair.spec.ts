import { aProblem, agendaOf, aSession, breachMinutes, placedAt } from '../fixtures/agenda-fixtures.js';
import { listIssues } from '../evaluation/evaluate.js';

const primeTimes = [{ start: 600, end: 720 }];
const sessions = [
  aSession('robots-1', { trackId: 'robots' }),
  aSession('robots-2', { trackId: 'robots' }),
  aSession('biology-1', { trackId: 'biology' }),
  aSession('biology-2', { trackId: 'biology' }),
  aSession('opening'),
];
const problem = aProblem({ sessions, primeTimes, settings: { same_track_in_parallel: { level: 'off', weight: 1 } } });

describe('prime_time_unfair', () => {
  it('penalises 60 minutes where one of two equal tracks has all 120 minutes of prime time', () => {
    const agenda = agendaOf(
      placedAt('robots-1', 600),
      placedAt('robots-2', 660),
      placedAt('biology-1', 0),
      placedAt('biology-2', 60),
    );

    expect(breachMinutes(problem, agenda, 'prime_time_unfair')).toBe(60);
    expect(listIssues(problem, agenda)).toMatchObject([
      { sessionIds: ['robots-1', 'robots-2'], message: { args: { trackId: 'robots' } } },
    ]);
  });

  it('gives a track as much as it has of the programme, rounded up', () => {
    const agenda = agendaOf(placedAt('robots-1', 600), placedAt('biology-1', 0), placedAt('biology-2', 60));

    expect(breachMinutes(problem, agenda, 'prime_time_unfair')).toBe(40);
  });

  it('accepts equal shares and does not count sessions without a track', () => {
    const agenda = agendaOf(placedAt('robots-1', 600), placedAt('biology-1', 660), placedAt('opening', 600));

    expect(breachMinutes(problem, agenda, 'prime_time_unfair')).toBe(0);
  });

  it('says nothing without prime times', () => {
    const agenda = agendaOf(placedAt('robots-1', 600), placedAt('biology-1', 0));

    expect(breachMinutes({ ...problem, primeTimes: [] }, agenda, 'prime_time_unfair')).toBe(0);
  });
});
