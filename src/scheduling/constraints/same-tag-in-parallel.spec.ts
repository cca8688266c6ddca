import { aProblem, agendaOf, aSession, breachMinutes, placedAt } from '../fixtures/agenda-fixtures.js';

const agenda = agendaOf(placedAt('one', 0), placedAt('two', 25, { roomIds: ['studio'] }));

function minutesOfTags(first: readonly string[], second: readonly string[]): number {
  const sessions = [aSession('one', { tagIds: first }), aSession('two', { tagIds: second })];
  return breachMinutes(aProblem({ sessions }), agenda, 'same_tag_in_parallel');
}

describe('same_tag_in_parallel', () => {
  it('penalises 35 minutes for each tag that two sessions share', () => {
    expect(minutesOfTags(['python'], ['python', 'beginners'])).toBe(35);
    expect(minutesOfTags(['python', 'beginners'], ['python', 'beginners'])).toBe(70);
  });

  it('accepts sessions without a common tag', () => {
    expect(minutesOfTags(['python'], ['rust'])).toBe(0);
  });
});
