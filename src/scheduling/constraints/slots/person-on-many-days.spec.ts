import { agendaOf, aProblem, aSession, breachMinutes, placedAt, speaker } from '../../fixtures/agenda-fixtures.js';

const settings = { person_on_many_days: { level: 'soft', weight: 1 } } as const;
const DAY = 1440;

describe('person_on_many_days', () => {
  const sessions = ['one', 'two'].map((id) => aSession(id, { people: [speaker('rana')] }));
  const onDays = (first: number, last: number) => agendaOf(placedAt('one', first * DAY), placedAt('two', last * DAY));

  it('penalises 480 minutes for each day from first to last beyond two', () => {
    const problem = aProblem({ sessions, settings });

    expect(breachMinutes(problem, onDays(0, 1), 'person_on_many_days')).toBe(0);
    expect(breachMinutes(problem, onDays(0, 2), 'person_on_many_days')).toBe(480);
    expect(breachMinutes(problem, onDays(0, 3), 'person_on_many_days')).toBe(960);
  });

  it('costs nothing until an organizer asks for it', () => {
    expect(breachMinutes(aProblem({ sessions }), onDays(0, 3), 'person_on_many_days')).toBe(0);
  });
});
