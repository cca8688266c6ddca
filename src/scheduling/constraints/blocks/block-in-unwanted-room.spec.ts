import { aBlockProblem, aTalk, inBlock } from '../../blocks/fixtures/block-problems.js';
import { agendaOf, breachMinutes } from '../../fixtures/agenda-fixtures.js';

const problem = aBlockProblem([aTalk('one', 'robots'), aTalk('two', 'biology')], {
  blockRoom: [{ blockId: 'block-1', roomId: 'hall', penalty: 1000 }],
});

describe('block_in_unwanted_room', () => {
  it('penalises 1000 where the room holds sessions in the block, whatever their track', () => {
    expect(breachMinutes(problem, agendaOf(inBlock('one', 1, 0)), 'block_in_unwanted_room')).toBe(1000);
    expect(breachMinutes(problem, agendaOf(inBlock('two', 1, 3)), 'block_in_unwanted_room')).toBe(1000);
  });

  it('accepts another block and another room', () => {
    const agenda = agendaOf(inBlock('one', 0, 0), inBlock('two', 1, 0, 'studio'));

    expect(breachMinutes(problem, agenda, 'block_in_unwanted_room')).toBe(0);
  });
});
