import { aBlockProblem, aTalk, inBlock } from '../../blocks/fixtures/block-problems.js';
import { agendaOf, breachMinutes } from '../../fixtures/agenda-fixtures.js';

const sessions = ['one', 'two', 'three'].map((id) => aTalk(id, 'robots'));
const together = agendaOf(inBlock('one', 0, 0), inBlock('two', 0, 1), inBlock('three', 1, 0));

function sizesMissed(allowedSizes: readonly number[] | null): number {
  return breachMinutes(aBlockProblem(sessions, { allowedSizes }), together, 'block_size_not_allowed');
}

describe('block_size_not_allowed', () => {
  it('penalises the distance of 2 and of 1 sessions to the nearest allowed number', () => {
    expect(sizesMissed([3])).toBe(3);
    expect(sizesMissed([2, 4])).toBe(1);
  });

  it('accepts allowed numbers, and any number where none is stated', () => {
    expect(sizesMissed([1, 2])).toBe(0);
    expect(sizesMissed(null)).toBe(0);
  });
});
