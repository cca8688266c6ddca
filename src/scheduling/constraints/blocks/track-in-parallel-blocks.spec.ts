import { aBlockProblem, aTalk, inBlock } from '../../blocks/fixtures/block-problems.js';
import { agendaOf, breachMinutes } from '../../fixtures/agenda-fixtures.js';

const problem = aBlockProblem(['one', 'two', 'three'].map((id) => aTalk(id, 'robots')));

describe('track_in_parallel_blocks', () => {
  it('counts 1 for a track in two rooms of one block, also at different minutes', () => {
    const agenda = agendaOf(inBlock('one', 0, 0), inBlock('two', 0, 3, 'studio'), inBlock('three', 1, 0));

    expect(breachMinutes(problem, agenda, 'track_in_parallel_blocks')).toBe(1);
  });

  it('accepts different rooms in different blocks', () => {
    const agenda = agendaOf(inBlock('one', 0, 0), inBlock('two', 0, 1), inBlock('three', 1, 0, 'studio'));

    expect(breachMinutes(problem, agenda, 'track_in_parallel_blocks')).toBe(0);
  });
});
