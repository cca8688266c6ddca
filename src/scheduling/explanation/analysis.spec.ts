import fc from 'fast-check';
import { evaluate } from '../evaluation/evaluate.js';
import { agendaOf, aPerson, aProblem, aSession, placedAt, speaker } from '../fixtures/agenda-fixtures.js';
import { anyAgenda, anyProblem } from '../fixtures/arbitrary-agendas.js';
import { analyse } from './analysis.js';
import { compareAnalyses, differenceOf } from './difference.js';
import { minus, NO_COST, plus } from './scores.js';

const days = [
  { id: '2026-06-01', open: { start: 0, end: 240 } },
  { id: '2026-06-02', open: { start: 1440, end: 1680 } },
];
const problem = aProblem({
  days,
  people: [aPerson('rana'), aPerson('elif')],
  sessions: [
    aSession('talk', { people: [speaker('rana')] }),
    aSession('panel', { people: [speaker('rana'), speaker('elif')] }),
  ],
});
const clashing = agendaOf(placedAt('talk', 0), placedAt('panel', 30, { roomIds: ['studio'] }));

describe('the analysis of a score', () => {
  it('counts a clash for its rule, both sessions, the person it names, their rooms and their day', () => {
    const analysis = analyse(problem, clashing);

    const share = { issues: 1, gains: 0, score: { ...NO_COST, hard: 30 }, minutes: { ...NO_COST, hard: 30 } };
    expect(analysis.byConstraint).toEqual([{ id: 'person_double_booked', ...share }]);
    expect(analysis.bySession).toEqual([
      { id: 'panel', ...share },
      { id: 'talk', ...share },
    ]);
    expect(analysis.byPerson).toEqual([{ id: 'rana', ...share }]);
    expect(analysis.byRoom).toEqual([
      { id: 'hall', ...share },
      { id: 'studio', ...share },
    ]);
    expect(analysis.byDay).toEqual([{ id: '2026-06-01', ...share }]);
  });

  it('adds up to the score by rule', () => {
    fc.assert(
      fc.property(anyProblem, anyAgenda, (any, agenda) => {
        const { score, byConstraint } = analyse(any, agenda);

        expect(byConstraint.map((share) => share.score).reduce(plus, NO_COST)).toEqual(score);
        expect(score).toEqual(evaluate(any, agenda).score);
      }),
      { numRuns: 100 },
    );
  });
});

describe('the difference of two agendas', () => {
  it('says what changed by rule, which issues went, and how sessions moved', () => {
    const apart = agendaOf(placedAt('talk', 0), placedAt('panel', 1440));

    const difference = differenceOf(problem, clashing, apart);

    expect(difference.score).toEqual({ hard: -30, medium: 0, soft: 0 });
    expect(difference.byConstraint).toEqual([
      {
        constraint: 'person_double_booked',
        score: { ...NO_COST, hard: -30 },
        minutes: { ...NO_COST, hard: -30 },
        issues: -1,
      },
    ]);
    expect(difference.vanished.map(({ constraint }) => constraint)).toEqual(['person_double_booked']);
    expect(difference.appeared).toEqual([]);
    expect(difference.moved.map(({ sessionId, changes }) => [sessionId, ...changes])).toEqual([
      ['panel', 'day', 'room'],
    ]);
  });

  it('tells placed, unplaced and resized sessions from moved ones', () => {
    const before = agendaOf(placedAt('talk', 0));
    const after = agendaOf(placedAt('panel', 0));
    const longer = agendaOf(placedAt('talk', 30, { durationMinutes: 90 }));

    expect(differenceOf(problem, before, after).moved.map(({ sessionId, changes }) => [sessionId, ...changes])).toEqual(
      [
        ['talk', 'unplaced'],
        ['panel', 'placed'],
      ],
    );
    expect(differenceOf(problem, before, longer).moved.map(({ changes }) => changes)).toEqual([['time', 'length']]);
    expect(differenceOf(problem, before, before).moved).toEqual([]);
  });

  it('is the difference of the two scores', () => {
    fc.assert(
      fc.property(anyProblem, anyAgenda, anyAgenda, (any, before, after) => {
        const { score, byConstraint } = compareAnalyses(analyse(any, before), analyse(any, after));

        expect(score).toEqual(minus(evaluate(any, after).score, evaluate(any, before).score));
        expect(byConstraint.map((one) => one.score).reduce(plus, NO_COST)).toEqual(score);
      }),
      { numRuns: 60 },
    );
  });
});
