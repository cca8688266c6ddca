import { aProblem, agendaOf, aSession, breachMinutes, placedAt } from '../fixtures/agenda-fixtures.js';
import { listIssues } from '../evaluation/evaluate.js';

const filmed = (id: string, amount: number) => aSession(id, { needs: [{ stockId: 'cameras', amount }] });
const problem = aProblem({
  sessions: [filmed('one', 2), filmed('two', 2), filmed('three', 1), aSession('four')],
  stocks: [{ id: 'cameras', units: 3 }],
});
const beside = (id: string, start: number) => placedAt(id, start, { roomIds: [id] });

describe('stock_exceeded', () => {
  it('penalises 20 minutes for one camera too many during 20 minutes', () => {
    const agenda = agendaOf(beside('one', 0), beside('two', 40), beside('four', 0));

    expect(breachMinutes(problem, agenda, 'stock_exceeded')).toBe(20);
    expect(listIssues(problem, agenda)).toMatchObject([
      { constraint: 'stock_exceeded', sessionIds: ['one', 'two'], message: { args: { stockId: 'cameras' } } },
    ]);
  });

  it('counts every unit too many and lists one stretch with everybody in it', () => {
    const agenda = agendaOf(beside('one', 0), beside('two', 30), beside('three', 50));

    expect(listIssues(problem, agenda).map(({ sessionIds, minutes }) => ({ sessionIds, minutes }))).toEqual([
      { sessionIds: ['one', 'two', 'three'], minutes: 40 },
    ]);
  });

  it('accepts all units in use at once and a session that takes none', () => {
    expect(breachMinutes(problem, agendaOf(beside('one', 0), beside('three', 0)), 'stock_exceeded')).toBe(0);
  });

  it('is covered by a waiver that names all sessions of the stretch', () => {
    const waivers = [{ constraint: 'stock_exceeded', sessionIds: ['one', 'two'] }] as const;

    const [issue] = listIssues({ ...problem, waivers }, agendaOf(beside('one', 0), beside('two', 40)));

    expect([issue?.waived, issue?.minutes, issue?.cost]).toEqual([true, 20, 0]);
  });
});
