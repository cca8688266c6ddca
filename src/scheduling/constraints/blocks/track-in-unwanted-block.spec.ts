import { aBlockProblem, aTalk, inBlock } from '../../blocks/fixtures/block-problems.js';
import { agendaOf, breachMinutes } from '../../fixtures/agenda-fixtures.js';

const sessions = ['one', 'two', 'three'].map((id) => aTalk(id, 'robots'));
const problem = aBlockProblem(sessions, {
  trackBlock: [
    { trackId: 'robots', blockId: 'block-0', penalty: 10 },
    { trackId: 'unknown', blockId: 'block-0', penalty: 5 },
  ],
});

describe('track_in_unwanted_block', () => {
  it('penalises 10 for each room that holds the track in the block', () => {
    const oneRoom = agendaOf(inBlock('one', 0, 0), inBlock('two', 0, 1), inBlock('three', 1, 0));
    const twoRooms = agendaOf(inBlock('one', 0, 0), inBlock('two', 0, 0, 'studio'));

    expect(breachMinutes(problem, oneRoom, 'track_in_unwanted_block')).toBe(10);
    expect(breachMinutes(problem, twoRooms, 'track_in_unwanted_block')).toBe(20);
  });

  it('accepts the track in another block', () => {
    expect(breachMinutes(problem, agendaOf(inBlock('one', 1, 0)), 'track_in_unwanted_block')).toBe(0);
  });
});
