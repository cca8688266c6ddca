import { aBlockProblem, aTalk, inBlock } from '../../blocks/fixtures/block-problems.js';
import { agendaOf, breachMinutes } from '../../fixtures/agenda-fixtures.js';

const problem = aBlockProblem([
  aTalk('one', 'robots', { position: 1 }),
  aTalk('two', 'robots', { position: 2 }),
  aTalk('any', 'robots'),
]);

describe('track_order_broken', () => {
  it('counts the two sessions that swapped their places', () => {
    const agenda = agendaOf(inBlock('two', 0, 0), inBlock('one', 0, 1), inBlock('any', 1, 0));

    expect(breachMinutes(problem, agenda, 'track_order_broken')).toBe(2);
  });

  it('counts the slot that two ordered sessions share in different rooms', () => {
    const agenda = agendaOf(inBlock('one', 0, 0), inBlock('two', 0, 0, 'studio'), inBlock('any', 1, 0));

    expect(breachMinutes(problem, agenda, 'track_order_broken')).toBe(1);
  });

  it('accepts the wanted places, and any place for who wants none', () => {
    const agenda = agendaOf(inBlock('one', 0, 0), inBlock('two', 0, 2), inBlock('any', 1, 0));

    expect(breachMinutes(problem, agenda, 'track_order_broken')).toBe(0);
  });
});
