import { aBlockProblem, aTalk, inBlock } from '../../blocks/fixtures/block-problems.js';
import { agendaOf, breachMinutes } from '../../fixtures/agenda-fixtures.js';

const problem = aBlockProblem([aTalk('one', 'robots'), aTalk('two', 'biology', { durationMinutes: 15 })]);

describe('block_mixes_tracks', () => {
  it('penalises the 15 minutes of a session of another track than the first of its room and block', () => {
    const agenda = agendaOf(inBlock('one', 0, 0), inBlock('two', 0, 1));

    expect(breachMinutes(problem, agenda, 'block_mixes_tracks')).toBe(15);
  });

  it('accepts two tracks in different rooms or blocks', () => {
    const rooms = agendaOf(inBlock('one', 0, 0), inBlock('two', 0, 0, 'studio'));
    const blocks = agendaOf(inBlock('one', 0, 0), inBlock('two', 1, 0));

    expect(breachMinutes(problem, rooms, 'block_mixes_tracks')).toBe(0);
    expect(breachMinutes(problem, blocks, 'block_mixes_tracks')).toBe(0);
  });
});
