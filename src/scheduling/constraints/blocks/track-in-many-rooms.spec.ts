import { aBlockProblem, aTalk, inBlock } from '../../blocks/fixtures/block-problems.js';
import { agendaOf, breachMinutes } from '../../fixtures/agenda-fixtures.js';

const problem = aBlockProblem(['one', 'two', 'three'].map((id) => aTalk(id, 'robots')));

describe('track_in_many_rooms', () => {
  it('counts 1 for a track in two rooms', () => {
    const agenda = agendaOf(inBlock('one', 0, 0), inBlock('two', 0, 0, 'studio'), inBlock('three', 1, 0, 'studio'));

    expect(breachMinutes(problem, agenda, 'track_in_many_rooms')).toBe(1);
  });

  it('accepts a track in one room', () => {
    const agenda = agendaOf(inBlock('one', 0, 0), inBlock('two', 0, 1), inBlock('three', 1, 0));

    expect(breachMinutes(problem, agenda, 'track_in_many_rooms')).toBe(0);
  });
});
