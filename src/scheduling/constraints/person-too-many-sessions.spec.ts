import {
  aPerson,
  aProblem,
  agendaOf,
  aSession,
  breachMinutes,
  placedAt,
  speaker,
} from '../fixtures/agenda-fixtures.js';
import { listIssues } from '../evaluation/evaluate.js';

const NEXT_DAY = 1440;
const sessions = ['one', 'two', 'three'].map((id) => aSession(id, { people: [speaker('rana')] }));
const problem = aProblem({ sessions, people: [aPerson('rana', { mostSessionsPerDay: 1 })] });

describe('person_too_many_sessions', () => {
  it('penalises the 40 minutes of the later of two sessions on a day where one is enough', () => {
    const agenda = agendaOf(placedAt('one', 0), placedAt('two', 200, { durationMinutes: 40 }));

    expect(breachMinutes(problem, agenda, 'person_too_many_sessions')).toBe(40);
    expect(listIssues(problem, agenda)).toMatchObject([
      { personId: 'rana', sessionIds: ['one', 'two'], message: { args: { most: 1 } } },
    ]);
  });

  it('counts each day by itself', () => {
    const agenda = agendaOf(placedAt('one', 0), placedAt('two', NEXT_DAY), placedAt('three', NEXT_DAY + 300));

    expect(breachMinutes(problem, agenda, 'person_too_many_sessions')).toBe(60);
  });

  it('takes the days of the conference where it states their spans', () => {
    const days = [{ id: '2026-06-01', open: null, span: { start: 0, end: 2 * NEXT_DAY } }];
    const agenda = agendaOf(placedAt('one', 0), placedAt('two', NEXT_DAY));

    expect(breachMinutes({ ...problem, days }, agenda, 'person_too_many_sessions')).toBe(60);
  });

  it('accepts any number where she stated none', () => {
    const agenda = agendaOf(placedAt('one', 0), placedAt('two', 200));

    expect(breachMinutes(aProblem({ sessions, people: [aPerson('rana')] }), agenda, 'person_too_many_sessions')).toBe(
      0,
    );
  });
});
