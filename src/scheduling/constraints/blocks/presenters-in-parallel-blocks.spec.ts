import { aBlockProblem, aTalk, inBlock } from '../../blocks/fixtures/block-problems.js';
import { agendaOf, breachMinutes } from '../../fixtures/agenda-fixtures.js';

const conflict = { firstId: 'two', secondId: 'one', between: 'presenters' } as const;
const sessions = [aTalk('one', 'robots'), aTalk('two', 'biology')];
const problem = aBlockProblem(sessions, {}, { conflicts: [conflict, conflict] });

describe('presenters_in_parallel_blocks', () => {
  it('counts 1 for two sessions in conflict in different rooms of one block, also where the pair is listed twice', () => {
    const agenda = agendaOf(inBlock('one', 0, 0), inBlock('two', 0, 3, 'studio'));

    expect(breachMinutes(problem, agenda, 'presenters_in_parallel_blocks')).toBe(1);
  });

  it('accepts one room, and different blocks', () => {
    const room = agendaOf(inBlock('one', 0, 0), inBlock('two', 0, 1));
    const blocks = agendaOf(inBlock('one', 0, 0), inBlock('two', 1, 0, 'studio'));

    expect(breachMinutes(problem, room, 'presenters_in_parallel_blocks')).toBe(0);
    expect(breachMinutes(problem, blocks, 'presenters_in_parallel_blocks')).toBe(0);
  });
});
