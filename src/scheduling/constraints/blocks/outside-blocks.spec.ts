import { aBlockProblem, aTalk } from '../../blocks/fixtures/block-problems.js';
import { agendaOf, aProblem, aSession, breachMinutes, placedAt } from '../../fixtures/agenda-fixtures.js';

const problem = aBlockProblem([aTalk('one', 'robots')]);

function minutesAt(start: number): number {
  return breachMinutes(problem, agendaOf(placedAt('one', start, { durationMinutes: 15 })), 'outside_blocks');
}

describe('outside_blocks', () => {
  it('penalises 10 minutes past the end of a block', () => {
    expect(minutesAt(55)).toBe(10);
    expect(minutesAt(300)).toBe(15);
  });

  it('accepts a session inside a block', () => {
    expect(minutesAt(45)).toBe(0);
    expect(minutesAt(600)).toBe(0);
  });

  it('leaves sessions without a track and conferences without blocks alone', () => {
    const outside = agendaOf(placedAt('one', 300));

    expect(breachMinutes(aBlockProblem([aSession('one')]), outside, 'outside_blocks')).toBe(0);
    expect(breachMinutes(aProblem({ sessions: [aTalk('one', 'robots')] }), outside, 'outside_blocks')).toBe(0);
  });
});
