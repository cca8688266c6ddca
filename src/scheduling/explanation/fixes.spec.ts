import fc from 'fast-check';
import { evaluate, listIssues } from '../evaluation/evaluate.js';
import { agendaOf, aPerson, aProblem, aRoom, aSession, placedAt, speaker } from '../fixtures/agenda-fixtures.js';
import { anyAgenda, anyProblem } from '../fixtures/arbitrary-agendas.js';
import type { Agenda, AgendaPlacement } from '../model.js';
import { cheapestFixes, type Fix } from './fixes.js';
import { costOf, minus } from './scores.js';

const days = [{ id: '2026-06-01', open: { start: 0, end: 180 } }];

function afterFix(agenda: Agenda, { moves }: Fix): Agenda {
  const moved = moves.map(({ sessionId, to }): readonly [string, AgendaPlacement] => {
    return [sessionId, { ...(agenda.get(sessionId) as AgendaPlacement), ...to }];
  });
  return new Map([...agenda, ...moved]);
}

describe('the cheapest fixes', () => {
  const problem = aProblem({
    days,
    rooms: [aRoom('hall', { features: ['piano'] }), aRoom('studio')],
    people: [aPerson('rana')],
    sessions: [aSession('recital', { requiredFeatures: ['piano'] }), aSession('talk'), aSession('panel')],
  });
  const agenda = agendaOf(placedAt('recital', 0), placedAt('talk', 30), placedAt('panel', 0, { roomIds: ['studio'] }));
  const clash = 'room_double_booked|hall||recital|talk';

  it('move one of two sessions that share a room, each fix of another kind, the cheapest and shortest way first', () => {
    const agendaWithFreeStudio = agendaOf(placedAt('recital', 0), placedAt('talk', 30));

    const fixes = cheapestFixes(problem, agendaWithFreeStudio, clash, { stepMinutes: 30 });

    expect(
      fixes.map(({ kind, removesIssue, moves }) => [kind, removesIssue, moves[0]?.sessionId, moves[0]?.to.start]),
    ).toEqual([
      ['room', true, 'talk', 30],
      ['time', true, 'talk', 60],
      ['place', true, 'talk', 0],
    ]);
  });

  it('say what comes and what goes', () => {
    const [first] = cheapestFixes(problem, agenda, clash, { most: 1 });

    expect(first?.vanished.map(({ key }) => key)).toEqual([clash]);
    expect(first?.appeared).toEqual([]);
    expect(first?.change).toEqual({ hard: -30, medium: 0, soft: 0 });
  });

  it('swap two sessions where every other place is taken', () => {
    const full = aProblem({
      days: [{ id: '2026-06-01', open: { start: 0, end: 120 } }],
      rooms: [aRoom('hall')],
      sessions: [aSession('part-1'), aSession('part-2')],
      orders: [{ beforeId: 'part-1', afterId: 'part-2' }],
    });
    const backwards = agendaOf(placedAt('part-2', 0), placedAt('part-1', 60));

    const fixes = cheapestFixes(full, backwards, 'order_broken|||part-1|part-2');

    expect(fixes.map(({ kind, change }) => [kind, change.hard])).toEqual([['swap', -120]]);
  });

  it('never move what is pinned or out of scope', () => {
    const pinned = agendaOf(
      placedAt('recital', 0, { timePinned: true, roomPinned: true }),
      placedAt('talk', 30, { timePinned: true }),
      placedAt('panel', 0, { roomIds: ['studio'] }),
    );

    expect(cheapestFixes(problem, pinned, clash)).toEqual([]);
    expect(cheapestFixes(problem, agenda, clash, { scope: ['panel'] })).toEqual([]);
    const ofRecital = cheapestFixes(problem, agenda, clash, { scope: ['recital'] });
    expect(new Set(ofRecital.flatMap(({ moves }) => moves.map(({ sessionId }) => sessionId)))).toEqual(
      new Set(['recital']),
    );
  });

  it('shrink an issue that nothing removes', () => {
    const people = [aPerson('rana', { available: [{ start: 0, end: 40 }] })];
    const sessions = [aSession('talk', { people: [speaker('rana')] })];

    const fixes = cheapestFixes(
      aProblem({ days, people, sessions }),
      agendaOf(placedAt('talk', 60)),
      'person_unavailable||rana|talk',
    );

    expect(fixes[0]).toMatchObject({ kind: 'time', removesIssue: false, change: { hard: -40, medium: 0, soft: 0 } });
  });

  it('are none for an issue that is not there', () => {
    expect(cheapestFixes(problem, agendaOf(placedAt('talk', 0)), clash)).toEqual([]);
    expect(cheapestFixes(problem, agenda, 'nonsense')).toEqual([]);
  });

  it('change the score as they say, never add a hard minute, and remove what they say they remove', () => {
    fc.assert(
      fc.property(anyProblem, anyAgenda, (problem, agenda) => {
        const before = evaluate(problem, agenda).score;
        const issue = listIssues(problem, agenda).find(({ waived }) => !waived);
        if (issue === undefined) return;

        for (const fix of cheapestFixes(problem, agenda, issue.key, { stepMinutes: 30 })) {
          const after = afterFix(agenda, fix);
          const keysAfter = listIssues(problem, after).map(({ key }) => key);

          expect(fix.change).toEqual(minus(evaluate(problem, after).score, before));
          expect(minus(costOf(fix.appeared), costOf(fix.vanished))).toEqual(fix.change);
          expect(fix.change.hard).toBeLessThanOrEqual(0);
          expect(fix.removesIssue && keysAfter.includes(issue.key)).toBe(false);
        }
      }),
      { numRuns: 25 },
    );
  });
});
