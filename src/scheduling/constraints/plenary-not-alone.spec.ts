import type { AgendaSession } from '../model.js';
import { aProblem, agendaOf, aSession, breachMinutes, placedAt } from '../fixtures/agenda-fixtures.js';

const keynote = aSession('keynote', { kind: 'keynote', exclusive: true });
const lunch = aSession('lunch', { kind: 'break', exclusive: true });

function minutesOfBoth(first: AgendaSession, second: AgendaSession): number {
  const agenda = agendaOf(placedAt(first.id, 0), placedAt(second.id, 20, { roomIds: ['studio'] }));
  return breachMinutes(aProblem({ sessions: [first, second] }), agenda, 'plenary_not_alone');
}

describe('plenary_not_alone', () => {
  it('penalises 40 minutes of a talk beside a keynote', () => {
    expect(minutesOfBoth(keynote, aSession('talk'))).toBe(40);
  });

  it('penalises two plenaries at once only once', () => {
    expect(minutesOfBoth(keynote, aSession('opening', { exclusive: true }))).toBe(40);
  });

  it('accepts a break beside a keynote', () => {
    expect(minutesOfBoth(keynote, aSession('coffee', { kind: 'break' }))).toBe(0);
  });

  it('lets a common lunch tolerate breaks and nothing else', () => {
    expect(minutesOfBoth(lunch, aSession('coffee', { kind: 'break' }))).toBe(0);
    expect(minutesOfBoth(lunch, aSession('talk'))).toBe(40);
    expect(minutesOfBoth(keynote, lunch)).toBe(40);
  });
});
