import { aBlockProblem, aTalk, inBlock } from '../../blocks/fixtures/block-problems.js';
import { agendaOf, breachMinutes } from '../../fixtures/agenda-fixtures.js';

const sessions = [aTalk('one', 'robots'), aTalk('two', 'biology')];
const problem = aBlockProblem(sessions, {}, { conflicts: [{ firstId: 'one', secondId: 'two', between: 'attendees' }] });

describe('attendees_in_parallel', () => {
  it('penalises the 15 minutes that two sessions in conflict share', () => {
    const agenda = agendaOf(inBlock('one', 0, 1), inBlock('two', 0, 1, 'studio'));

    expect(breachMinutes(problem, agenda, 'attendees_in_parallel')).toBe(15);
  });

  it('accepts different minutes of one block', () => {
    const agenda = agendaOf(inBlock('one', 0, 1), inBlock('two', 0, 2, 'studio'));

    expect(breachMinutes(problem, agenda, 'attendees_in_parallel')).toBe(0);
  });
});
