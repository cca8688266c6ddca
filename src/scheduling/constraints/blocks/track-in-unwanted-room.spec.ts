import { aBlockProblem, aTalk, inBlock } from '../../blocks/fixtures/block-problems.js';
import { agendaOf, breachMinutes } from '../../fixtures/agenda-fixtures.js';

const problem = aBlockProblem([aTalk('one', 'robots'), aTalk('two', 'robots')], {
  trackRoom: [{ trackId: 'robots', roomId: 'studio', penalty: 7 }],
});

describe('track_in_unwanted_room', () => {
  it('penalises 7 for each block in which the room holds the track', () => {
    const oneBlock = agendaOf(inBlock('one', 0, 0, 'studio'), inBlock('two', 0, 1, 'studio'));
    const twoBlocks = agendaOf(inBlock('one', 0, 0, 'studio'), inBlock('two', 1, 0, 'studio'));

    expect(breachMinutes(problem, oneBlock, 'track_in_unwanted_room')).toBe(7);
    expect(breachMinutes(problem, twoBlocks, 'track_in_unwanted_room')).toBe(14);
  });

  it('accepts the track in another room', () => {
    expect(breachMinutes(problem, agendaOf(inBlock('one', 0, 0)), 'track_in_unwanted_room')).toBe(0);
  });
});
