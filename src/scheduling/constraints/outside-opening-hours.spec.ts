import type { AgendaDay } from '../model.js';
import { aProblem, agendaOf, aSession, breachMinutes, placedAt } from '../fixtures/agenda-fixtures.js';

const monday: AgendaDay = { id: '2026-06-01', open: { start: 0, end: 480 } };
const tuesday: AgendaDay = { id: '2026-06-02', open: { start: 480, end: 960 } };
const unstated: AgendaDay = { id: '2026-06-03', open: null };

function minutesAt(start: number, ...days: readonly AgendaDay[]): number {
  const problem = aProblem({ days, sessions: [aSession('one')] });
  return breachMinutes(problem, agendaOf(placedAt('one', start)), 'outside_opening_hours');
}

describe('outside_opening_hours', () => {
  it('penalises 15 minutes after closing time', () => {
    expect(minutesAt(435, monday)).toBe(15);
  });

  it('wants a session inside one day, also where two days touch', () => {
    expect(minutesAt(420, monday, tuesday)).toBe(0);
    expect(minutesAt(460, monday, tuesday)).toBe(20);
  });

  it('accepts a session outside all stated hours only while a day states none', () => {
    expect(minutesAt(5000, monday)).toBe(60);
    expect(minutesAt(5000, monday, unstated)).toBe(0);
    expect(minutesAt(435, monday, unstated)).toBe(15);
  });

  it('accepts any time where no day states hours', () => {
    expect(minutesAt(435, unstated)).toBe(0);
    expect(minutesAt(435)).toBe(0);
  });
});
