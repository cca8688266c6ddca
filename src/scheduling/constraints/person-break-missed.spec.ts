import {
  aPerson,
  aProblem,
  agendaOf,
  aSession,
  breachMinutes,
  placedAt,
  speaker,
} from '../fixtures/agenda-fixtures.js';

const lunch = { id: 'lunch', window: { start: 720, end: 840 }, minutes: 45 };
const sessions = ['one', 'two'].map((id) => aSession(id, { people: [speaker('rana')] }));
const problem = aProblem({ sessions, people: [aPerson('rana', { breaks: [lunch] })] });

function minutesWith(...starts: readonly number[]): number {
  const placements = starts.map((start, k) => placedAt(k === 0 ? 'one' : 'two', start));
  return breachMinutes(problem, agendaOf(...placements), 'person_break_missed');
}

describe('person_break_missed', () => {
  it('penalises 15 minutes where half an hour is left of the 45 minutes for lunch', () => {
    expect(minutesWith(750)).toBe(15);
    expect(minutesWith(690, 780)).toBe(15);
  });

  it('accepts one free stretch that is long enough, wherever it is in the window', () => {
    expect([minutesWith(), minutesWith(765), minutesWith(705, 810), minutesWith(600, 900)]).toEqual([0, 0, 0, 0]);
  });

  it('does not add up several short stretches', () => {
    expect(minutesWith(670, 740)).toBe(5);
  });

  it('is not about a session that she only hosts', () => {
    const hosted = [aSession('one', { people: [{ personId: 'rana', role: 'host' }] })];
    expect(breachMinutes({ ...problem, sessions: hosted }, agendaOf(placedAt('one', 750)), 'person_break_missed')).toBe(
      0,
    );
  });
});
