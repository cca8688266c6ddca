import { aProblem, agendaOf, aSession, breachMinutes, placedAt, speaker } from '../fixtures/agenda-fixtures.js';

const problem = aProblem({ sessions: ['one', 'two'].map((id) => aSession(id, { people: [speaker('rana')] })) });

function minutesWithGap(gap: number): number {
  return breachMinutes(problem, agendaOf(placedAt('one', 0), placedAt('two', 60 + gap)), 'pause_too_short');
}

describe('pause_too_short', () => {
  it('penalises 30 minutes for one session right after another', () => {
    expect(minutesWithGap(0)).toBe(30);
  });

  it('accepts half an hour', () => {
    expect(minutesWithGap(29)).toBe(1);
    expect(minutesWithGap(30)).toBe(0);
  });

  it('leaves overlapping sessions to the double booking', () => {
    expect(minutesWithGap(-1)).toBe(0);
  });
});
