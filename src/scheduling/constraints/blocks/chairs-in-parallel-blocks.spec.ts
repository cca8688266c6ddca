import { aBlockProblem, aTalk, inBlock } from '../../blocks/fixtures/block-problems.js';
import { agendaOf, breachMinutes } from '../../fixtures/agenda-fixtures.js';

const problem = aBlockProblem([aTalk('one', 'robots'), aTalk('two', 'drones')], {
  sharedChairs: [{ firstId: 'robots', secondId: 'drones' }],
});

describe('chairs_in_parallel_blocks', () => {
  it('counts 1 for two tracks with a chair in common in one block', () => {
    const agenda = agendaOf(inBlock('one', 0, 0), inBlock('two', 0, 3, 'studio'));

    expect(breachMinutes(problem, agenda, 'chairs_in_parallel_blocks')).toBe(1);
  });

  it('accepts them one block after the other', () => {
    const agenda = agendaOf(inBlock('one', 0, 0), inBlock('two', 1, 0));

    expect(breachMinutes(problem, agenda, 'chairs_in_parallel_blocks')).toBe(0);
  });
});
