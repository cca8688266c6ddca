import { aBlockProblem, aTalk, inBlock } from '../../blocks/fixtures/block-problems.js';
import { agendaOf, breachMinutes } from '../../fixtures/agenda-fixtures.js';

const sessions = [aTalk('one', 'robots'), aTalk('two', 'drones'), aTalk('three', 'drones')];
const problem = aBlockProblem(sessions, { similarTracks: [{ firstId: 'drones', secondId: 'robots', penalty: 20 }] });

describe('similar_tracks_in_parallel', () => {
  it('penalises 20 for a pair of rooms that hold the two tracks in one block, however many their sessions', () => {
    const agenda = agendaOf(inBlock('one', 0, 0), inBlock('two', 0, 2, 'studio'), inBlock('three', 0, 3, 'studio'));

    expect(breachMinutes(problem, agenda, 'similar_tracks_in_parallel')).toBe(20);
  });

  it('accepts the two tracks in different blocks', () => {
    const agenda = agendaOf(inBlock('one', 0, 0), inBlock('two', 1, 0, 'studio'));

    expect(breachMinutes(problem, agenda, 'similar_tracks_in_parallel')).toBe(0);
  });
});
