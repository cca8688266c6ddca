import {
  aPerson,
  aProblem,
  agendaOf,
  aSession,
  breachMinutes,
  placedAt,
  speaker,
} from '../fixtures/agenda-fixtures.js';

const people = [
  aPerson('rana', {
    available: [
      { start: 0, end: 90 },
      { start: 120, end: 240 },
    ],
  }),
  aPerson('elif'),
  aPerson('noor', { available: [] }),
];

function minutesFor(personId: string, start: number): number {
  const problem = aProblem({ people, sessions: [aSession('one', { people: [speaker(personId)] })] });
  return breachMinutes(problem, agendaOf(placedAt('one', start)), 'person_unavailable');
}

describe('person_unavailable', () => {
  it('penalises the 30 minutes of a gap between two windows', () => {
    expect(minutesFor('rana', 80)).toBe(30);
  });

  it('accepts a session inside one window, up to its last minute', () => {
    expect(minutesFor('rana', 30)).toBe(0);
    expect(minutesFor('rana', 31)).toBe(1);
  });

  it('accepts any time of somebody who stated nothing, and none of somebody who is never there', () => {
    expect(minutesFor('elif', 5000)).toBe(0);
    expect(minutesFor('noor', 0)).toBe(60);
  });
});
