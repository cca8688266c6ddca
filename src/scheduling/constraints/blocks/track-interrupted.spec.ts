import { aBlock, aBlockProblem, aTalk, inBlock } from '../../blocks/fixtures/block-problems.js';
import { agendaOf, breachMinutes } from '../../fixtures/agenda-fixtures.js';

const blocks = [aBlock(0), aBlock(1), aBlock(2)];
const problem = aBlockProblem([aTalk('one', 'robots'), aTalk('two', 'robots')], {}, { blocks });

describe('track_interrupted', () => {
  it('counts 1 for a track that pauses for a block', () => {
    expect(breachMinutes(problem, agendaOf(inBlock('one', 0, 0), inBlock('two', 2, 0)), 'track_interrupted')).toBe(1);
  });

  it('accepts blocks that follow one another, whatever the rooms', () => {
    const agenda = agendaOf(inBlock('one', 1, 0), inBlock('two', 2, 0, 'studio'));

    expect(breachMinutes(problem, agenda, 'track_interrupted')).toBe(0);
  });
});
