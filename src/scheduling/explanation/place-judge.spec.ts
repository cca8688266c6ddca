import fc from 'fast-check';
import { evaluate } from '../evaluation/evaluate.js';
import { agendaOf, aPerson, aProblem, aRoom, aSession, placedAt, speaker } from '../fixtures/agenda-fixtures.js';
import { anyAgenda, anyPlacement, anyProblem } from '../fixtures/arbitrary-agendas.js';
import type { AgendaPlacement } from '../model.js';
import { PlaceJudge, whyNotThere } from './place-judge.js';
import { costOf, minus } from './scores.js';

const days = [{ id: '2026-06-01', open: { start: 0, end: 180 } }];

describe('why a session is not there', () => {
  const problem = aProblem({
    days,
    people: [aPerson('rana', { available: [{ start: 0, end: 120 }] })],
    sessions: [aSession('keynote'), aSession('talk', { people: [speaker('rana')], trackId: 'physics' })],
  });
  const agenda = agendaOf(placedAt('keynote', 0), placedAt('talk', 60));

  it('says for every start and room whether it is free, costs something, or is impossible', () => {
    const verdicts = whyNotThere(problem, agenda, 'talk', { stepMinutes: 60 });

    expect(verdicts.map(({ start, roomIds, verdict }) => [start, ...roomIds, verdict])).toEqual([
      [0, 'hall', 'impossible'],
      [0, 'studio', 'free'],
      [60, 'hall', 'free'],
      [60, 'studio', 'free'],
      [120, 'hall', 'impossible'],
      [120, 'studio', 'impossible'],
    ]);
  });

  it('names the rules behind it and what they would change', () => {
    const judge = new PlaceJudge(problem, agenda);
    const there = { start: 90, durationMinutes: 60, roomIds: ['hall'] };

    expect(judge.judge('talk', there)).toEqual({
      ...there,
      verdict: 'impossible',
      change: { hard: 30, medium: 0, soft: 0 },
      rules: [{ constraint: 'person_unavailable', level: 'hard', cost: 30, change: 30 }],
      isPresent: false,
      isWithinHours: true,
    });
    expect(judge.explain('talk', there).appeared.map(({ key, minutes }) => [key, minutes])).toEqual([
      ['person_unavailable||rana|talk', 30],
    ]);
  });

  it('says in columns what the verdicts say one by one', () => {
    fc.assert(
      fc.property(anyProblem, anyAgenda, anyPlacement, (problem, agenda, { sessionId }) => {
        const judge = new PlaceJudge(problem, agenda, { stepMinutes: 30 });
        const verdicts = judge.judgeEverywhere(sessionId);
        const { starts, roomIds, kinds, hard, medium, soft } = judge.shadeEverywhere(sessionId);

        const cells = [...starts].flatMap((start) => roomIds.map((rooms) => ({ start, roomIds: rooms })));
        const columns = cells.map((cell, at) => ({
          ...cell,
          verdict: (['free', 'costs', 'impossible'] as const)[kinds[at] ?? 0],
          change: { hard: hard[at], medium: medium[at], soft: soft[at] },
        }));
        expect(columns).toEqual(
          verdicts.map(({ start, roomIds: rooms, verdict, change }) => ({ start, roomIds: rooms, verdict, change })),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('leaves out of the columns what was not asked for', () => {
    const judge = new PlaceJudge(problem, agenda, { stepMinutes: 30 });
    const whole = judge.shadeEverywhere('talk');
    const rows = [...whole.starts].flatMap((start, t) => (start >= 60 && start < 150 ? [t] : []));
    const columnOf = (column: ArrayLike<number>) => rows.flatMap((t) => [column[t * 2], column[t * 2 + 1]]);

    const part = judge.shadeEverywhere('talk', { start: 60, end: 150 });

    expect([...part.starts]).toEqual([60, 90, 120]);
    expect([[...part.kinds], [...part.hard]]).toEqual([columnOf(whole.kinds), columnOf(whole.hard)]);
    expect([...judge.shadeEverywhere('talk', { start: 60, end: 150, stepMinutes: 60 }).starts]).toEqual([60, 120]);
    expect(judge.shadeEverywhere('talk', { start: 500, end: 600 }).kinds).toHaveLength(0);
  });

  it('marks the place that the session has, and places that run past closing time', () => {
    const verdicts = whyNotThere(problem, agenda, 'talk', { stepMinutes: 30 });

    expect(verdicts.filter(({ isPresent }) => isPresent).map(({ start, roomIds }) => [start, ...roomIds])).toEqual([
      [60, 'hall'],
    ]);
    expect(verdicts.filter(({ isWithinHours }) => !isWithinHours).map(({ start }) => start)).toEqual([150, 150]);
  });

  it('offers the slots of a conference with slots, and the positions in the blocks of one with blocks', () => {
    const slot = (id: string, start: number) => ({ id, start, end: start + 60, tags: [], formats: null });
    const slots = [slot('a', 0), slot('b', 90)];
    const blocks = [{ id: 'a', start: 0, end: 90, slotMinutes: 30 }];
    const startsIn = (world: Partial<typeof problem>): readonly number[] =>
      whyNotThere({ ...problem, rooms: [aRoom('hall')], ...world }, agendaOf(), 'talk').map(({ start }) => start);

    expect(startsIn({ slots })).toEqual([0, 90]);
    expect(startsIn({ blocks })).toEqual([0, 30, 60]);
  });

  it('refuses a session and a room that it does not know', () => {
    const judge = new PlaceJudge(problem, agenda);

    expect(() => judge.judgeEverywhere('nowhere')).toThrow(RangeError);
    expect(() => judge.judge('talk', { start: 0, durationMinutes: 60, roomIds: ['attic'] })).toThrow(RangeError);
  });
});

describe('the verdict on any place', () => {
  const placeOf = ({ start, durationMinutes, roomIds }: AgendaPlacement) => ({ start, durationMinutes, roomIds });

  it('changes the score as making the move does, and by what the issues that come and go cost', () => {
    fc.assert(
      fc.property(anyProblem, anyAgenda, anyPlacement, (problem, agenda, move) => {
        const judge = new PlaceJudge(problem, agenda);
        const before = evaluate(problem, agenda).score;

        const verdict = judge.judge(move.sessionId, placeOf(move));
        const { appeared, vanished } = judge.explain(move.sessionId, placeOf(move));

        const after = evaluate(problem, new Map(agenda).set(move.sessionId, move)).score;
        expect(verdict.change).toEqual(minus(after, before));
        expect(minus(costOf(appeared), costOf(vanished))).toEqual(minus(after, before));
      }),
      { numRuns: 70 },
    );
  });

  it('is the same whether one place is asked about or all of them', () => {
    fc.assert(
      fc.property(anyProblem, anyAgenda, anyPlacement, (problem, agenda, { sessionId }) => {
        const judge = new PlaceJudge(problem, agenda, { stepMinutes: 60 });

        const everywhere = judge.judgeEverywhere(sessionId);

        expect(everywhere.map((place) => judge.judge(sessionId, place))).toEqual(everywhere);
      }),
      { numRuns: 10 },
    );
  });
});
