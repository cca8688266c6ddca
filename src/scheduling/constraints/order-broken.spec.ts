import { aProblem, agendaOf, aSession, breachMinutes, placedAt } from '../fixtures/agenda-fixtures.js';

const problem = aProblem({
  sessions: [aSession('part-1'), aSession('part-2')],
  orders: [{ beforeId: 'part-1', afterId: 'part-2' }],
});

describe('order_broken', () => {
  it('penalises 90 minutes when part 2 starts 90 minutes before part 1 is over', () => {
    expect(breachMinutes(problem, agendaOf(placedAt('part-1', 30), placedAt('part-2', 0)), 'order_broken')).toBe(90);
  });

  it('accepts part 2 in the minute in which part 1 ends', () => {
    expect(breachMinutes(problem, agendaOf(placedAt('part-1', 0), placedAt('part-2', 60)), 'order_broken')).toBe(0);
  });

  it('says nothing while one part has no placement', () => {
    expect(breachMinutes(problem, agendaOf(placedAt('part-2', 0)), 'order_broken')).toBe(0);
    expect(breachMinutes(problem, agendaOf(placedAt('part-1', 0)), 'order_broken')).toBe(0);
  });
});
