import { agendaOf, aPerson, aProblem, aRoom, aSession, placedAt, speaker } from '../fixtures/agenda-fixtures.js';
import { evaluateChange } from './change.js';
import { evaluate, listIssues } from './evaluate.js';

const sessions = ['one', 'two', 'three'].map((id) => aSession(id, { people: [speaker('rana')], trackId: 'robots' }));
const problem = aProblem({ sessions });

describe('an evaluation', () => {
  it('lists hard issues before soft ones and sums their costs by level and constraint', () => {
    const evaluation = evaluate(problem, agendaOf(placedAt('one', 0), placedAt('two', 50), placedAt('three', 110)));

    expect(evaluation.issues.map((issue) => [issue.constraint, issue.cost])).toEqual([
      ['room_double_booked', 10],
      ['person_double_booked', 10],
      ['same_track_in_parallel', 20],
      ['pause_too_short', 30],
    ]);
    expect(evaluation.score).toEqual({ hard: 20, medium: 0, soft: 50 });
    expect(evaluation.byConstraint.same_track_in_parallel).toEqual({ issues: 1, waived: 0, minutes: 10, cost: 20 });
  });

  it('names sessions in order of start and keeps its keys when they change places', () => {
    const [first] = listIssues(problem, agendaOf(placedAt('one', 0), placedAt('two', 50)));
    const [second] = listIssues(problem, agendaOf(placedAt('one', 50), placedAt('two', 0)));

    expect(first?.sessionIds).toEqual(['one', 'two']);
    expect(second?.sessionIds).toEqual(['two', 'one']);
    expect(second?.key).toBe(first?.key);
  });

  it('sums two engagements that meet one session into one issue', () => {
    const busy = [
      { start: 0, end: 10 },
      { start: 50, end: 70 },
    ];
    const rooms = [aRoom('hall', { busy })];

    const issues = listIssues(aProblem({ rooms, sessions }), agendaOf(placedAt('one', 0)));

    expect(issues.map(({ minutes, message }) => [minutes, message.args['minutes']])).toEqual([[20, 20]]);
  });

  it('takes level and weight from the settings and leaves out what is off', () => {
    const settings = {
      pause_too_short: { level: 'medium', weight: 4 },
      same_track_in_parallel: { level: 'off', weight: 1 },
    } as const;
    const agenda = agendaOf(placedAt('one', 0), placedAt('two', 60));

    expect(evaluate(aProblem({ sessions, settings }), agenda).score).toEqual({ hard: 0, medium: 120, soft: 0 });
  });

  it('lists gains apart from issues, and at most at the medium level', () => {
    const slots = [{ id: 'slot', start: 0, end: 60, tags: [], formats: null }];
    const bilingual = [aSession('one', { language: 'ar' }), aSession('two', { language: 'tr' })];
    const settings = { languages_together: { level: 'hard', weight: 2 } } as const;
    const agenda = agendaOf(placedAt('one', 0), placedAt('two', 0, { roomIds: ['studio'] }));

    const { issues, gains, score } = evaluate(aProblem({ slots, sessions: bilingual, settings }), agenda);

    expect(issues).toEqual([]);
    expect(gains.map(({ level, minutes, cost }) => ({ level, minutes, cost }))).toEqual([
      { level: 'medium', minutes: -60, cost: -120 },
    ]);
    expect(score).toEqual({ hard: 0, medium: -120, soft: 0 });
  });

  it('ignores placements of unknown sessions and in unknown rooms', () => {
    const agenda = agendaOf(placedAt('gone', 0), placedAt('one', 0, { roomIds: ['demolished'] }));

    expect(listIssues(problem, agenda)).toEqual([]);
  });

  it('covers an issue by a waiver of its own constraint that names all of its sessions', () => {
    const waivers = [{ constraint: 'pause_too_short', sessionIds: ['one', 'two', 'three'] }] as const;
    const people = [aPerson('rana', { available: [{ start: 0, end: 90 }] })];
    const agenda = agendaOf(placedAt('one', 0), placedAt('two', 60));

    const issues = listIssues(aProblem({ sessions, people, waivers }), agenda);

    expect(issues.map(({ constraint, waived, cost }) => ({ constraint, waived, cost }))).toEqual([
      { constraint: 'person_unavailable', waived: false, cost: 30 },
      { constraint: 'pause_too_short', waived: true, cost: 0 },
    ]);
  });
});

describe('a change of issues', () => {
  it('has what appeared, what vanished, and both versions of what changed its size', () => {
    const before = listIssues(problem, agendaOf(placedAt('one', 0), placedAt('two', 65), placedAt('three', 200)));
    const after = listIssues(problem, agendaOf(placedAt('one', 0), placedAt('two', 70), placedAt('three', 140)));

    const { appeared, vanished } = evaluateChange(before, after);

    expect(vanished.map(({ sessionIds, minutes }) => ({ sessionIds, minutes }))).toEqual([
      { sessionIds: ['one', 'two'], minutes: 25 },
    ]);
    expect(appeared.map(({ sessionIds, minutes }) => ({ sessionIds, minutes }))).toEqual([
      { sessionIds: ['one', 'two'], minutes: 20 },
      { sessionIds: ['two', 'three'], minutes: 20 },
    ]);
  });

  it('is empty where nothing changed', () => {
    const issues = listIssues(problem, agendaOf(placedAt('one', 0), placedAt('two', 30)));

    expect(evaluateChange(issues, issues)).toEqual({ appeared: [], vanished: [] });
  });
});
